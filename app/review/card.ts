/** A card: what the attempts on one item, or on the items of one misconception, add up to. Pure. */

import type { Attempt } from "../memory/fold.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";
import { gradeOf, isMistake, isPartly, isRight } from "./grade.ts";
import { intervalDays, type Strength, strengthen } from "./schedule.ts";

/** A card this strong is known: it leaves review. */
export const RETIRED_AT_DAYS = 60;

/** One attempt of a card's history, in order of time. */
export interface Attempted {
  readonly item: number;
  readonly attempt: Attempt;
  /** False for another item with the same misconception: it counts only when the card is due. */
  readonly own: boolean;
}

/** The latest time the card was answered wrong or unsure. */
export interface Mistake {
  readonly item: number;
  readonly day: LearningDay;
  readonly isWrong: boolean;
  /** Wrong, but right in part. */
  readonly isPartly: boolean;
  readonly sure: boolean | null;
}

/** waiting: never reviewed since it was answered wrong; active: in review; retired: known. */
export type Stage = "waiting" | "active" | "retired";

export interface Card {
  /** The item answered wrong or unsure last. */
  readonly item: number;
  /** The misconception that recurred, where one item alone would teach its own answer. */
  readonly misconception: string | null;
  readonly mistake: Mistake;
  readonly stage: Stage;
  readonly stability: number;
  readonly dueOn: LearningDay;
  readonly gradedOn: LearningDay;
  /** The item answered last: the one to take another for. */
  readonly lastItem: number;
  /** First and latest review since the item first went wrong; null while it waits. */
  readonly admittedOn: LearningDay | null;
  readonly reviewedOn: LearningDay | null;
}

interface Draft {
  strength: Strength | null;
  last: Attempted | null;
  gradedOn: LearningDay;
  dueOn: LearningDay;
  mistake: Mistake | null;
  /** The day each item first went wrong: an answer to it on a later day is a review. */
  firstMistakes: Map<number, LearningDay>;
  admittedOn: LearningDay | null;
  reviewedOn: LearningDay | null;
}

/** Adds up a history in order of time; null when nothing in it was wrong or unsure. */
export function cardOf(
  history: Iterable<Attempted>,
  misconception: string | null = null,
): Card | null {
  const draft: Draft = {
    strength: null,
    last: null,
    gradedOn: -Infinity,
    dueOn: -Infinity,
    mistake: null,
    firstMistakes: new Map(),
    admittedOn: null,
    reviewedOn: null,
  };
  for (const attempted of history) add(draft, attempted);
  return finished(draft, misconception);
}

/** Counts the first attempt of a learning day; what follows on that day is practice. */
function add(draft: Draft, attempted: Attempted): void {
  const { item, attempt, own } = attempted;
  const day = learningDay(attempt.at);
  if (day <= draft.gradedOn || (!own && (!draft.mistake || day < draft.dueOn))) return;
  const grade = gradeOf(attempt, draft.last && draft.last.attempt);
  draft.strength = strengthen(draft.strength, draft.last ? day - draft.gradedOn : 0, grade);
  draft.last = attempted;
  draft.gradedOn = day;
  draft.dueOn = day + intervalDays(draft.strength);
  if (!own || draft.firstMistakes.has(item)) {
    draft.admittedOn ??= day;
    draft.reviewedOn = day;
  }
  if (!isMistake(attempt)) return;
  if (!draft.firstMistakes.has(item)) draft.firstMistakes.set(item, day);
  draft.mistake = {
    item,
    day,
    isWrong: !isRight(attempt),
    isPartly: isPartly(attempt),
    sure: attempt.sure,
  };
}

function finished(draft: Draft, misconception: string | null): Card | null {
  const { mistake, strength, last, gradedOn, dueOn, admittedOn, reviewedOn } = draft;
  if (!mistake || !strength || !last) return null;
  return {
    item: mistake.item,
    misconception,
    mistake,
    stage: stageOf(strength, admittedOn),
    stability: strength.stability,
    dueOn,
    gradedOn,
    lastItem: last.item,
    admittedOn,
    reviewedOn,
  };
}

function stageOf({ stability }: Strength, admittedOn: LearningDay | null): Stage {
  if (stability >= RETIRED_AT_DAYS) return "retired";
  return admittedOn === null ? "waiting" : "active";
}

/** Builders: answers on learning days, and a small course to find their items in. */

import { answered, type ItemResponse } from "../../../app/memory/event.ts";
import { fold, type LearnerRecord } from "../../../app/memory/fold.ts";
import type { CourseIndex, LessonInfo } from "../../../app/page/course_index.ts";
import { type Attempted, type Card, cardOf } from "../../../app/review/card.ts";
import { readFacts, type ReviewFacts } from "../../../app/review/facts.ts";
import { entry } from "../memory/samples.ts";

/** A learning day to count from: 2026-11-23, a Monday. */
export const MONDAY = 20_780;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export interface Given {
  readonly item?: number;
  readonly lesson?: number;
  /** Days after MONDAY. */
  readonly day: number;
  readonly hour?: number;
  readonly points?: number;
  /** null: not asked. */
  readonly sure?: boolean | null;
  readonly response?: ItemResponse;
}

export function recordOf(...answers: readonly Given[]): LearnerRecord {
  return fold(
    answers.map((given, counter) => entry(payloadOf(given), { ...momentOf(given), counter })),
  );
}

/** The history of one card, all of it its own. */
export function historyOf(...answers: readonly Given[]): readonly Attempted[] {
  const record = recordOf(...answers);
  return [...record.items].flatMap(([item, { attempts }]) =>
    attempts.map((attempt) => ({ item, attempt, own: true }))
  ).sort((a, b) => a.attempt.at.t - b.attempt.at.t);
}

export function cardFrom(...answers: readonly Given[]): Card {
  const card = cardOf(historyOf(...answers));
  if (!card) throw new Error("none of the answers is wrong or unsure");
  return card;
}

/** A card with the parts that matter to a test. */
export function card(over: Partial<Card> = {}): Card {
  return {
    item: 1,
    misconception: null,
    mistake: { item: over.item ?? 1, day: MONDAY, isWrong: true, isPartly: false, sure: false },
    stage: "active",
    stability: 3,
    dueOn: MONDAY + 1,
    gradedOn: MONDAY,
    lastItem: over.item ?? 1,
    admittedOn: MONDAY - 5,
    reviewedOn: MONDAY - 1,
    ...over,
  };
}

export function lesson(number: number, over: Partial<LessonInfo> = {}): LessonInfo {
  return {
    number,
    id: `supply/lesson-${number}`,
    title: `第 ${number} 课`,
    issue: 1,
    daily: number * 10,
    minutes: 2,
    items: [number * 10, number * 10 + 1],
    reviewBy: null,
    ...over,
  };
}

export function indexOf(...lessons: readonly LessonInfo[]): CourseIndex {
  return {
    title: "课程",
    startOn: null,
    weeklyGoal: 5,
    actions: "",
    spelling: "",
    tracks: [],
    series: [],
    lessons: new Map(lessons.map((one) => [one.number, one])),
    issues: [],
    corrections: [],
  };
}

/** Choice 2 of each of these items stands for the misconception `fee`. */
export function feeFacts(...items: readonly number[]): ReviewFacts {
  const facts = readFacts({
    v: 1,
    misconceptions: [{ id: "fee", thought: "处理成本一天只付一次", better: "每一单都要付一次" }],
    choices: items.map((item) => [item, 2, 0]),
    numbers: [],
  });
  if (!facts) throw new Error("not the facts of a course");
  return facts;
}

function payloadOf({ item = 10, lesson = 1, points = 0, sure = false, response = [1] }: Given) {
  const given = { item, lesson, points, response };
  return answered(sure === null ? given : { ...given, sure });
}

/** Noon in UTC, so that the learning day is the calendar day. */
function momentOf({ day, hour = 12 }: Given) {
  return { t: (MONDAY + day) * DAY_MS + hour * HOUR_MS, o: 0 };
}

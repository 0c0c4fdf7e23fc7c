/** What became of the actions a reader planned: a pure fold over `plan` and `did` events. */

import type { CourseEvent, Entry, Moment } from "../memory/event.ts";

export interface Outcome {
  readonly at: Moment;
  /** False when the reader let it go. */
  readonly done: boolean;
  readonly before: number | null;
  readonly after: number | null;
  readonly note: string;
}

/** One time of doing one lesson's action, from its first plan to what came of it. */
export interface ActionRound {
  /** Id of the event it began with; it names the entry in the reader's calendar. */
  readonly id: string;
  readonly lesson: number;
  readonly beganAt: Moment;
  /** When it is to be done; null when it was done without a plan. */
  readonly due: Moment | null;
  /** How often the time was changed. */
  readonly moves: number;
  /** null as long as nothing was said about it. */
  readonly outcome: Outcome | null;
}

/**
 * Adds up entries that are in order, oldest round first. A plan moves an open round or begins a new one;
 * a `did` closes the latest round, or corrects what was said about it.
 */
export function actionRounds(entries: readonly Entry[]): readonly ActionRound[] {
  const rounds: ActionRound[] = [];
  const latest = new Map<number, number>();
  for (const entry of entries) {
    if (!entry.known || (entry.event.k !== "plan" && entry.event.k !== "did")) continue;
    const { event } = entry;
    const place = latest.get(event.l) ?? rounds.length;
    const current = rounds[place];
    const isOver = current?.outcome && event.k === "plan";
    const target = isOver ? rounds.length : place;
    rounds[target] = changed(current && !isOver ? current : begun(entry.id, event), event);
    latest.set(event.l, target);
  }
  return rounds;
}

/** The latest round of a lesson's action. */
export function latestRound(rounds: readonly ActionRound[], lesson: number): ActionRound | null {
  return rounds.findLast((round) => round.lesson === lesson) ?? null;
}

type ActionEvent = Extract<CourseEvent, { k: "plan" | "did" }>;

function begun(id: string, { l, t, o }: ActionEvent): ActionRound {
  return { id, lesson: l, beganAt: { t, o }, due: null, moves: 0, outcome: null };
}

function changed(round: ActionRound, event: ActionEvent): ActionRound {
  const at = { t: event.t, o: event.o };
  if (event.k === "plan") {
    return { ...round, due: { ...at, t: event.due }, moves: round.due ? round.moves + 1 : 0 };
  }
  const { done, before = null, after = null, note = "" } = event;
  return { ...round, outcome: { at, done, before, after, note } };
}

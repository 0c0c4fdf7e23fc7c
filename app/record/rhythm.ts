/**
 * The weekly rhythm: in how many weeks the goal was met. A pure fold that never takes a week away.
 *
 * A week that was missed adds nothing and costs nothing; after two of them the count is paused.
 * Days are counted by the clock where the reader was and by the clock of her first day, and the
 * better count holds, so that no journey, time zone or summer time costs a week.
 */

import type { CourseEvent, Entry, Moment } from "../memory/event.ts";
import { type LearningDay, learningDay, mondayOf } from "../memory/order.ts";
import { GOAL, readGoal } from "../page/preferences.ts";

export interface Rhythm {
  /** Weeks in which the goal was met, this week included as soon as it is. */
  readonly weeks: number;
  /** Whether no week was missed between the first of them and the last. */
  readonly isUnbroken: boolean;
  /** Two or more weeks were missed just before this one. */
  readonly isPaused: boolean;
  readonly thisWeek: ThisWeek;
}

export interface ThisWeek {
  readonly learned: number;
  /** The goal in force now; a goal that was raised counts from next week. */
  readonly goal: number;
  readonly isMet: boolean;
}

/** Which goals were in force when: a list in order of time, the course's own first. */
type Goals = readonly { readonly monday: LearningDay; readonly goal: number }[];

type Days = ReadonlyMap<LearningDay, ReadonlySet<LearningDay>>;

const WEEK = 7;
const PAUSED_AFTER = 2;

/** `entries` in order; `courseGoal` holds until the reader sets her own. */
export function rhythm(entries: readonly Entry[], courseGoal: number, now: Moment): Rhythm {
  const learning = entries.filter(isLearning).map(({ event }) => event);
  const first = learning[0] ?? now;
  const clocks = [learning, learning.map(({ t }) => ({ t, o: first.o }))].map(daysByWeek);
  const goals = goalsOf(entries, courseGoal);
  const learnedIn = (monday: LearningDay) =>
    Math.max(...clocks.map((days) => days.get(monday)?.size ?? 0));
  const isMet = (monday: LearningDay) =>
    learnedIn(monday) >= Math.min(lowestGoal(goals, monday), daysLeft(learningDay(first), monday));
  const current = Math.min(
    ...[now, { t: now.t, o: first.o }].map((moment) => mondayOf(learningDay(moment))),
  );
  const met = [...new Set(clocks.flatMap((days) => [...days.keys()]))].filter(isMet)
    .sort((a, b) => a - b);
  return {
    weeks: met.length,
    isUnbroken: met.length > 0 && met.at(-1)! - met[0]! === (met.length - 1) * WEEK,
    isPaused: isPaused(met, mondayOf(learningDay(first)), current),
    thisWeek: {
      learned: learnedIn(mondayOf(learningDay(now))),
      goal: goals.at(-1)!.goal,
      isMet: isMet(mondayOf(learningDay(now))),
    },
  };
}

function isPaused(met: readonly LearningDay[], firstWeek: LearningDay, current: LearningDay) {
  const lastMet = met.at(-1) ?? firstWeek - WEEK;
  return current - lastMet > PAUSED_AFTER * WEEK;
}

/** What counts as learning on a day: an answer, or a lesson read to its end. */
export function isLearning(
  entry: Entry,
): entry is Entry & { readonly event: Extract<CourseEvent, { k: "answer" | "seen" }> } {
  return entry.known && (entry.event.k === "answer" || entry.event.k === "seen");
}

function daysByWeek(moments: readonly Moment[]): Days {
  const weeks = new Map<LearningDay, Set<LearningDay>>();
  for (const day of new Set(moments.map(learningDay))) {
    const monday = mondayOf(day);
    weeks.set(monday, (weeks.get(monday) ?? new Set()).add(day));
  }
  return weeks;
}

function goalsOf(entries: readonly Entry[], courseGoal: number): Goals {
  const set = entries.flatMap(({ known, event }) => {
    const goal = known && event.k === "set" && event.key === GOAL ? readGoal(event.value) : null;
    return goal === null ? [] : [{ monday: mondayOf(learningDay(event)), goal }];
  });
  return [{ monday: -Infinity, goal: courseGoal }, ...set];
}

/** The lowest goal in force at any time of the week: a goal raised later takes nothing away. */
function lowestGoal(goals: Goals, monday: LearningDay): number {
  const before = goals.findLast((one) => one.monday < monday)!.goal;
  return Math.min(before, ...goals.filter((one) => one.monday === monday).map(({ goal }) => goal));
}

/** In the week of the first day, no more can be asked than the days that were left. */
function daysLeft(firstDay: LearningDay, monday: LearningDay): number {
  return monday === mondayOf(firstDay) ? WEEK - (firstDay - monday) : WEEK;
}

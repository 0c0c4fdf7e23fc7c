/** The calendar of learning days: the last weeks, Monday first, with what was done on each day. */

import type { Entry } from "../memory/event.ts";
import { type LearningDay, learningDay, mondayOf } from "../memory/order.ts";
import { isLearning } from "./rhythm.ts";

export const WEEKS_SHOWN = 26;

/** How full a day was; 0 is a day without learning. */
export type Level = 0 | 1 | 2 | 3;

export interface CalendarDay {
  readonly day: LearningDay;
  readonly answers: number;
  readonly lessons: number;
  readonly level: Level;
  /** After today: nothing can have happened. */
  readonly isAhead: boolean;
}

export interface CalendarWeek {
  readonly monday: LearningDay;
  /** Monday to Sunday. */
  readonly days: readonly CalendarDay[];
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
/** A whole issue is about thirteen: six lessons and seven items. */
const FULL_DAY = 9;
const HALF_DAY = 4;

/** The last `weeks` weeks, the one that holds `today` last. */
export function calendar(
  entries: readonly Entry[],
  today: LearningDay,
  weeks = WEEKS_SHOWN,
): readonly CalendarWeek[] {
  const counts = countsByDay(entries);
  const first = mondayOf(today) - 7 * (weeks - 1);
  return Array.from({ length: weeks }, (_, week) => {
    const monday = first + 7 * week;
    return { monday, days: DAYS.map((offset) => dayOf(counts, monday + offset, today)) };
  });
}

interface Counts {
  answers: number;
  lessons: number;
}

function countsByDay(entries: readonly Entry[]): ReadonlyMap<LearningDay, Counts> {
  const counts = new Map<LearningDay, Counts>();
  for (const entry of entries) {
    if (!isLearning(entry)) continue;
    const day = learningDay(entry.event);
    const count = counts.get(day) ?? { answers: 0, lessons: 0 };
    if (entry.event.k === "answer") count.answers++;
    else count.lessons++;
    counts.set(day, count);
  }
  return counts;
}

function dayOf(
  counts: ReadonlyMap<LearningDay, Counts>,
  day: LearningDay,
  today: LearningDay,
): CalendarDay {
  const { answers, lessons } = counts.get(day) ?? { answers: 0, lessons: 0 };
  return { day, answers, lessons, level: levelOf(answers + lessons), isAhead: day > today };
}

function levelOf(done: number): Level {
  if (done === 0) return 0;
  if (done < HALF_DAY) return 1;
  return done < FULL_DAY ? 2 : 3;
}

/** Events in order, and moments as learning days: a day ends at 04:00 where the reader was. */

import type { Entry, Moment } from "./event.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_START_MS = 4 * 3_600_000;

/** A learning day as the count of days since 1970-01-01, so that neighbours differ by one. */
export type LearningDay = number;

/** Negative when `a` comes first: by time, then writer, then counter. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.event.t !== b.event.t) return a.event.t - b.event.t;
  if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
  return a.counter - b.counter;
}

/** The entries in order; the same array when it is in order already. */
export function inOrder<E extends Entry>(entries: readonly E[]): readonly E[] {
  for (let i = 1; i < entries.length; i++) {
    if (compareEntries(entries[i - 1]!, entries[i]!) > 0) return [...entries].sort(compareEntries);
  }
  return entries;
}

export function learningDay(moment: Moment): LearningDay {
  return Math.floor((moment.t + moment.o * MINUTE_MS - DAY_START_MS) / DAY_MS);
}

/** The Monday of the ISO week that holds `day`. */
export function mondayOf(day: LearningDay): LearningDay {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return day - sinceMonday;
}

/** A learning day as `YYYY-MM-DD`. */
export function isoDate(day: LearningDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A calendar date as a learning day. */
export function dayOf(isoDate: string): LearningDay {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS);
}

/** Milliseconds from one moment to another, 0 when the clock was set back in between. */
export function elapsedMs(from: Moment, to: Moment): number {
  return Math.max(0, to.t - from.t);
}

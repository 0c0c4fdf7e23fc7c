/** Events in order, and moments as learning days: a day ends at 04:00 where the reader was. */

import type { Entry, Moment } from "./event.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_START_MS = 4 * 3_600_000;

/** So many entries of one millisecond are sorted by inserting each. */
const FEW = 16;

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
    if (compareEntries(entries[i - 1]!, entries[i]!) > 0) return sorted(entries);
  }
  return entries;
}

/**
 * Sorts by time as plain numbers first, several times as fast as by comparing thousands of entries;
 * then puts those of the same millisecond in order.
 */
function sorted<E extends Entry>(entries: readonly E[]): readonly E[] {
  const [least, most] = timesOf(entries);
  const count = entries.length;
  if ((most - least + 1) * count > Number.MAX_SAFE_INTEGER) {
    return [...entries].sort(compareEntries);
  }
  const ranks = Float64Array.from(entries, ({ event }, place) => (event.t - least) * count + place);
  const byTime = Array.from(ranks.sort(), (rank) => entries[rank % count]!);
  for (let start = 0, end = 1; start < count; start = end++) {
    while (end < count && byTime[end]!.event.t === byTime[start]!.event.t) end++;
    if (end - start > 1) sortTied(byTime, start, end);
  }
  return byTime;
}

/** Sorts a part of the list in its place: mostly two or three entries. */
function sortTied(entries: Entry[], start: number, end: number): void {
  if (end - start > FEW) {
    const tied = entries.slice(start, end).sort(compareEntries);
    tied.forEach((entry, place) => entries[start + place] = entry);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const entry = entries[i]!;
    let at = i;
    for (; at > start && compareEntries(entries[at - 1]!, entry) > 0; at--) {
      entries[at] = entries[at - 1]!;
    }
    entries[at] = entry;
  }
}

function timesOf(entries: readonly Entry[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const { event: { t } } of entries) {
    if (t < least) least = t;
    if (t > most) most = t;
  }
  return [least, most];
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

/** Logs of a reader for the tests of the record: who learned when, and where. */

import type { Entry, Payload } from "../../../app/memory/event.ts";
import { inOrder } from "../../../app/memory/order.ts";
import { CHINA, entry } from "../memory/samples.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday 2026-11-02, 10:00 in China. */
export const MONDAY = Date.UTC(2026, 10, 2, 2);

let counter = 0;

/** One thing done `days` and `hours` after the first Monday's 10:00. */
export function did(days: number, payload: Payload, { hours = 0, o = CHINA } = {}): Entry {
  return entry(payload, { t: MONDAY + days * DAY + hours * HOUR, o, counter: counter++ });
}

export function learned(days: number, where: { hours?: number; o?: number } = {}): Entry {
  return did(days, { k: "answer", n: 1, l: 1, a: [1], p: 1 }, where);
}

/** `perWeek` days of learning in each week named, from its Monday on. */
export function weeksOf(perWeek: number, weeks: readonly number[]): Entry[] {
  return weeks.flatMap((week) =>
    Array.from({ length: perWeek }, (_, day) => learned(week * 7 + day))
  );
}

export function log(...entries: readonly Entry[]): readonly Entry[] {
  return inOrder(entries);
}

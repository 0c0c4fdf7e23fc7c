/** Weeks in addresses and words: `#2026-11-23` is the week that begins on that Monday. Pure. */

import { isoDate, type LearningDay, mondayOf } from "../memory/order.ts";
import { dateWords } from "./when.ts";

const DAY_MS = 86_400_000;
const WRITTEN = /^#(\d{4}-\d{2}-\d{2})/;

export function weekFragment(monday: LearningDay): string {
  return `#${isoDate(monday)}`;
}

/** Whether an address's fragment is a week's, and not a place on the page. */
export function namesWeek(fragment: string): boolean {
  return WRITTEN.test(fragment);
}

/** The Monday an address asks for, or this week's; weeks to come are not there yet. */
export function mondayFrom(fragment: string, today: LearningDay): LearningDay {
  const written = WRITTEN.exec(fragment)?.[1];
  const day = written ? Date.parse(`${written}T00:00:00Z`) / DAY_MS : NaN;
  return mondayOf(Number.isInteger(day) ? Math.min(day, today) : today);
}

/** 11 月 23 日 – 11 月 29 日 */
export function weekWords(monday: LearningDay): string {
  const [first, last] = [monday, monday + 6].map((day) => dateWords({ t: day * DAY_MS, o: 0 }));
  return `${first} – ${last}`;
}

/** Questions to a reader's record: what is done, what was begun, which days had learning. */

import { type LearningDay, learningDay, mondayOf } from "./order.ts";
import type { LearnerRecord } from "./fold.ts";

const DAYS_OF_A_WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** The lesson's end was seen and its daily item answered. */
export function isCompleted(record: LearnerRecord, lesson: number, dailyItem: number): boolean {
  return record.items.has(dailyItem) && hasSeen(record, lesson);
}

/** Every item was answered, and the best points reach `mark` (0 to 1) on average. */
export function isPassed(record: LearnerRecord, items: readonly number[], mark: number): boolean {
  let total = 0;
  for (const item of items) {
    const answered = record.items.get(item);
    if (!answered) return false;
    total += tenThousandths(answered.bestPoints);
  }
  return items.length > 0 && total >= tenThousandths(mark * items.length);
}

/** Learning on Monday to Sunday of the ISO week that holds `today`. */
export function thisWeek(record: LearnerRecord, today: LearningDay): boolean[] {
  const monday = mondayOf(today);
  return DAYS_OF_A_WEEK.map((offset) => record.days.has(monday + offset));
}

/**
 * The lesson opened last that is not completed, or null.
 *
 * `dailyItems` names each lesson's daily item; lessons that are not in it are no longer there.
 */
export function lastUnfinished(
  record: LearnerRecord,
  dailyItems: ReadonlyMap<number, number>,
): number | null {
  let latest: { readonly lesson: number; readonly t: number } | null = null;
  for (const [lesson, { openedAt }] of record.lessons) {
    const item = dailyItems.get(lesson);
    if (!openedAt || item === undefined || (latest && openedAt.t < latest.t)) continue;
    if (!isCompleted(record, lesson, item)) latest = { lesson, t: openedAt.t };
  }
  return latest && latest.lesson;
}

/** Whether an `open` event is due: none yet for this lesson on this learning day. */
export function isOpeningDue(record: LearnerRecord, lesson: number, today: LearningDay): boolean {
  const openedAt = record.lessons.get(lesson)?.openedAt;
  return !openedAt || learningDay(openedAt) !== today;
}

/** Whether the lesson's end came into view before, so that no second `seen` is needed. */
export function hasSeen(record: LearnerRecord, lesson: number): boolean {
  return Boolean(record.lessons.get(lesson)?.seenAt);
}

/** Whole numbers add up exactly: 0.6 + 0.9 + 0.9 must reach three times 0.8. */
function tenThousandths(points: number): number {
  return Math.round(points * 10_000);
}

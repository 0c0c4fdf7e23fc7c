/** Questions to a reader's record: what is done, what was begun, which days had learning. */

import type { LearningDay } from "./order.ts";
import type { LearnerRecord } from "./fold.ts";

/** The lesson's end was seen and its daily item answered. */
export declare function isCompleted(
  record: LearnerRecord,
  lesson: number,
  dailyItem: number,
): boolean;

/** Every item answered, and the best points reach `mark` (0 to 1) on average. */
export declare function isPassed(
  record: LearnerRecord,
  items: readonly number[],
  mark: number,
): boolean;

/** Learning on each of the last seven learning days, oldest first, `today` last. */
export declare function lastSevenDays(record: LearnerRecord, today: LearningDay): boolean[];

/** Learning on Monday to Sunday of the ISO week that holds `today`. */
export declare function thisWeek(record: LearnerRecord, today: LearningDay): boolean[];

/** The lesson opened last that is not completed, or null. */
export declare function lastUnfinished(
  record: LearnerRecord,
  dailyItems: ReadonlyMap<number, number>,
): number | null;

/** Whether an `open` event is due: none yet for this lesson on this learning day. */
export declare function isOpeningDue(
  record: LearnerRecord,
  lesson: number,
  today: LearningDay,
): boolean;

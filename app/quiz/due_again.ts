/** Which items come back once more at the end of what was read. Pure. */

import type { ItemRecord, LearnerRecord } from "../memory/fold.ts";

/**
 * Items of `all` whose first try was not fully right and that were not answered again since every
 * item of `shown` had been; none before. It follows from the attempts alone, so that an item comes
 * back once, whether the page was left in between or not.
 */
export function dueAgain(
  record: LearnerRecord,
  shown: readonly number[],
  all: readonly number[],
): readonly number[] {
  const firsts = shown.map((item) => record.items.get(item)?.attempts[0]?.at.t);
  if (firsts.length === 0 || firsts.includes(undefined)) return [];
  const done = Math.max(...firsts as number[]);
  return all.filter((item) => isDue(record.items.get(item), done));
}

function isDue(item: ItemRecord | undefined, done: number): boolean {
  if (!item || item.firstPoints === 1) return false;
  return !item.attempts.slice(1).some((attempt) => attempt.at.t >= done);
}

/** The mistakes book (错题本): which items went wrong and have not been put right twice since. Pure. */

import type { Attempt, ItemRecord, LearnerRecord } from "../memory/fold.ts";
import type { ItemResponse, Moment } from "../memory/event.ts";
import { learningDay } from "../memory/order.ts";

/** An item leaves the book when it was right on this many different days after its last mistake. */
export const RIGHT_DAYS = 2;

export interface Mistake {
  readonly item: number;
  /** How often it was answered wrong. */
  readonly times: number;
  readonly lastWrongAt: Moment;
  /** Days on which it was right since: below RIGHT_DAYS. */
  readonly rightDays: number;
  /** The thought behind the latest wrong answer that has one, or null. */
  readonly misconception: string | null;
}

/** Which misconception lies behind a response, or null. */
export type Behind = (item: number, response: ItemResponse) => string | null;

/** The latest mistake first. */
export function mistakes(record: LearnerRecord, behind: Behind): readonly Mistake[] {
  return [...record.items].flatMap(([item, { attempts }]) => mistakeOf(item, attempts, behind))
    .sort((a, b) => b.lastWrongAt.t - a.lastWrongAt.t || a.item - b.item);
}

function mistakeOf(
  item: number,
  attempts: ItemRecord["attempts"],
  behind: Behind,
): readonly Mistake[] {
  const wrong = attempts.filter(isWrong);
  const last = wrong.at(-1);
  if (!last) return [];
  const since = attempts.slice(attempts.lastIndexOf(last) + 1);
  const rightDays = new Set(since.map(({ at }) => learningDay(at))).size;
  if (rightDays >= RIGHT_DAYS) return [];
  const thought = wrong.findLast(({ response }) => behind(item, response) !== null);
  return [{
    item,
    times: wrong.length,
    lastWrongAt: last.at,
    rightDays,
    misconception: thought ? behind(item, thought.response) : null,
  }];
}

function isWrong({ points }: Attempt): boolean {
  return points < 1;
}

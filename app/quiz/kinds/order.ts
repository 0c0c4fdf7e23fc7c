/** `order`: part numbers in the order given; credit for what need not be moved. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { count, type Fields, readList } from "../../page/read.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";

export interface OrderKey {
  /** Part numbers in the right order. */
  readonly key: readonly number[];
}

export const order: ItemKind<OrderKey> = { read, score };

function read(raw: Fields): OrderKey | null {
  const key = readList(raw.key, count);
  return key && key.length > 1 ? { key } : null;
}

/** 1 when nothing has to be moved, 0 when all but one have to be; a share in between. */
function score({ key }: OrderKey, response: ItemResponse): Score {
  if (typeof response === "string" || response.length < key.length) return missing("incomplete");
  // A response from elsewhere may hold no part of this item at all.
  return points(Math.max(0, inPlace(key, response).size - 1) / (key.length - 1));
}

/**
 * The most parts that can stay where they are while the others are moved: a longest increasing
 * subsequence of the given order (quadratic, for a handful of parts).
 */
export function inPlace(key: readonly number[], given: readonly number[]): ReadonlySet<number> {
  const ranks = given.map((part) => key.indexOf(part));
  let best: readonly number[] = [];
  const endingAt: (readonly number[])[] = [];
  ranks.forEach((rank, at) => {
    const before = endingAt.filter((_, i) => ranks[i]! < rank && ranks[i]! >= 0);
    const longest = before.reduce<readonly number[]>((a, b) => b.length > a.length ? b : a, []);
    endingAt[at] = rank < 0 ? [] : [...longest, given[at]!];
    if (endingAt[at]!.length > best.length) best = endingAt[at]!;
  });
  return new Set(best);
}

/** `match`: pairs of left and right numbers; credit for each right pair. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { count, type Fields, readList } from "../../page/read.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";
import { pairShare, pairsOf } from "../partial.ts";

export interface MatchKey {
  /** Left number → the option that belongs to it. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly options: readonly number[];
}

export const match: ItemKind<MatchKey> = { read, score };

function read(raw: Fields): MatchKey | null {
  const pairs = readPairs(raw.pairs);
  const options = readList(raw.options, count);
  return pairs && options && { pairs, options };
}

function score({ pairs }: MatchKey, response: ItemResponse): Score {
  const given = typeof response === "string" ? new Map<number, number>() : pairsOf(response);
  if (given.size === 0) return missing("empty");
  if ([...pairs.keys()].some((left) => !given.has(left))) return missing("incomplete");
  return points(pairShare(given, pairs));
}

/** A list of pairs of numbers, or null when it is none or empty. */
export function readPairs(raw: unknown): ReadonlyMap<number, number> | null {
  const pairs = readList(raw, (entry) => {
    const pair = readList(entry, count);
    return pair?.length === 2 ? [pair[0]!, pair[1]!] as const : null;
  });
  return pairs && pairs.length > 0 ? new Map(pairs) : null;
}

/** `cloze`: the option chosen in each gap, in the order of the gaps. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { count, type Fields, readList } from "../../page/read.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";

export interface ClozeKey {
  /** The right option of each gap. */
  readonly key: readonly number[];
  /** Places of gaps whose options stay as written. */
  readonly keep: readonly number[];
}

export const cloze: ItemKind<ClozeKey> = { read, score };

function read(raw: Fields): ClozeKey | null {
  const key = readList(raw.key, count);
  const keep = readList(raw.keep, count);
  return key && keep && key.length > 0 ? { key, keep } : null;
}

/** The share of gaps that are right; 0 stands for a gap without a choice. */
function score({ key }: ClozeKey, response: ItemResponse): Score {
  if (typeof response === "string" || response.every((option) => option === 0)) {
    return missing("empty");
  }
  if (response.length < key.length || response.includes(0)) return missing("incomplete");
  return points(rightGaps(key, response) / key.length);
}

export function rightGaps(key: readonly number[], response: ItemResponse): number {
  return key.filter((option, gap) => response[gap] === option).length;
}

/** `single`, `multiple`, `true_false`: choice numbers, ascending. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { count, type Fields, readList } from "../../page/read.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";
import { netShare } from "../partial.ts";

export interface ChoicesKey {
  readonly choices: readonly number[];
  /** Choice numbers that are right. */
  readonly key: readonly number[];
  /** Whether several can be picked. */
  readonly isMultiple: boolean;
  /** Whether they stay as written. */
  readonly keep: boolean;
}

/** What was picked, in numbers. */
export interface Picks {
  readonly right: number;
  readonly wrong: number;
  readonly left: number;
}

export const choices: ItemKind<ChoicesKey> = { read, score };

function read(raw: Fields): ChoicesKey | null {
  const all = readList(raw.choices, count);
  const key = readList(raw.key, count);
  if (!all || !key || key.length === 0) return null;
  return { choices: all, key, isMultiple: raw.kind === "multiple", keep: raw.keep === true };
}

/** One pick is right or wrong. Of several, each right one adds a share and each wrong one takes one back. */
function score({ key, isMultiple }: ChoicesKey, response: ItemResponse): Score {
  if (response.length === 0) return missing("empty");
  const picked = typeof response === "string" ? [] : response;
  if (isMultiple) return points(netShare(picked, key));
  return points(picked.length === 1 && key.includes(picked[0]!) ? 1 : 0);
}

export function picks({ key }: ChoicesKey, response: ItemResponse): Picks {
  const picked = typeof response === "string" ? [] : response;
  const right = key.filter((choice) => picked.includes(choice)).length;
  return { right, wrong: picked.length - right, left: key.length - right };
}

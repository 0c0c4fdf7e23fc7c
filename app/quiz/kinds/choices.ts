/** `single`, `multiple`, `true_false`: choice numbers, ascending. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { count, type Fields, readList } from "../../page/read.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";

export interface ChoicesKey {
  readonly choices: readonly number[];
  /** Choice numbers that are right. */
  readonly key: readonly number[];
}

export const choices: ItemKind<ChoicesKey> = { read, score };

function read(raw: Fields): ChoicesKey | null {
  const all = readList(raw.choices, count);
  const key = readList(raw.key, count);
  return all && key && { choices: all, key };
}

function score({ key }: ChoicesKey, response: ItemResponse): Score {
  if (response.length === 0) return missing("empty");
  return points(typeof response !== "string" && isSameSet(response, key) ? 1 : 0);
}

function isSameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry));
}

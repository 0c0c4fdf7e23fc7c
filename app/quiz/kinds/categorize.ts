/** `categorize`: pairs of card and category numbers; credit for each card sorted right. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { count, type Fields, readList } from "../../page/read.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";
import { pairShare, pairsOf } from "../partial.ts";
import { readPairs } from "./match.ts";

export interface CategorizeKey {
  /** Card number → the category it belongs to. */
  readonly cards: ReadonlyMap<number, number>;
  readonly categories: readonly number[];
}

export const categorize: ItemKind<CategorizeKey> = { read, score };

function read(raw: Fields): CategorizeKey | null {
  const cards = readPairs(raw.cards);
  const categories = readList(raw.categories, count);
  return cards && categories && { cards, categories };
}

function score({ cards }: CategorizeKey, response: ItemResponse): Score {
  const given = typeof response === "string" ? new Map<number, number>() : pairsOf(response);
  if (given.size === 0) return missing("empty");
  if ([...cards.keys()].some((card) => !given.has(card))) return missing("incomplete");
  return points(pairShare(given, cards));
}

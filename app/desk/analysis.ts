/**
 * Item analysis for authors: of items with first tries by at least five members. Pure; scripts/team mirrors it.
 *
 * - difficulty: the mean of the first-try points, as in difficulty.ts (high means easy).
 * - discrimination: Pearson's r, over those who answered the item, between their points for it and the rest of their
 *   score (the sum of their other first tries), in thousandths: floor(r × 1000 + 0.5). With exact whole numbers n, Σ
 *   and so on: r = (nΣxy − ΣxΣy) / (√(nΣxx − ΣxΣx) × √(nΣyy − ΣyΣy)), each of the three brackets exact and only then
 *   a double. null when one of the last two is 0.
 * - dead: wrong answers nobody picked in a first try, ascending: `choices` not in `key`; options of `gaps` not in
 *   `key`; replies of `turns` that are not good. Empty for other kinds.
 * In the order of the assignment and of each quiz.
 */

import { isCount, readList } from "../page/read.ts";
import type { KeyedItem } from "./answer_key.ts";
import { rounded } from "./difficulty.ts";
import { type Ledger, type Response, sumOf } from "./ledger.ts";

export interface ItemAnalysis {
  readonly item: number;
  readonly members: number;
  readonly difficulty: number;
  readonly discrimination: number | null;
  readonly dead: readonly number[];
}

/** Below this many people, shares say more about single persons than about the group. */
export const FEWEST = 5;

export function itemAnalysis({ items, members }: Ledger): readonly ItemAnalysis[] {
  return [...items.values()].flatMap(({ item }) => {
    const pairs = members.flatMap(({ first }) => {
      const own = first.get(item.number);
      return own ? [{ own, rest: sumOf(first) - own.points }] : [];
    });
    if (pairs.length < FEWEST) return [];
    const tries = pairs.map(({ own }) => own);
    return [{
      item: item.number,
      members: pairs.length,
      difficulty: rounded(tries.reduce((sum, { points }) => sum + points, 0), pairs.length),
      discrimination: correlation(pairs.map(({ own, rest }) => [own.points, rest])),
      dead: dead(item, tries),
    }];
  });
}

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const n = BigInt(pairs.length);
  const sum = (of: (x: bigint, y: bigint) => bigint): bigint =>
    pairs.reduce((total, [x, y]) => total + of(BigInt(x), BigInt(y)), 0n);
  const [x, y] = [sum((x) => x), sum((_, y) => y)];
  const spreadX = n * sum((x) => x * x) - x * x;
  const spreadY = n * sum((_, y) => y * y) - y * y;
  if (spreadX === 0n || spreadY === 0n) return null;
  const together = Number(n * sum((x, y) => x * y) - x * y);
  const r = together / (Math.sqrt(Number(spreadX)) * Math.sqrt(Number(spreadY)));
  return Math.floor(r * 1000 + 0.5);
}

function dead(item: KeyedItem, tries: readonly Response[]): readonly number[] {
  const picked = new Set(
    tries.flatMap(({ given }) => given.kind === "picked" ? given.numbers : []),
  );
  return wrongOnes(item).filter((number) => !picked.has(number)).sort((a, b) => a - b);
}

function wrongOnes({ raw }: KeyedItem): readonly number[] {
  const key = numbersIn(raw.key);
  const offered = [...numbersIn(raw.choices), ...listsIn(raw.gaps).flatMap(numbersIn)];
  const replies = listsIn(raw.turns).flatMap(listsIn)
    .filter(([, good]) => good !== 1).map(([number]) => number).filter(isCount);
  return [...new Set([...offered.filter((number) => !key.includes(number)), ...replies])];
}

function numbersIn(raw: unknown): readonly number[] {
  return readList(raw ?? [], (one) => isCount(one) ? one : null) ?? [];
}

function listsIn(raw: unknown): readonly (readonly unknown[])[] {
  return readList(raw ?? [], (one): unknown[] | null => Array.isArray(one) ? one : null) ?? [];
}

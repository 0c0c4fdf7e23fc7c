/** Partial credit, the same rule wherever several things are picked or placed. Pure. */

/**
 * Credit for picking some of `all` right ones: each right pick adds a share, each wrong one takes
 * one away, so that ticking everything earns nothing. From 0 to 1.
 */
export function netShare(picked: readonly number[], right: readonly number[]): number {
  const hits = picked.filter((pick) => right.includes(pick)).length;
  return Math.max(0, hits - (picked.length - hits)) / right.length;
}

/** Pairs in one list: `[a, b, a, b, …]`, by the first of each pair, ascending. */
export function flatPairs(pairs: ReadonlyMap<number, number>): readonly number[] {
  return [...pairs].sort(([a], [b]) => a - b).flat();
}

/** The pairs of a flat list; a number left over at its end is nothing. */
export function pairsOf(flat: readonly number[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.set(flat[at]!, flat[at + 1]!);
  return pairs;
}

/** Share of `key`'s pairs that `given` has too, from 0 to 1. */
export function pairShare(
  given: ReadonlyMap<number, number>,
  key: ReadonlyMap<number, number>,
): number {
  return [...key].filter(([a, b]) => given.get(a) === b).length / key.size;
}

/** Orders of options: the same for one reader and item at every visit, another for the next reader. Pure. */

/** Puts a list of one item in this reader's order; lists of one item are told apart by `which`. */
export type Shuffle = <T>(list: readonly T[], which?: number) => readonly T[];

export type ShuffleOf = (item: number) => Shuffle;

export function shuffleFor(reader: number, item: number): Shuffle {
  return (list, which = 0) => shuffled(list, mixed(mixed(mixed(reader) ^ item) ^ which));
}

/** The list in an order that depends on the seed alone: Fisher and Yates, with mulberry32. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const result = [...list];
  let state = seed;
  for (let last = result.length - 1; last > 0; last--) {
    state = (state + 0x6d2b79f5) | 0;
    const at = Math.floor(unit(state) * (last + 1));
    [result[last], result[at]] = [result[at]!, result[last]!];
  }
  return result;
}

/** From 0 to below 1. */
function unit(state: number): number {
  return mixed(state) / 2 ** 32;
}

/** Spreads what is near apart; 32 bits to 32 bits. */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return (bits ^ (bits >>> 14)) >>> 0;
}

/** A show of hands: one tap a hand, and each tap can be taken back. Pure. */

export interface Hands {
  /** Answers' numbers in the order of the taps. */
  readonly taps: readonly number[];
}

export const NO_HANDS: Hands = { taps: [] };

export function raised({ taps }: Hands, number: number): Hands {
  return { taps: [...taps, number] };
}

export function takenBack({ taps }: Hands): Hands {
  return { taps: taps.slice(0, -1) };
}

export function countOf({ taps }: Hands, number: number): number {
  return taps.filter((tap) => tap === number).length;
}

/** `[number, hands]` of each of an item's answers, in their order. */
export function countsOf(
  hands: Hands,
  numbers: Iterable<number>,
): readonly (readonly [number, number])[] {
  return [...numbers].map((number) => [number, countOf(hands, number)]);
}

/** The wrong answer with the most hands; null when no hand was for a wrong one. */
export function strongestWrong(
  counts: readonly (readonly [number, number])[],
  right: readonly number[],
): number | null {
  const wrong = counts.filter(([number, count]) => count > 0 && !right.includes(number));
  const [most] = [...wrong].sort(([a, left], [b, more]) => more - left || a - b);
  return most ? most[0] : null;
}

/** First letters of pinyin: hxj stands for 划线价. Pure. */

import { compact } from "./grams.ts";

export type Initials = ReadonlyMap<string, string>;

/** Whether a query can be first letters: nothing but two letters or more. */
export function mayBeInitials(query: string): boolean {
  return /^[a-z]{2,12}$/u.test(query);
}

/** Where in a folded name the letters begin, counted in its letters and characters; -1 for nowhere. */
export function placeOfInitials(letters: string, name: string, initials: Initials): number {
  const characters = Array.from(compact(name));
  for (let from = 0; from + letters.length <= characters.length; from += 1) {
    // What is written in Latin letters is found as it is written.
    if (!initials.has(characters[from]!)) continue;
    if (
      Array.from(letters).every((letter, at) => begins(characters[from + at]!, letter, initials))
    ) {
      return from;
    }
  }
  return -1;
}

function begins(character: string, letter: string, initials: Initials): boolean {
  return character === letter || (initials.get(character)?.includes(letter) ?? false);
}

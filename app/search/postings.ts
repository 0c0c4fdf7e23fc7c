/** Which lessons hold a gram and how much of it. Pure; mirrors scripts/search/postings.py. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const STEPS = 4;

/** {place of a lesson: 1 for a mention to 4 for its subject}. */
export type Postings = ReadonlyMap<number, number>;
/** What one file holds: {gram: packed postings}. */
export type Words = ReadonlyMap<string, string>;

/** The rows of a file; one that is none is left out. */
export function readWords(text: string): Words {
  const rows = text.split("\n").map((row) => row.split(" "));
  return new Map(rows.flatMap(([gram, digits]) => gram && digits ? [[gram, digits]] : []));
}

export function unpacked(digits: string): Postings {
  const found = new Map<number, number>();
  let place = -1;
  let value = 0;
  let scale = 1;
  for (const character of digits) {
    const digit = DIGITS.indexOf(character);
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    place += Math.floor(value / STEPS) + 1;
    found.set(place, value % STEPS + 1);
    value = 0;
    scale = 1;
  }
  return found;
}

/** What is known of a gram. */
export function postingsOf(gram: string, words: Words): Postings {
  return unpacked(words.get(gram) ?? "");
}

/** Which of the files with pairs, characters and numbers holds a gram, from 0. */
export function fileOf(gram: string, count: number): number {
  const place = Array.from(gram).reduce(
    (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521,
    0,
  );
  return place % count;
}

/** Numbers and text over bits. Each function describes one field for both directions. */

import { type Bits, TooLong } from "./coder.ts";

/** Bit lengths up to this are exact in a JavaScript number. */
const LONGEST_NUMBER = 52;
const SIGNED = "0123456789-.e+";
const END = SIGNED.length;
const LONGEST_TEXT = 4_000;

/**
 * Nodes of a context: 0 is a flag, those of a choice are above 0, those of a count below, in three
 * rows. So one name can stand for fields of several sorts.
 */
const [LENGTH, LEADING, FOLLOWING] = [-1, -100, -1_000];
/** Two more of a difference: whether there is none, and whether it is negative. */
const [NONE, NEGATIVE] = [-10_000, -10_001];

/** A flag. */
export function flag({ bit }: Bits, context: string, value: boolean): boolean {
  return bit(context, 0, value ? 1 : 0) === 1;
}

/**
 * A number from 0 to 2^width - 1 whose leading bits are the context of the later ones; `before` is a
 * number of the same width that tells something of it.
 */
export function choice(
  { bit }: Bits,
  context: string,
  width: number,
  value: number,
  before = 0,
): number {
  const first = before * 2 ** width;
  let node = 1;
  for (let place = width - 1; place >= 0; place--) {
    node = node * 2 + bit(context, first + node, Math.floor(value / 2 ** place) % 2);
  }
  return node - 2 ** width;
}

/** A number from 0 to 2^width - 1 of which nothing is known, such as a digest: `choice` in a context met once. */
export function word({ even }: Bits, width: number, value: number): number {
  let number = 0;
  for (let place = width - 1; place >= 0; place--) {
    number = number * 2 + even(Math.floor(value / 2 ** place) % 2);
  }
  return number;
}

/** A whole number from 0 on; small ones are short. */
export function count({ bit }: Bits, context: string, value: number): number {
  const wanted = bitLength(value + 1) - 1;
  let width = 0;
  while (bit(context, LENGTH - Math.min(width, 16), width < wanted ? 1 : 0)) {
    if (++width > LONGEST_NUMBER) throw new TooLong();
  }
  let number = 1;
  for (let place = width - 1; place >= 0; place--) {
    const is = Math.floor((value + 1) / 2 ** place) % 2;
    // The first two bits after the leading one tell much, the others hardly anything.
    const node = place >= width - 2
      ? LEADING - (width * 4 + number)
      : FOLLOWING - (width * 64 + place);
    number = number * 2 + bit(context, node, is);
  }
  return number - 1;
}

function bitLength(value: number): number {
  return value < 2 ** 31 ? 32 - Math.clz32(value) : value.toString(2).length;
}

/** A whole number of either sign. */
export function difference(bits: Bits, context: string, value: number): number {
  if (bits.bit(context, NONE, value === 0 ? 1 : 0) === 1) return 0;
  const isNegative = bits.bit(context, NEGATIVE, value < 0 ? 1 : 0) === 1;
  const size = 1 + count(bits, context, Math.abs(value) - 1);
  return isNegative ? -size : size;
}

/** Any finite number, by its digits: what comes back is the very same number. */
export function real(bits: Bits, context: string, value: number): number {
  const characters = [...String(value)].map((character) => SIGNED.indexOf(character));
  const read: string[] = [];
  for (let at = 0; at < 32; at++) {
    const which = choice(bits, `${context}@${Math.min(at, 2)}`, 4, characters[at] ?? END);
    if (which >= END) break;
    read.push(SIGNED[which]!);
  }
  return Number(read.join(""));
}

/** Text as UTF-8; the byte before is the context of a byte. */
export function text(bits: Bits, context: string, value: string): string {
  const bytes = new TextEncoder().encode(value);
  const length = count(bits, `${context}+`, bytes.length);
  if (length > LONGEST_TEXT) throw new TooLong();
  const read = new Uint8Array(length);
  const bytesOf = `${context}:`;
  for (let at = 0; at < length; at++) {
    read[at] = choice(bits, bytesOf, 8, bytes[at] ?? 0, at > 0 ? read[at - 1]! : 0);
  }
  return new TextDecoder().decode(read);
}

/** Kinds of characters, each with the first code point and the bits it takes; the last one is any. */
const ALPHABETS = [
  { first: 0x4e00, last: 0x9fff, bits: 15 },
  { first: 0x20, last: 0x7f, bits: 7 },
  { first: 0, last: 0x10ffff, bits: 21 },
] as const;
const ALPHABET_BITS = 2;

/** A few characters: Chinese ones take 15 bits each, where UTF-8 takes 24. */
export function characters(bits: Bits, context: string, value: string): string {
  const points = [...value].map((character) => character.codePointAt(0)!);
  const length = count(bits, `${context}+`, points.length);
  if (length > LONGEST_TEXT) throw new TooLong();
  // Made once: a name that is put together anew has to be looked up letter by letter.
  const names = [`${context}?`, ...ALPHABETS.map((_, which) => context + which)];
  const read: number[] = [];
  while (read.length < length) read.push(codePoint(bits, names, points[read.length] ?? 0));
  return String.fromCodePoint(...read);
}

function codePoint(bits: Bits, names: readonly string[], value: number): number {
  const fitting = ALPHABETS.findIndex(({ first, last }) => value >= first && value <= last);
  const which = choice(bits, names[0]!, ALPHABET_BITS, fitting);
  const alphabet = ALPHABETS[which];
  if (!alphabet) throw new TooLong();
  const { first, last, bits: width } = alphabet;
  const point = first + choice(bits, names[1 + which]!, width, value - first);
  // Halves of a pair stand for no character, and no text of ours holds one.
  if (point > last || (point >= 0xd800 && point <= 0xdfff)) throw new TooLong();
  return point;
}

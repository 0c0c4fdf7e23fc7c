/** Numbers and text over bits. Each function describes one field for both directions. */

import { type Bits, TooLong } from "./coder.ts";

/** Bit lengths up to this are exact in a JavaScript number. */
const LONGEST_NUMBER = 52;
const SIGNED = "0123456789-.e+";
const END = SIGNED.length;
const LONGEST_TEXT = 4_000;

/** A flag. */
export function flag({ bit }: Bits, context: string, value: boolean): boolean {
  return bit(context, value ? 1 : 0) === 1;
}

/** A number from 0 to 2^width - 1 whose leading bits are the context of the later ones. */
export function choice({ bit }: Bits, context: string, width: number, value: number): number {
  let node = 1;
  for (let place = width - 1; place >= 0; place--) {
    node = node * 2 + bit(`${context}/${node}`, Math.floor(value / 2 ** place) % 2);
  }
  return node - 2 ** width;
}

/** A whole number from 0 on; small ones are short. */
export function count({ bit }: Bits, context: string, value: number): number {
  const wanted = (value + 1).toString(2).length - 1;
  let width = 0;
  while (bit(`${context}#${Math.min(width, 16)}`, width < wanted ? 1 : 0)) {
    if (++width > LONGEST_NUMBER) throw new TooLong();
  }
  let number = 1;
  for (let place = width - 1; place >= 0; place--) {
    const is = Math.floor((value + 1) / 2 ** place) % 2;
    // The first two bits after the leading one tell much, the others hardly anything.
    const near = place >= width - 2
      ? `${context}.${width}.${number}`
      : `${context}.${width}-${place}`;
    number = number * 2 + bit(near, is);
  }
  return number - 1;
}

/** A whole number of either sign. */
export function difference(bits: Bits, context: string, value: number): number {
  if (flag(bits, `${context}=`, value === 0)) return 0;
  const isNegative = flag(bits, `${context}<`, value < 0);
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
  for (let at = 0; at < length; at++) {
    const before = at > 0 ? read[at - 1]! : 0;
    read[at] = choice(bits, `${context}:${before}`, 8, bytes[at] ?? 0);
  }
  return new TextDecoder().decode(read);
}

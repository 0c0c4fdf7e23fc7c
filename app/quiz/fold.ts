/** Typed answers made comparable. Pure; mirrors scripts/folding, and both are held to the same cases. */

import { arabic } from "./numerals.ts";

/** Traditional characters and the simplified ones they stand for: those of the accepted answers. */
export type Variants = ReadonlyMap<string, string>;

const BLANK = /[\s\p{Z}\p{Cf}]/gu;
const MINUS = /[−–—](?=\d)/gu;
/** Punctuation at the ends, without the minus of a number and the percent sign. */
const ENDS = /^(?:(?!-\d)\p{P})+|(?:(?![%‰])\p{P})+$/gu;

/** The text without width, case, spaces, script and punctuation at its ends; numbers in plain digits. */
export function fold(text: string, variants: Variants): string {
  const plain = text.normalize("NFKC").toLowerCase().replace(BLANK, "");
  const simplified = Array.from(plain, (char) => variants.get(char) ?? char).join("");
  return arabic(simplified.replace(MINUS, "-").replace(ENDS, ""));
}

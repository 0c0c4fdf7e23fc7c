/** What a reader typed into a field: a value, or what is wrong with it in words. Pure. */

import type { Value } from "../formula/operations.ts";
import { readNumber } from "../quiz/number.ts";
import { valueText } from "./shown.ts";

export type Typed =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly words: string };

/** What a field takes. */
interface Limits {
  readonly min: number;
  readonly max: number;
  /** Most decimals; null for any. */
  readonly digits: number | null;
  readonly unit: string;
}

/** Between the numbers of a list; a number in a list has no thousands separators. */
const BETWEEN = /[\s,，、;；]+/u;
const MOST_ENTRIES = 30;

export function readTyped(text: string, input: Limits & { readonly value: Value }): Typed {
  if (text.trim() === "") return refused("还没有填。");
  return typeof input.value === "number" ? readOne(text, input) : readMany(text, input);
}

/** One number within limits. */
export function readOne(text: string, limits: Limits): Typed {
  const value = readNumber(text);
  if (value === null) return refused("请填一个数，例如 12.5。");
  const words = outside(value, limits);
  return words === null ? { ok: true, value } : refused(words);
}

function readMany(text: string, limits: Limits): Typed {
  const parts = text.trim().split(BETWEEN).filter((part) => part !== "");
  if (parts.length > MOST_ENTRIES) return refused(`最多填 ${MOST_ENTRIES} 个数。`);
  const values = parts.map(readNumber);
  if (!values.every((value) => value !== null)) {
    return refused("每个都要是数，用顿号隔开，例如 3、5、8。");
  }
  const words = values.map((value) => outside(value, limits)).find((each) => each !== null);
  return words === undefined ? { ok: true, value: values } : refused(words);
}

/** What is wrong with a number, or null. */
function outside(value: number, { min, max, digits, unit }: Limits): string | null {
  if (value < min || value > max) {
    return `要在 ${valueText(min, "", null)} 到 ${valueText(max, unit, null)}之间。`
      .replace(/(?<=[a-z0-9])之间/i, " 之间");
  }
  if (digits === null || value === Number(value.toFixed(digits))) return null;
  return digits === 0 ? "要填整数。" : `最多 ${digits} 位小数。`;
}

function refused(words: string): Typed {
  return { ok: false, words };
}

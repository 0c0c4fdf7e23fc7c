/** `numeric`: a typed number, within a tolerance. Pure. */

import type { ItemResponse } from "../../memory/event.ts";
import { type Fields, isNumber, number, readList } from "../../page/read.ts";
import { type ItemKind, missing, points, type Score } from "../kind.ts";
import { readNumber } from "../number.ts";

export interface NumericKey {
  readonly answer: number;
  readonly tolerance: number;
  /** Known wrong results, in the order of their feedback. */
  readonly mistakes: readonly number[];
}

/** Room for the last binary digit: 0.1 + 0.2 lies within 0 of 0.3. */
const ROUNDING = 1e-9;

export const numeric: ItemKind<NumericKey> = { read, score };

function read(raw: Fields): NumericKey | null {
  const mistakes = readList(raw.mistakes, number);
  if (!isNumber(raw.answer) || !isNumber(raw.tolerance) || !mistakes) return null;
  return { answer: raw.answer, tolerance: raw.tolerance, mistakes };
}

function score(key: NumericKey, response: ItemResponse): Score {
  if (response.length === 0) return missing("empty");
  const value = typeof response === "string" ? readNumber(response) : null;
  if (value === null) return missing("not-a-number");
  return points(isNear(value, key.answer, key.tolerance) ? 1 : 0);
}

/** Which feedback a typed number gets: "right", "wrong", or the place of a known mistake. */
export function numericFeedback(key: NumericKey, response: string): string {
  const value = readNumber(response);
  if (value === null) return "wrong";
  if (isNear(value, key.answer, key.tolerance)) return "right";
  const mistake = key.mistakes.findIndex((wrong) => isNear(value, wrong, key.tolerance));
  return mistake < 0 ? "wrong" : String(mistake);
}

function isNear(value: number, target: number, tolerance: number): boolean {
  return Math.abs(value - target) <= tolerance + ROUNDING * Math.max(1, Math.abs(target));
}

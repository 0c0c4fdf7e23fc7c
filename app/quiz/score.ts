/** Is there a response, and is it right? Pure. */

import type { ItemResponse } from "../memory/event.ts";
import { readNumber } from "./number.ts";
import type { ItemKey, NumericKey } from "./payload.ts";

/** "invalid" says that there is nothing to score yet; it is never mistaken for wrong. */
export type Score =
  | { readonly kind: "points"; readonly points: number }
  | { readonly kind: "invalid"; readonly why: "empty" | "not-a-number" };

/** Room for the last binary digit: 0.1 + 0.2 lies within 0 of 0.3. */
const ROUNDING = 1e-9;

export function score(item: ItemKey, response: ItemResponse): Score {
  if (response.length === 0) return { kind: "invalid", why: "empty" };
  if (item.kind === "numeric") {
    const value = typeof response === "string" ? readNumber(response) : null;
    if (value === null) return { kind: "invalid", why: "not-a-number" };
    return { kind: "points", points: isNear(value, item.answer, item.tolerance) ? 1 : 0 };
  }
  const picked = typeof response === "string" ? [] : response;
  return { kind: "points", points: isSameSet(picked, item.key) ? 1 : 0 };
}

/** Which feedback a typed number gets: "right", "wrong", or the place of a known mistake. */
export function numericFeedback(item: NumericKey, response: string): string {
  const value = readNumber(response);
  if (value === null) return "wrong";
  if (isNear(value, item.answer, item.tolerance)) return "right";
  const mistake = item.mistakes.findIndex((wrong) => isNear(value, wrong, item.tolerance));
  return mistake < 0 ? "wrong" : String(mistake);
}

function isNear(value: number, target: number, tolerance: number): boolean {
  return Math.abs(value - target) <= tolerance + ROUNDING * Math.max(1, Math.abs(target));
}

function isSameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry));
}

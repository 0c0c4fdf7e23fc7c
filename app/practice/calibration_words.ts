/** Guesses in words and as marks on a strip. Pure. */

import { type Calibration, type Guess, nearness, ratio } from "./calibration.ts";

/** The strip reaches from a quarter of the truth to four times it; what lies beyond sits at its end. */
const WIDEST_FACTOR = 4;
/** Before this many guesses a tendency is chance. */
const FEWEST_FOR_TENDENCY = 3;
const NOTICEABLE = 1.1;

/** 1234.5 → 1,234.5, without the noise of binary fractions. */
export function shownNumber(value: number): string {
  return Number(value.toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 4 })
    .replace("-", "−");
}

export function withUnit(value: number, unit: string): string {
  return `${shownNumber(value)}${unit === "" || unit === "%" ? "" : " "}${unit}`;
}

/** One sentence on one guess. */
export function guessWords(one: Guess, tolerance: number): string {
  const kind = nearness(one, tolerance);
  if (one.guess === one.truth) return "正好猜中。";
  if (kind === "close") return "猜得很近。";
  if (kind === "near") return one.guess < one.truth ? "不远，稍低。" : "不远，稍高。";
  if (kind === "high") return `猜高了，是实际的 ${factor(ratio(one))} 倍。`;
  return one.guess <= 0 ? "猜低了。" : `猜低了，实际是它的 ${factor(1 / ratio(one))} 倍。`;
}

/** One sentence on all guesses so far. */
export function calibrationWords({ guesses, near, medianRatio }: Calibration): string {
  const count = guesses.length;
  if (count === 0 || medianRatio === null) return "";
  if (count === 1) return "这是第 1 次先猜再读。多猜几次，就看得出自己习惯偏高还是偏低。";
  const share = `先猜再读 ${count} 次，${near} 次猜在实际数的三分之二到一倍半之间`;
  if (count < FEWEST_FOR_TENDENCY) return `${share}。`;
  if (medianRatio > NOTICEABLE) return `${share}；多数时候偏高。`;
  if (medianRatio < 1 / NOTICEABLE) return `${share}；多数时候偏低。`;
  return `${share}；不偏高也不偏低。`;
}

/** Where guess ÷ truth lies on the strip, from 0 (far too low) to 1 (far too high); the truth is at 0.5. */
export function stripPlace(value: number): number {
  const reach = Math.log(WIDEST_FACTOR);
  const logarithm = value > 0 ? Math.log(value) : -reach;
  return (Math.min(reach, Math.max(-reach, logarithm)) / reach + 1) / 2;
}

function factor(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toFixed(1)));
}

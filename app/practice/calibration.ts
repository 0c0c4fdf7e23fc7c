/** How near a reader's guesses come to the truth: a pure fold over `predict` events. */

import type { Entry } from "../memory/event.ts";

/** A guess within this factor of the truth, up or down, counts as near. */
export const NEAR_FACTOR = 1.5;

export interface Guess {
  readonly lesson: number;
  readonly guess: number;
  /** The number the lesson gave at the time. */
  readonly truth: number;
}

export interface Calibration {
  /** The first guess of each lesson, in order of time. */
  readonly guesses: readonly Guess[];
  readonly near: number;
  /** The middle one of guess ÷ truth; null before the first guess. */
  readonly medianRatio: number | null;
}

export type Nearness = "close" | "near" | "low" | "high";

/** Adds up entries that are in order: only the first guess of a lesson was made before reading it. */
export function calibrate(entries: readonly Entry[]): Calibration {
  const first = new Map<number, Guess>();
  for (const entry of entries) {
    if (!entry.known || entry.event.k !== "predict" || entry.event.truth <= 0) continue;
    const { l, guess, truth } = entry.event;
    if (!first.has(l)) first.set(l, { lesson: l, guess, truth });
  }
  const guesses = [...first.values()];
  return {
    guesses,
    near: guesses.filter((one) => isNear(ratio(one))).length,
    medianRatio: median(guesses.map(ratio)),
  };
}

/** Guess ÷ truth; a guess below zero counts as zero. */
export function ratio({ guess, truth }: Guess): number {
  return Math.max(0, guess) / truth;
}

export function isNear(value: number): boolean {
  return value >= 1 / NEAR_FACTOR && value <= NEAR_FACTOR;
}

/** What one guess is called; `tolerance` is the lesson's own idea of very near. */
export function nearness(one: Guess, tolerance: number): Nearness {
  if (Math.abs(one.guess - one.truth) <= tolerance) return "close";
  if (isNear(ratio(one))) return "near";
  return one.guess < one.truth ? "low" : "high";
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}

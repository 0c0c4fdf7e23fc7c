/** Why a rightly written formula has no result for these numbers; the same names as in Python. */

export const FAILURES = [
  "division-by-zero",
  "log-of-nonpositive",
  "root-of-negative",
  "power-of-negative",
  "probability-range",
  "overflow",
  "length",
  "item-range",
  "series-range",
] as const;

export type Failure = (typeof FAILURES)[number];

/** Thrown by the evaluator alone, and caught by `workOut`. */
export class Unworkable extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

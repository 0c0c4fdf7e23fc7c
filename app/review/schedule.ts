/**
 * When a card returns: the memory model FSRS-6 through ts-fsrs, asked for whole days only.
 *
 * Its two functions of state are used without its card objects: those put the four possible
 * intervals of one review in strict order, which py-fsrs and the published model do not.
 */

import { FSRSAlgorithm } from "ts-fsrs";
import type { Grade } from "./grade.ts";

/** The published FSRS-6 parameters, written down so that an update of the library moves no card. */
export const PARAMETERS: readonly number[] = [
  0.212,
  1.2931,
  2.3065,
  8.2956,
  6.4133,
  0.8334,
  3.0194,
  0.001,
  1.8722,
  0.1666,
  0.796,
  1.4835,
  0.0614,
  0.2629,
  1.6483,
  0.6014,
  1.8729,
  0.5425,
  0.0912,
  0.0658,
  0.1542,
];

/** A card returns when the reader would still answer it with this probability. */
export const RETENTION = 0.9;

const RATINGS = { again: 1, hard: 2, good: 3, easy: 4 } as const;

const model = new FSRSAlgorithm({
  w: [...PARAMETERS],
  request_retention: RETENTION,
  enable_fuzz: false,
  learning_steps: [],
  relearning_steps: [],
});

/** How well a card is known. */
export interface Strength {
  /** Days until the probability of a right answer has fallen to 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
}

/** The strength after a grade, `elapsedDays` (1 or more) after the one before. */
export function strengthen(before: Strength | null, elapsedDays: number, grade: Grade): Strength {
  return model.next_state(before, elapsedDays, RATINGS[grade]);
}

/** Whole days until the next review, at least one. */
export function intervalDays({ stability }: Strength): number {
  return model.next_interval(stability, 0);
}

/** From an attempt to the grade the scheduler gets. Pure. */

import type { Attempt } from "../memory/fold.ts";

export type Grade = "again" | "hard" | "good" | "easy";

/**
 * Wrong, also in part: again. Right but unsure: hard. Right: good. Right and sure: easy when the
 * grade before it was right and sure as well, so that one confident tap never makes a card easy.
 */
export function gradeOf(attempt: Attempt, before: Attempt | null): Grade {
  if (!isRight(attempt)) return "again";
  if (attempt.sure === false) return "hard";
  return isSureAndRight(attempt) && before && isSureAndRight(before) ? "easy" : "good";
}

export function isRight({ points }: Attempt): boolean {
  return points === 1;
}

export function isPartly({ points }: Attempt): boolean {
  return points > 0 && points < 1;
}

/** What makes an item worth coming back to. */
export function isMistake(attempt: Attempt): boolean {
  return !isRight(attempt) || attempt.sure === false;
}

function isSureAndRight(attempt: Attempt): boolean {
  return isRight(attempt) && attempt.sure === true;
}

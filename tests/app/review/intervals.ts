/** `deno run --allow-read intervals.ts histories.json`: every history's intervals, for comparison with py-fsrs. */

import type { Grade } from "../../../app/review/grade.ts";
import {
  intervalDays,
  PARAMETERS,
  RETENTION,
  type Strength,
  strengthen,
} from "../../../app/review/schedule.ts";

/** Days since the grade before, and the grade. */
type Step = readonly [number, Grade];

const histories: readonly (readonly Step[])[] = JSON.parse(Deno.readTextFileSync(Deno.args[0]!));

function intervals(history: readonly Step[]): readonly (readonly [number, number])[] {
  let strength: Strength | null = null;
  return history.map(([gap, grade]) => {
    strength = strengthen(strength, gap, grade);
    return [intervalDays(strength), strength.stability];
  });
}

console.log(JSON.stringify({
  parameters: PARAMETERS,
  retention: RETENTION,
  intervals: histories.map(intervals),
}));

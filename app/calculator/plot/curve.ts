/** Points of the curves: every output of a plot at many values of its input. Pure. */

import type { Calculator, Plot } from "../payload.ts";
import { resultsOf } from "../results.ts";
import type { Value } from "../../formula/operations.ts";

export interface Point {
  readonly x: number;
  /** null where the output cannot be worked out: the curve has a gap there. */
  readonly y: number | null;
}

/** A curve for each output of the plot, in its order. */
export function curves(
  { outputs }: Calculator,
  plot: Plot,
  given: ReadonlyMap<string, Value>,
  places: readonly number[],
): readonly (readonly Point[])[] {
  const rows = places.map((x) => resultsOf(outputs, new Map([...given, [plot.x, x]])));
  return plot.y.map((name) =>
    places.map((x, at) => {
      const result = rows[at]?.get(name);
      const isNumber = result?.kind === "value" && typeof result.value === "number";
      return { x, y: isNumber ? result.value as number : null };
    })
  );
}

/** So many places from the beginning to the end of a plot, both included. */
export function placesOf({ from, to }: Plot, count: number): readonly number[] {
  const step = (to - from) / (count - 1);
  return Array.from({ length: count }, (_, at) => Number((from + at * step).toPrecision(12)));
}

/** From the values of the fields to the outputs, in order. Pure. */

import { workOut } from "../formula/evaluate.ts";
import type { Failure } from "../formula/failure.ts";
import { namesIn, type Node } from "../formula/node.ts";
import type { Value } from "../formula/operations.ts";
import type { Output } from "./payload.ts";
import { LARGEST_SHOWN } from "../amount/shown.ts";

export type Result =
  | { readonly kind: "value"; readonly value: Value }
  /** A field it needs is empty or absurd. */
  | { readonly kind: "waiting" }
  /** `blamed`: the inputs whose values made it impossible. */
  | { readonly kind: "failed"; readonly failure: Failure; readonly blamed: ReadonlySet<string> };

export type Results = ReadonlyMap<string, Result>;

/** Every output's result; an input without a usable value is missing in `given`. */
export function resultsOf(
  outputs: readonly Output[],
  given: ReadonlyMap<string, Value>,
): Results {
  const values = new Map(given);
  const results = new Map<string, Result>();
  const sources = new Map<string, ReadonlySet<string>>();
  for (const { id, formula } of outputs) {
    sources.set(id, inputsOf(formula, sources));
    const result = resultOf(formula, values, results, sources);
    results.set(id, result);
    if (result.kind === "value") values.set(id, result.value);
  }
  return results;
}

function resultOf(
  formula: Node,
  values: ReadonlyMap<string, Value>,
  earlier: Results,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): Result {
  for (const name of namesIn(formula)) {
    const before = earlier.get(name);
    if (before && before.kind !== "value") return before;
    if (!values.has(name) && name !== "pi") return { kind: "waiting" };
  }
  const outcome = workOut(formula, values);
  if (!outcome.ok) {
    const { failure, at } = outcome;
    return { kind: "failed", failure, blamed: inputsOf(culprit(at), sources) };
  }
  if (!isShown(outcome.value)) {
    return { kind: "failed", failure: "overflow", blamed: inputsOf(formula, sources) };
  }
  return { kind: "value", value: outcome.value };
}

/** Of a division only what it was divided by. */
function culprit(at: Node): Node {
  return typeof at === "object" && at[0] === "/" ? at[2]! : at;
}

/** The inputs a formula depends on, also through earlier outputs. */
function inputsOf(
  formula: Node,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  return new Set([...namesIn(formula)].flatMap((name) => [...sources.get(name) ?? [name]]));
}

function isShown(value: Value): boolean {
  const entries = typeof value === "number" ? [value] : value;
  return entries.every((entry) => Math.abs(entry) < LARGEST_SHOWN);
}

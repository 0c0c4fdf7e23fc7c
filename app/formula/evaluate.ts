/** A formula and the values of its names → its value. Pure; Python's is scripts/formula/evaluate.py. */

import { type Failure, Unworkable } from "./failure.ts";
import type { Node } from "./node.ts";
import { EACH, FOLDED, OF_LISTS, type Value } from "./operations.ts";

export type Values = ReadonlyMap<string, Value>;

export type Outcome =
  | { readonly ok: true; readonly value: Value }
  /** `at`: the part of the formula that could not be worked out. */
  | { readonly ok: false; readonly failure: Failure; readonly at: Node };

/** A part of the formula failed; carries which. */
class Failed extends Error {
  constructor(readonly failure: Failure, readonly at: Node) {
    super(failure);
  }
}

/** The value, or the name of what made it impossible. */
export function workOut(formula: Node, values: Values): Outcome {
  try {
    return { ok: true, value: evaluate(formula, values) };
  } catch (error) {
    if (error instanceof Failed) return { ok: false, failure: error.failure, at: error.at };
    throw error;
  }
}

function evaluate(node: Node, values: Values): Value {
  if (typeof node === "number") return node;
  if (typeof node === "string") return named(node, values);
  const [op, ...args] = node;
  try {
    if (op === "if") return either(args, values);
    return apply(op, args.map((arg) => evaluate(arg, values)));
  } catch (error) {
    if (error instanceof Unworkable) throw new Failed(error.failure, node);
    throw error;
  }
}

function named(name: string, values: Values): Value {
  const value = values.get(name);
  if (value !== undefined) return value;
  if (name === "pi") return Math.PI;
  throw new RangeError(`the formula names "${name}", which has no value`);
}

/** With a number as condition only the chosen result is worked out; with a list both are. */
function either([condition, then, otherwise]: readonly Node[], values: Values): Value {
  const chosen = evaluate(condition!, values);
  if (typeof chosen === "number") return evaluate(chosen === 0 ? otherwise! : then!, values);
  const both = [chosen, evaluate(then!, values), evaluate(otherwise!, values)];
  return entrywise((each, a, b) => each === 0 ? b! : a!, both);
}

function apply(op: string, args: readonly Value[]): Value {
  const each = EACH.get(op);
  if (each) return entrywise((a, b) => each(a, b!), args);
  const folded = FOLDED.get(op);
  if (folded) return fold(folded, args);
  return OF_LISTS.get(op)!(args);
}

type Operation = (a: number, b?: number, c?: number) => number;

function entrywise(of: Operation, args: readonly Value[]): Value {
  const lengths = new Set(args.flatMap((arg) => typeof arg === "number" ? [] : [arg.length]));
  const [length] = lengths;
  if (length === undefined) return of(...args as [number]);
  if (lengths.size > 1) throw new Unworkable("length");
  const entry = (at: number) => args.map((arg) => typeof arg === "number" ? arg : arg[at]!);
  return Array.from({ length }, (_, at) => of(...entry(at) as [number]));
}

/** The smallest or largest of one list's entries, or of several values. */
function fold(of: (a: number, b: number) => number, args: readonly Value[]): Value {
  const [only] = args;
  const parts = args.length === 1 && typeof only === "object" ? only : args;
  return parts.reduce((so, part) => entrywise((a, b) => of(a, b!), [so, part]));
}

/** Every operation of the language: what it does, and how many arguments it takes. */

import { exp, finite, log, normCdf, normInv, power, rounded } from "./arithmetic.ts";
import { Unworkable } from "./failure.ts";
import { type Entries, item, quantile, ranks, running, series, total } from "./lists.ts";

export type Value = number | Entries;

const truth = (holds: boolean): number => holds ? 1 : 0;

/** Of single numbers: applied entry by entry where an argument is a list. */
export const EACH: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ["+", (a, b) => finite(a + b)],
  ["-", (a, b) => finite(a - b)],
  ["*", (a, b) => finite(a * b)],
  ["/", divide],
  ["^", power],
  ["<", (a, b) => truth(a < b)],
  ["<=", (a, b) => truth(a <= b)],
  [">", (a, b) => truth(a > b)],
  [">=", (a, b) => truth(a >= b)],
  ["==", (a, b) => truth(a === b)],
  ["!=", (a, b) => truth(a !== b)],
  ["and", (a, b) => truth(a !== 0 && b !== 0)],
  ["or", (a, b) => truth(a !== 0 || b !== 0)],
  ["not", (a) => truth(a === 0)],
  ["neg", (a) => -a],
  ["abs", (a) => Math.abs(a)],
  ["sqrt", root],
  ["exp", exp],
  ["log", log],
  ["round", rounded],
  ["ceil", (a) => Math.ceil(a)],
  ["floor", (a) => Math.floor(a)],
  ["norm_cdf", normCdf],
  ["norm_inv", normInv],
]);

/** Of one list's entries, or of several values. */
export const FOLDED: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ["min", (a, b) => b < a ? b : a],
  ["max", (a, b) => b > a ? b : a],
]);

/** Of whole lists; the checks of the compiler promise their kinds. */
export const OF_LISTS: ReadonlyMap<string, (args: readonly Value[]) => Value> = new Map<
  string,
  (args: readonly Value[]) => Value
>([
  ["list", (args) => args as Entries],
  ["sum", ([list]) => total(list as Entries)],
  ["count", ([list]) => (list as Entries).length],
  ["cumsum", ([list]) => running(list as Entries)],
  ["rank", ([list]) => ranks(list as Entries)],
  ["quantile", ([list, p]) => quantile(list as Entries, p as number)],
  ["item", ([list, place]) => item(list as Entries, place as number)],
  ["series", ([first, last]) => series(first as number, last as number)],
]);

const ONE = ["neg", "not", "abs", "sqrt", "exp", "log", "round", "ceil", "floor"];
const ONE_OF_LISTS = ["sum", "count", "cumsum", "rank"];

export const ARGUMENTS: ReadonlyMap<string, number | "several"> = new Map<
  string,
  number | "several"
>([
  ...[...EACH.keys()].map((op) => [op, 2] as const),
  ...[...ONE, "norm_cdf", "norm_inv", ...ONE_OF_LISTS].map((op) => [op, 1] as const),
  ...["quantile", "item", "series"].map((op) => [op, 2] as const),
  ...["min", "max", "list"].map((op) => [op, "several"] as const),
  ["if", 3],
]);

function divide(a: number, b: number): number {
  if (b === 0) throw new Unworkable("division-by-zero");
  return finite(a / b);
}

function root(a: number): number {
  if (a < 0) throw new Unworkable("root-of-negative");
  return Math.sqrt(a);
}

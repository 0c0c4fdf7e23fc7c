/** Formulas as the page carries them: a number, a name, or `[operation, argument, …]`. */

import { isNumber, isText } from "../page/read.ts";
import { ARGUMENTS } from "./operations.ts";

export type Node = number | string | Call;
export type Call = readonly [op: string, ...args: Node[]];

/** The compiler allows fewer; a page that was tampered with must not exhaust the stack. */
const DEEPEST = 80;

/** The formula, or null when it is none that the evaluator can run. */
export function readNode(raw: unknown, deepest = DEEPEST): Node | null {
  if (isNumber(raw) || isText(raw)) return raw;
  if (!Array.isArray(raw) || deepest === 0) return null;
  const [op, ...args] = raw as readonly unknown[];
  if (!isText(op) || !isCounted(op, args.length)) return null;
  const nodes: Node[] = [];
  for (const arg of args) {
    const node = readNode(arg, deepest - 1);
    if (node === null) return null;
    nodes.push(node);
  }
  return [op, ...nodes];
}

/** Every name below a node, each once. */
export function namesIn(node: Node): ReadonlySet<string> {
  if (typeof node === "number") return new Set();
  if (typeof node === "string") return new Set([node]);
  const [, ...args] = node;
  return new Set(args.flatMap((arg) => [...namesIn(arg)]));
}

function isCounted(op: string, given: number): boolean {
  const wanted = ARGUMENTS.get(op);
  if (wanted === undefined) return false;
  return wanted === "several" ? given > 0 : given === wanted;
}

/** Works out the cases of a JSON file, for the comparison with Python: a list of values and failures. */

import { workOut } from "../../../app/formula/evaluate.ts";
import { readNode } from "../../../app/formula/node.ts";
import type { Value } from "../../../app/formula/operations.ts";

type Case = readonly [formula: unknown, values: Readonly<Record<string, Value>>];

const cases: readonly Case[] = JSON.parse(Deno.readTextFileSync(Deno.args[0]!));
const outcomes = cases.map(([formula, values]) => {
  const node = readNode(formula);
  if (node === null) return "unreadable";
  const outcome = workOut(node, new Map(Object.entries(values)));
  return outcome.ok ? outcome.value : outcome.failure;
});
console.log(JSON.stringify(outcomes));

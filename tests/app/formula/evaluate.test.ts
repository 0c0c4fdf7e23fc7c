import assert from "node:assert/strict";
import { workOut } from "../../../app/formula/evaluate.ts";
import { namesIn, type Node, readNode } from "../../../app/formula/node.ts";

const VALUES = new Map([["orders", 0], ["price", 129]]);

Deno.test("a failure names the part of the formula that could not be worked out", () => {
  const part: Node = ["/", "price", "orders"];
  assert.deepEqual(workOut(["+", 1, ["sqrt", part]], VALUES), {
    ok: false,
    failure: "division-by-zero",
    at: part,
  });
});

Deno.test("only the result that a condition chooses is worked out", () => {
  const formula: Node = ["if", ["==", "orders", 0], 0, ["/", "price", "orders"]];
  assert.deepEqual(workOut(formula, VALUES), { ok: true, value: 0 });
});

Deno.test("the names of a formula are found at any depth", () => {
  assert.deepEqual([...namesIn(["+", ["neg", "a"], ["max", "b", 1, "a"]])], ["a", "b"]);
});

const HOSTILE: readonly unknown[] = [
  null,
  true,
  {},
  [],
  ["constructor", 1],
  ["__proto__", 1],
  ["+", 1],
  ["sqrt", 1, 2],
  ["list"],
  ["+", 1, null],
  [["+"], 1, 2],
  Infinity,
];

for (const raw of HOSTILE) {
  Deno.test(`${JSON.stringify(raw)} is no formula`, () => assert.equal(readNode(raw), null));
}

Deno.test("a formula nested deeper than any the compiler writes is refused, not run", () => {
  let deep: unknown = 1;
  for (let level = 0; level < 5_000; level++) deep = ["neg", deep];
  assert.equal(readNode(deep), null);
});

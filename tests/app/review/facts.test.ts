import assert from "node:assert/strict";
import { readFacts } from "../../../app/review/facts.ts";

const RAW = {
  v: 1,
  misconceptions: [{ id: "fee", thought: "只付一次", better: "每单都付" }, {
    id: "base",
    thought: "都差不多",
    better: "先说清以谁为底",
  }],
  choices: [[10, 2, 0], [11, 1, 1]],
  numbers: [[12, 174, 0.5, 0]],
  pairs: [[13, 1, 4, 1]],
  orders: [[14, 7, 0, 1]],
};

Deno.test("the misconception behind a picked choice or a typed number is found", () => {
  const facts = readFacts(RAW)!;
  assert.equal(facts.behind(10, [2]), "fee");
  assert.equal(facts.behind(10, [1]), null);
  assert.equal(facts.behind(11, [1, 3]), "base");
  assert.equal(facts.behind(12, "１７４．３"), "fee");
  assert.equal(facts.behind(12, "175"), null);
  assert.equal(facts.behind(12, "很多"), null);
  assert.deepEqual(facts.items.get("fee"), [10, 12]);
});

Deno.test("a wrong pair and a misplaced part stand for their misconceptions, right ones do not", () => {
  const facts = readFacts(RAW)!;
  assert.equal(facts.behind(13, [1, 5, 2, 4]), "base");
  assert.equal(facts.behind(13, [1, 4, 2, 5]), null);
  assert.equal(facts.behind(13, [2, 1]), null);
  assert.equal(facts.behind(14, [8, 7]), "base");
  assert.equal(facts.behind(14, [7, 8]), null);
});

Deno.test("what is not the facts of a course is refused whole", () => {
  for (
    const raw of [
      null,
      { ...RAW, v: 2 },
      { ...RAW, choices: [[10, 2]] },
      { ...RAW, choices: [[10, 2, 9]] },
      { ...RAW, numbers: [[12, "174", 0.5, 0]] },
      { ...RAW, misconceptions: [{ id: "fee" }] },
    ]
  ) assert.equal(readFacts(raw), null);
});

import assert from "node:assert/strict";
import { choices } from "../../../app/quiz/kinds/choices.ts";
import { numeric, numericFeedback } from "../../../app/quiz/kinds/numeric.ts";
import { missing, points } from "../../../app/quiz/kind.ts";
import { readQuizPayload } from "../../../app/quiz/payload.ts";

const ONE = choices.read({ choices: [1, 2, 3], key: [2] })!;
const SUM = numeric.read({ answer: 0.3, tolerance: 0, mistakes: [0.5, 3] })!;

Deno.test("a choice is right, wrong, or not made yet", () => {
  assert.deepEqual(choices.score(ONE, [2]), points(1));
  assert.deepEqual(choices.score(ONE, [1]), points(0));
  assert.deepEqual(choices.score(ONE, []), missing("empty"));
});

Deno.test("a number within rounding is right, words are no number, a slip is recognised", () => {
  assert.deepEqual(numeric.score(SUM, String(0.1 + 0.2)), points(1));
  assert.deepEqual(numeric.score(SUM, "很多"), missing("not-a-number"));
  assert.deepEqual(["0.3", "3", "7"].map((typed) => numericFeedback(SUM, typed)), [
    "right",
    "1",
    "wrong",
  ]);
});

Deno.test("keys that are not what the kind needs are refused", () => {
  assert.equal(choices.read({ choices: [1], key: "1" }), null);
  assert.equal(numeric.read({ answer: "3", tolerance: 0, mistakes: [] }), null);
});

Deno.test("an item of a kind this code does not know does not take the quiz with it", () => {
  const items = [{ n: 1, kind: "single", choices: [1], key: [1] }, { n: 2, kind: "to-come" }];
  const payload = readQuizPayload({ v: 1, lesson: 3, items });
  assert.deepEqual(payload?.items.map(({ kind }) => kind), ["single", "to-come"]);
  assert.equal(readQuizPayload({ v: 2, lesson: 3, items }), null);
  assert.equal(readQuizPayload({ v: 1, lesson: 3, items: [{ kind: "single" }] }), null);
});

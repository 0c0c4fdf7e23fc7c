import assert from "node:assert/strict";
import fc from "fast-check";
import type { ItemResponse } from "../../../app/memory/event.ts";
import { choices, picks } from "../../../app/quiz/kinds/choices.ts";
import { cloze } from "../../../app/quiz/kinds/cloze.ts";
import { fill, fillFeedback } from "../../../app/quiz/kinds/fill.ts";
import { numeric, numericFeedback } from "../../../app/quiz/kinds/numeric.ts";
import { shortAnswer } from "../../../app/quiz/kinds/short_answer.ts";
import { missing, points } from "../../../app/quiz/kind.ts";
import { readQuizPayload } from "../../../app/quiz/payload.ts";

const ONE = choices.read({ kind: "single", choices: [1, 2, 3], key: [2] })!;
const THREE = choices.read({ kind: "multiple", choices: [1, 2, 3, 4, 5], key: [1, 2, 4] })!;
const SUM = numeric.read({ answer: 0.3, tolerance: 0, mistakes: [0.5, 3] })!;
const GAPS = cloze.read({ gaps: [[1, 2], [3, 4]], key: [2, 3], keep: [] })!;
const WORD = fill.read({
  accepts: ["现金流", "十二天"],
  mistakes: [["利润", "净利"], ["营业额"]],
  variants: [0x73fe, 0x73b0],
})!;

Deno.test("a choice is right, wrong, or not made yet", () => {
  assert.deepEqual(choices.score(ONE, [2]), points(1));
  assert.deepEqual(choices.score(ONE, [1]), points(0));
  assert.deepEqual(choices.score(ONE, [1, 2]), points(0));
  assert.deepEqual(choices.score(ONE, []), missing("empty"));
});

for (
  const [response, share] of [
    [[1, 2, 4], 1],
    [[1, 2], 2 / 3],
    [[1, 2, 3], 1 / 3],
    [[1, 3], 0],
    [[3, 5], 0],
    [[1, 2, 3, 4, 5], 1 / 3],
  ] as const
) {
  Deno.test(`of three right choices, picking ${response} earns ${share.toFixed(2)}`, () => {
    assert.deepEqual(choices.score(THREE, response), points(share));
  });
}

Deno.test("one more right pick never costs, one more wrong pick never pays", () => {
  const some = fc.subarray([1, 2, 3, 4, 5], { minLength: 1 });
  fc.assert(fc.property(some, fc.constantFrom(1, 2, 3, 4, 5), (response, more) => {
    const [before, after] = [response, [...new Set([...response, more])]].map((picked) =>
      share(THREE, picked)
    );
    return THREE.key.includes(more) ? after! >= before! : after! <= before!;
  }));
});

Deno.test("what was picked adds up", () => {
  assert.deepEqual(picks(THREE, [1, 3]), { right: 1, wrong: 1, left: 2 });
});

Deno.test("a number within rounding is right, words are no number, a slip is recognised", () => {
  assert.deepEqual(numeric.score(SUM, String(0.1 + 0.2)), points(1));
  assert.deepEqual(numeric.score(SUM, "很多"), missing("not-a-number"));
  const feedback = ["0.3", "3", "7"].map((typed) => numericFeedback(SUM, typed));
  assert.deepEqual(feedback, ["right", "1", "wrong"]);
});

for (const typed of ["现金流", "現金流", " 现金流。", "12 天", "１２天", "一十二天"]) {
  Deno.test(`${typed} is an accepted spelling`, () => {
    assert.deepEqual(fill.score(WORD, typed), points(1));
    assert.equal(fillFeedback(WORD, typed), "right");
  });
}

Deno.test("known wrong words have feedback of their own, others share one", () => {
  const feedback = ["净利。", "营业额", "毛利"].map((typed) => fillFeedback(WORD, typed));
  assert.deepEqual(feedback, ["0", "1", "wrong"]);
  assert.deepEqual(fill.score(WORD, "净利"), points(0));
  assert.deepEqual(fill.score(WORD, " 。"), missing("empty"));
});

Deno.test("gaps count each for itself, once all of them are filled", () => {
  assert.deepEqual(cloze.score(GAPS, [2, 3]), points(1));
  assert.deepEqual(cloze.score(GAPS, [2, 4]), points(0.5));
  assert.deepEqual(cloze.score(GAPS, [3, 2]), points(0));
  assert.deepEqual(cloze.score(GAPS, [2, 0]), missing("incomplete"));
  assert.deepEqual(cloze.score(GAPS, [0, 0]), missing("empty"));
});

Deno.test("only the reader can judge what she wrote", () => {
  const key = shortAnswer.read({ criteria: 3 })!;
  assert.deepEqual(shortAnswer.score(key, "先道歉"), { kind: "open" });
  assert.deepEqual(shortAnswer.score(key, " "), missing("empty"));
});

Deno.test("whatever was stored is scored from 0 to 1, or not at all", () => {
  const response = fc.oneof(fc.string(), fc.array(fc.nat()));
  const scoring: ((response: ItemResponse) => ReturnType<typeof points>)[] = [
    (given) => choices.score(ONE, given),
    (given) => choices.score(THREE, given),
    (given) => numeric.score(SUM, given),
    (given) => fill.score(WORD, given),
    (given) => cloze.score(GAPS, given),
  ];
  fc.assert(fc.property(response, (given) =>
    scoring.every((score) => {
      const scored = score(given);
      return scored.kind !== "points" || (scored.points >= 0 && scored.points <= 1);
    })));
});

Deno.test("keys that are not what the kind needs are refused", () => {
  assert.equal(choices.read({ choices: [1], key: "1" }), null);
  assert.equal(choices.read({ choices: [1], key: [] }), null);
  assert.equal(numeric.read({ answer: "3", tolerance: 0, mistakes: [] }), null);
  assert.equal(fill.read({ accepts: [3], mistakes: [], variants: [] }), null);
  assert.equal(cloze.read({ key: [], keep: [] }), null);
  assert.equal(shortAnswer.read({ criteria: 0 }), null);
});

Deno.test("an item of a kind this code does not know does not take the quiz with it", () => {
  const items = [{ n: 1, kind: "single", choices: [1], key: [1] }, { n: 2, kind: "to-come" }];
  const payload = readQuizPayload({ v: 1, lesson: 3, items });
  assert.deepEqual(payload?.items.map(({ kind }) => kind), ["single", "to-come"]);
  assert.equal(readQuizPayload({ v: 2, lesson: 3, items }), null);
  assert.equal(readQuizPayload({ v: 1, lesson: 3, items: [{ kind: "single" }] }), null);
});

function share(key: typeof THREE, response: ItemResponse): number {
  const scored = choices.score(key, response);
  return scored.kind === "points" ? scored.points : NaN;
}

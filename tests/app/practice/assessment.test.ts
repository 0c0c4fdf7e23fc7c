import assert from "node:assert/strict";
import fc from "fast-check";
import { assessments, axisMeans } from "../../../app/practice/assessment.ts";
import { changeWords, resultWords, shownAxes } from "../../../app/practice/assessment_words.ts";
import { entry } from "../memory/samples.ts";

const ASKED = { statements: ["看数", "说", "写", "看数"], axes: ["看数", "说", "写"], scale: 5 };

const assess = (lesson: number, marks: readonly number[], counter: number) =>
  entry({ k: "assess", l: lesson, marks }, { counter });

Deno.test("each axis gets the mean of its statements", () => {
  assert.deepEqual(axisMeans(ASKED, [1, 4, 5, 2]), [1.5, 4, 5]);
});

Deno.test("marks from before a statement was added still count; marks off the scale do not", () => {
  assert.deepEqual(axisMeans(ASKED, [1, 4, 5]), [1, 4, 5]);
  assert.equal(axisMeans(ASKED, [1, 4]), null);
  assert.equal(axisMeans(ASKED, [1, 4, 6, 2]), null);
  assert.equal(axisMeans(ASKED, [0, 4, 5, 2]), null);
});

Deno.test("only the marks of this lesson are compared, oldest first", () => {
  const entries = [
    assess(1, [1, 1, 1, 1], 0),
    assess(2, [5, 5, 5, 5], 1),
    assess(1, [2, 3, 4, 4], 2),
  ];
  assert.deepEqual(assessments(entries, 1, ASKED).map(({ means }) => means), [
    [1, 1, 1],
    [3, 3, 4],
  ]);
});

Deno.test("the lowest axis is named with its mark, and no label is put on anybody", () => {
  assert.equal(
    resultWords("lowest", ASKED.axes, [1.5, 4, 5], 5),
    "平均 3.5 分，满分 5 分。最低的是“看数”，1.5 分。",
  );
  assert.match(resultWords("lowest", ASKED.axes, [2, 2, 5], 5), /最低的是“看数”和“说”/);
  assert.match(resultWords("lowest", ASKED.axes, [3, 3, 3], 5), /各项一样，从“看数”开始/);
});

Deno.test("the kind is what the answers resemble", () => {
  assert.equal(resultWords("kind", ASKED.axes, [1, 4, 3], 5), "你的回答更像“说”。");
  assert.equal(resultWords("kind", ASKED.axes, [4, 4, 3], 5), "你的回答同时像“看数”和“说”。");
  assert.match(resultWords("kind", ASKED.axes, [4, 4, 4], 5), /分不出/);
  assert.deepEqual(shownAxes("kind", [4, 4, 3]), [0, 1]);
  assert.deepEqual(shownAxes("kind", [4, 4, 4]), []);
  assert.deepEqual(shownAxes("lowest", [2, 2, 3]), [0]);
});

Deno.test("before and after stand side by side", () => {
  assert.equal(changeWords([3, 3, 3], [3, 4, 4]), "第一次平均 3 分，这一次 3.7 分。");
});

Deno.test("means stay on the scale whatever was marked", () => {
  const marks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
  fc.assert(fc.property(marks, (given) => {
    const means = axisMeans(ASKED, given)!;
    assert.ok(means.every((mean) => mean >= 1 && mean <= 5));
    assert.ok(shownAxes("lowest", means).length === 1);
  }));
});

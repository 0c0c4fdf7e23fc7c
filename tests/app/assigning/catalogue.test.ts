import assert from "node:assert/strict";
import { catalogue, findLessons, minutesOf } from "../../../app/assigning/catalogue.ts";
import { readFacts } from "../../../app/review/facts.ts";
import { indexOf, lesson } from "../review/samples.ts";

const LESSONS = [
  lesson(1, { title: "进货前先算两笔账" }),
  lesson(2, { id: "visual/lamp", title: "一盏灯的五处改动", minutes: 0.4 }),
  lesson(3, { title: "退货不是 客服 的事" }),
];
const INDEX = {
  ...indexOf(...LESSONS),
  tracks: [
    { id: "supply", name: "供应链" },
    { id: "visual", name: "视觉" },
    { id: "empty", name: "没有课的栏目" },
  ],
  series: [{ id: "sums", title: "算账", lessons: [3, 1] }],
};
const FACTS = readFacts({
  v: 1,
  misconceptions: [
    { id: "price-is-cost", thought: "成本就是进价", better: "还有打包" },
    { id: "unused", thought: "没有题用它", better: "x" },
  ],
  choices: [[10, 2, 0], [31, 1, 0]],
});
const CATALOGUE = catalogue(INDEX, FACTS);
const found = (scope: string, words = "") =>
  findLessons(CATALOGUE, scope, words).map(({ number }) => number);

Deno.test("lessons are found by track, series in its order, and misconception", () => {
  assert.deepEqual(found(""), [1, 2, 3]);
  assert.deepEqual(found("track:visual"), [2]);
  assert.deepEqual(found("series:sums"), [3, 1]);
  assert.deepEqual(found("misconception:price-is-cost"), [1, 3]);
});

Deno.test("words find titles, ids and the misconceptions behind a lesson's answers; all of them must be there", () => {
  assert.deepEqual(found("", "进价"), [1, 3]);
  assert.deepEqual(found("", "LAMP"), [2]);
  assert.deepEqual(found("", "进价 客服"), [3]);
  assert.deepEqual(found("track:visual", "进价"), []);
});

Deno.test("nothing empty is offered, and without facts no misconception", () => {
  const kinds = (facts: typeof FACTS) => catalogue(INDEX, facts).scopes.map(({ id }) => id);
  assert.ok(!kinds(FACTS).includes("track:empty"));
  assert.ok(!kinds(FACTS).includes("misconception:unused"));
  assert.ok(!kinds(null).some((id) => id.startsWith("misconception")));
});

Deno.test("minutes add up and are never none", () => {
  assert.deepEqual([minutesOf(LESSONS), minutesOf([LESSONS[1]!]), minutesOf([])], [4, 1, 1]);
});

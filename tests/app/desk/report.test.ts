import assert from "node:assert/strict";
import fc from "fast-check";
import { readAnswerKey } from "../../../app/desk/answer_key.ts";
import type { Handed, Task } from "../../../app/desk/handed.ts";
import { type Report, reportOf, reportText } from "../../../app/desk/report.ts";
import { BUILD, DAY, handed, keyOf, picked, TASK, type Tried, typed } from "./samples.ts";

const KEY = readAnswerKey(keyOf())!;
const HOUR = 3_600_000;
const ALL_RIGHT: readonly Tried[] = [
  [30, picked(1)],
  [31, picked(1, 2)],
  [40, typed("12.5")],
  [41, typed("先道歉", { claimed: 20 })],
  [50, picked(1, 2, 3)],
  [51, typed("毛利")],
];

function report(receipts: readonly Handed[], task: Partial<Task> = {}): Report {
  return reportOf({ ...TASK, ...task }, receipts, KEY, BUILD);
}

function of(alias: string, receipts: readonly Handed[], task: Partial<Task> = {}) {
  return report(receipts, task).members.find((member) => member.alias === alias)!;
}

Deno.test("a receipt with everything right has all points, is done and passed", () => {
  const { first, final, status, passed, flags, marked } = of("小王", [handed("小王", ALL_RIGHT)]);
  assert.deepEqual([first, final, status, passed], [60_000, 60_000, "done", true]);
  assert.deepEqual([...flags, ...marked], []);
});

Deno.test("first try is the earliest receipt's first, final the latest receipt's last", () => {
  const [early, late] = [DAY + HOUR, DAY + 2 * HOUR];
  const receipts = [
    handed("小王", [[30, picked(3), picked(1)]], { madeAt: late }),
    handed("小王", [[30, picked(1), picked(2)]], { madeAt: early }),
  ];
  for (const order of [receipts, [...receipts].reverse()]) {
    const { first, final, receipts: count } = of("小王", order);
    assert.deepEqual([first, final, count], [10_000, 10_000, 2]);
  }
});

Deno.test("the same receipt twice, and an alias written wide or in capitals, is one member once", () => {
  const one = handed("Ann", ALL_RIGHT);
  const { members } = report([one, one, handed("ａｎｎ ", [[30, picked(2)]])]);
  assert.deepEqual(members.map(({ key, receipts }) => [key, receipts]), [["ann", 2]]);
});

Deno.test("late is after 24:00 of the due date where the member is, not where the lead is", () => {
  const end = DAY + 16 * HOUR;
  const statusAt = (finishedAt: number, offset = 480) =>
    of("小王", [handed("小王", ALL_RIGHT, { finishedAt, offset, madeAt: DAY + 48 * HOUR })]).status;
  assert.deepEqual([statusAt(end), statusAt(end + 60_000), statusAt(end + 60_000, 420)], [
    "done",
    "late",
    "done",
  ]);
});

Deno.test("whoever has a lesson left is not done, and the roster's others are missing", () => {
  const partly = handed("小李", [[30, picked(1)]], {
    completed: [true, false, false],
    finishedAt: null,
  });
  const { members, missing } = report([partly]);
  assert.deepEqual([members[0]!.status, members[0]!.passed], ["not-yet", false]);
  assert.deepEqual(missing, ["小王", "小赵"]);
  assert.deepEqual(members[0]!.lessons.map(({ completed, answered }) => [completed, answered]), [
    [true, 1],
    [false, 0],
    [false, 0],
  ]);
});

Deno.test("what cannot be scored is worth nothing and is marked; own judgement counts as claimed", () => {
  const { first, marked } = of("小王", [
    handed("小王", [
      [40, typed("多少")],
      [41, typed("我会先", { isCut: true, claimed: 7 })],
      [50, picked(1, 2)],
      [51, typed("毛利", { isCut: true })],
    ]),
  ]);
  assert.equal(first, 3_500);
  assert.deepEqual(marked, [40, 50, 51]);
});

Deno.test("items of other lessons and kinds nobody knows are counted, not scored", () => {
  const member = of("小王", [handed("小王", [[60, picked(2)], [999, picked(1)], [30, picked(1)]])]);
  assert.deepEqual([member.first, member.strange], [10_000, 2]);
});

Deno.test("odd receipts are flagged", () => {
  const receipts = [
    handed("小王", [], { signer: "a", from: "王总" }),
    handed("小王", [], { signer: "b", build: "ffffffff" }),
    handed("小李", [], { signer: "a" }),
    handed("小赵", [], { signer: "", takenAt: DAY }),
    handed("小钱", [], { from: " 小钱", takenAt: DAY + 4 * HOUR - 600_000 }),
  ];
  const flags = Object.fromEntries(
    report(receipts).members.map((each) => [each.alias, each.flags]),
  );
  assert.deepEqual(flags, {
    小李: ["key-shared"],
    小王: ["key-changed", "key-shared", "other-build", "sender-differs"],
    小赵: ["ahead", "unsigned"],
    小钱: [],
  });
});

const FIVE = ["甲", "乙", "丙", "丁", "戊"];

Deno.test("the hardest item comes first, with the wrong answers chosen and what is behind them", () => {
  const receipts = [
    handed("甲", [[30, picked(2)], [31, picked(1, 2)], [40, typed("25")]]),
    handed("乙", [[30, picked(2)], [31, picked(1, 3)], [40, typed("２５ 元")]]),
    handed("丙", [[30, picked(3)], [31, picked(1, 2)], [40, typed("12.5")]]),
  ];
  const { hardest, misconceptions, next, analysis, total } = report(receipts);
  assert.deepEqual(hardest.map(({ item, mean }) => [item, mean]), [[30, 0], [40, 3_333], [
    31,
    6_667,
  ]]);
  assert.deepEqual(hardest[0]!.wrong, [
    { count: 2, picked: [2], typed: null },
    { count: 1, picked: [3], typed: null },
  ]);
  assert.deepEqual(misconceptions, [
    { id: "half-is-margin", members: 2, answers: 2 },
    { id: "price-is-cost", members: 2, answers: 2 },
  ]);
  assert.equal(next, 6, "nothing else treats the first one: the same track goes on");
  assert.deepEqual([analysis, total], [null, null]);
});

Deno.test("the next lesson treats the first misconception, or goes on in the track, or there is none", () => {
  const wrong = [handed("甲", [[30, picked(2)]])];
  assert.equal(report(wrong).next, 6);
  assert.equal(
    report([], { lessons: [6] }).next,
    3,
    "behind the last of the track its first one follows",
  );
  assert.equal(report([], { lessons: [5] }).next, null);
  assert.equal(report([], { lessons: [777] }).next, null);
});

Deno.test("item analysis begins with five people", () => {
  const points = [[1], [1], [1], [2], [3]];
  const receipts = FIVE.map((alias, place) =>
    handed(alias, [
      [30, picked(...points[place]!)],
      [31, place < 3 ? picked(1, 2) : picked(3)],
    ])
  );
  assert.equal(report(receipts.slice(1)).analysis, null);
  const { analysis, total } = report(receipts);
  assert.deepEqual(analysis, [
    { item: 30, members: 5, difficulty: 6_000, discrimination: 1_000, dead: [] },
    { item: 31, members: 5, difficulty: 6_000, discrimination: 1_000, dead: [4] },
  ]);
  assert.deepEqual(total, { members: 5, done: 5, late: 0, first: 2_000, final: 2_000 });
});

Deno.test("where everybody answers alike there is no discrimination to speak of", () => {
  const receipts = FIVE.map((alias) => handed(alias, ALL_RIGHT));
  assert.deepEqual(
    [...new Set(report(receipts).analysis!.map(({ discrimination }) => discrimination))],
    [null],
  );
});

const anyGiven = fc.oneof(
  fc.array(fc.nat({ max: 4 }), { maxLength: 4 }).map((numbers) => picked(...numbers)),
  fc.record({
    text: fc.string({ maxLength: 4 }),
    isCut: fc.boolean(),
    claimed: fc.nat({ max: 31 }),
  })
    .map(({ text, ...rest }) => typed(text, rest)),
);
const anyTried = fc.tuple(fc.constantFrom(30, 31, 40, 41, 50, 51, 60, 7), anyGiven, anyGiven);
const anyHanded = fc.record({
  alias: fc.constantFrom(...FIVE, "Ｅ", "e "),
  answers: fc.uniqueArray(anyTried, { selector: ([item]) => item, maxLength: 7 }),
  identity: fc.nat({ max: 12 }).map(String),
  madeAt: fc.nat({ max: 60 }).map((hours) => DAY + hours * HOUR),
}).map(({ alias, answers, ...making }) => handed(alias, answers, making));

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

Deno.test("a report is whole numbers only, and does not depend on the order of different receipts", () => {
  const unique = fc.uniqueArray(anyHanded, { selector: ({ identity }) => identity, maxLength: 12 });
  fc.assert(
    fc.property(unique, fc.nat(), (receipts, seed) => {
      const text = reportText(report(receipts));
      for (const number of numbersIn(JSON.parse(text))) assert.ok(Number.isSafeInteger(number));
      const mixed = receipts.map((each, at) => [(at * 7919 + seed) % 13, each] as const)
        .sort(([a], [b]) => a - b).map(([, each]) => each);
      assert.equal(reportText(report([...mixed, ...receipts.slice(0, 3)])), text);
    }),
    { numRuns: 200 },
  );
});

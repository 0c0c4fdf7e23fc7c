import assert from "node:assert/strict";
import type { Payload } from "../../../app/memory/event.ts";
import { foldKept } from "../../../app/memory/fold.ts";
import { learningDay } from "../../../app/memory/order.ts";
import { readFacts } from "../../../app/review/facts.ts";
import { readIndex } from "../../../app/page/course_index.ts";
import { misconceptionsMet, weekFacts } from "../../../app/practice/week_facts.ts";
import { CHINA, entry, MONDAY_TEN } from "../memory/samples.ts";

const HOUR = 3_600_000;
const MONDAY = learningDay({ t: MONDAY_TEN, o: CHINA });
const lesson = (n: number) => ({
  n,
  id: `supply/${n}`,
  title: `第 ${n} 课`,
  issue: 1,
  daily: n * 10,
  items: [n * 10, n * 10 + 1],
});
const index = readIndex({
  v: 1,
  title: "小课",
  pace: { start_on: null, weekly_goal: 5 },
  tracks: [],
  series: [],
  lessons: [lesson(1), lesson(2)],
  issues: [{ n: 1, title: "第一期", lessons: [1, 2] }],
})!;

function factsOf(monday: number, ...happened: readonly (readonly [number, Payload])[]) {
  const entries = happened.map(([hours, payload], counter) =>
    entry(payload, { t: MONDAY_TEN + hours * HOUR, counter })
  );
  return weekFacts(entries, foldKept(entries), index, monday);
}

const answer = (item: number, points: number): Payload => ({
  k: "answer",
  n: item,
  l: Math.floor(item / 10),
  a: [1],
  p: points,
});
const seen = (n: number): Payload => ({ k: "seen", l: n });

Deno.test("the week ends on Monday at four in the morning", () => {
  const sunday = 6 * 24 + 17.9; // Monday 03:54
  const late = factsOf(MONDAY, [sunday, seen(1)], [sunday, answer(10, 1)]);
  assert.equal(late.issues[0]?.done, 1);
  const after = factsOf(MONDAY, [sunday + 0.2, seen(1)], [sunday + 0.2, answer(10, 1)]);
  assert.equal(after.isEmpty, true);
});

Deno.test("a lesson belongs to the week in which its last part was done", () => {
  const happened = [[0, seen(1)], [7 * 24, answer(10, 1)]] as const;
  assert.deepEqual(factsOf(MONDAY, ...happened).issues, []);
  assert.equal(factsOf(MONDAY + 7, ...happened).issues[0]?.done, 1);
});

Deno.test("only first tries of the week count, and lessons that went wrong are named once", () => {
  const facts = factsOf(
    MONDAY + 7,
    [0, answer(10, 0)],
    [7 * 24, answer(10, 1)],
    [7 * 24, answer(20, 0.5)],
    [7 * 24, answer(21, 0)],
    [7 * 24 + 1, answer(21, 1)],
    [7 * 24, answer(11, 1)],
  );
  assert.deepEqual(facts.firstTries, { all: 3, right: 1 });
  assert.deepEqual(facts.toRevisit.map(({ number }) => number), [2]);
});

Deno.test("an action is on the sheet of the week it was due, and of the week something was said", () => {
  const due = MONDAY_TEN + 24 * HOUR;
  const happened = [
    [-7 * 24, { k: "plan", l: 1, due }],
    [8 * 24, { k: "did", l: 1, done: true, before: 8, after: 6 }],
  ] as const;
  const count = (monday: number) => factsOf(monday, ...happened).actions.length;
  assert.deepEqual([-7, 0, 7, 14].map((days) => count(MONDAY + days)), [0, 1, 1, 0]);
});

Deno.test("a week with nothing but a guess is not empty", () => {
  const facts = factsOf(MONDAY, [0, { k: "predict", l: 1, guess: 3, truth: 4 }]);
  assert.equal(facts.isEmpty, false);
  assert.equal(factsOf(MONDAY).isEmpty, true);
});

Deno.test("a thought that led astray in the week is named once, the most frequent first", () => {
  const facts = readFacts({
    v: 1,
    misconceptions: ["a", "b"].map((id) => ({ id, thought: `想法 ${id}`, better: `其实 ${id}` })),
    choices: [[10, 2, 0], [20, 2, 1], [21, 2, 1]],
    numbers: [],
  })!;
  const wrong = (item: number): Payload => ({ k: "answer", n: item, l: 1, a: [2], p: 0 });
  const record = foldKept([
    entry(wrong(10), { counter: 0 }),
    entry(wrong(20), { counter: 1 }),
    entry(wrong(21), { counter: 2 }),
    entry(answer(10, 1), { counter: 3 }),
  ]);
  const met = (monday: number) => misconceptionsMet(record, facts, monday).map(({ id }) => id);
  assert.deepEqual(met(MONDAY), ["b", "a"]);
  assert.deepEqual(met(MONDAY + 7), []);
});

import assert from "node:assert/strict";
import type { Entry } from "../../../app/memory/event.ts";
import { fold } from "../../../app/memory/fold.ts";
import { learningDay } from "../../../app/memory/order.ts";
import * as progress from "../../../app/memory/progress.ts";
import { CHINA, entry, MONDAY_TEN } from "./samples.ts";

const DAY = 86_400_000;
const MONDAY = learningDay({ t: MONDAY_TEN, o: CHINA });
let counter = 0;

function answerOn(days: number, item: number, points = 1): Entry {
  const t = MONDAY_TEN + days * DAY;
  return entry({ k: "answer", n: item, l: 1, a: [], p: points }, { t, counter: counter++ });
}

function on(days: number, k: "seen" | "open", lesson: number): Entry {
  return entry({ k, l: lesson }, { t: MONDAY_TEN + days * DAY, counter: counter++ });
}

Deno.test("a lesson is completed by reading to its end and answering its daily item", () => {
  const seen = on(0, "seen", 1);
  assert.equal(progress.isCompleted(fold([seen]), 1, 10), false);
  assert.equal(progress.isCompleted(fold([answerOn(0, 10)]), 1, 10), false);
  assert.equal(progress.isCompleted(fold([seen, answerOn(0, 11)]), 1, 10), false);
  assert.equal(progress.isCompleted(fold([seen, answerOn(0, 10, 0)]), 1, 10), true);
});

Deno.test("passed means every item answered and the best points reach the mark", () => {
  const record = fold([
    answerOn(0, 1, 0),
    answerOn(0, 1, 0.6),
    answerOn(0, 2, 0.9),
    answerOn(0, 3, 0.9),
  ]);
  assert.equal(progress.isPassed(record, [1, 2, 3], 0.8), true);
  assert.equal(progress.isPassed(record, [1, 2, 3], 0.81), false);
  assert.equal(progress.isPassed(record, [1, 2, 3, 4], 0.1), false);
  assert.equal(progress.isPassed(record, [], 0), false);
});

Deno.test("the week's rhythm shows Monday to Sunday of this week only", () => {
  const record = fold([on(-1, "seen", 1), on(0, "seen", 2), answerOn(2, 1), on(3, "open", 3)]);
  const week = [true, false, true, false, false, false, false];
  assert.deepEqual(progress.thisWeek(record, MONDAY), week);
  assert.deepEqual(progress.thisWeek(record, MONDAY + 6), week);
  assert.deepEqual(progress.thisWeek(record, MONDAY + 7), week.map(() => false));
});

Deno.test("the lesson to continue is the last opened one that is not completed", () => {
  const dailyItems = new Map([[1, 10], [2, 20], [3, 30]]);
  const opened = [on(0, "open", 1), on(1, "open", 2), on(2, "open", 3), on(3, "open", 9)];
  assert.equal(progress.lastUnfinished(fold(opened), dailyItems), 3);
  const done = [...opened, on(2, "seen", 3), answerOn(2, 30)];
  assert.equal(progress.lastUnfinished(fold(done), dailyItems), 2);
  assert.equal(progress.lastUnfinished(fold([]), dailyItems), null);
});

Deno.test("opening is recorded once per lesson and learning day", () => {
  const record = fold([on(0, "open", 1)]);
  assert.equal(progress.isOpeningDue(record, 1, MONDAY), false);
  assert.equal(progress.isOpeningDue(record, 2, MONDAY), true);
  assert.equal(progress.isOpeningDue(record, 1, MONDAY + 1), true);
});

Deno.test("reaching the end is remembered for good", () => {
  const record = fold([on(0, "seen", 1), on(5, "open", 2)]);
  assert.equal(progress.hasSeen(record, 1), true);
  assert.equal(progress.hasSeen(record, 2), false);
});

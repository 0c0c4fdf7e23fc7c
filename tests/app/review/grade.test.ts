import assert from "node:assert/strict";
import type { Attempt } from "../../../app/memory/fold.ts";
import { gradeOf } from "../../../app/review/grade.ts";
import { historyOf } from "./samples.ts";

function attempt(points: number, sure: boolean | null): Attempt {
  return historyOf({ day: 0, points, sure })[0]!.attempt;
}

Deno.test("a wrong answer is graded again, however sure the reader was, and also when it is right in part", () => {
  for (const sure of [true, false, null]) {
    assert.equal(gradeOf(attempt(0, sure), null), "again");
    assert.equal(gradeOf(attempt(0.75, sure), null), "again");
  }
});

Deno.test("a right answer is hard when unsure and good when sure or not asked", () => {
  assert.equal(gradeOf(attempt(1, false), null), "hard");
  assert.equal(gradeOf(attempt(1, true), null), "good");
  assert.equal(gradeOf(attempt(1, null), null), "good");
});

Deno.test("easy needs two sure and right answers in a row", () => {
  assert.equal(gradeOf(attempt(1, true), attempt(1, true)), "easy");
  assert.equal(gradeOf(attempt(1, true), attempt(1, false)), "good");
  assert.equal(gradeOf(attempt(1, true), attempt(0, true)), "good");
  assert.equal(gradeOf(attempt(1, null), attempt(1, true)), "good");
});

import assert from "node:assert/strict";
import { fold } from "../../../app/memory/fold.ts";
import { mistakes } from "../../../app/record/mistakes.ts";
import { did } from "./days.ts";

function answer(days: number, p: number, n = 1, choice = 1) {
  return did(days, { k: "answer", n, l: 1, a: [choice], p });
}

const nobody = () => null;

function book(...entries: ReturnType<typeof answer>[]) {
  return mistakes(fold(entries), nobody).map((
    { item, times, rightDays },
  ) => [item, times, rightDays]);
}

Deno.test("an item that was never wrong is not in the book", () => {
  assert.deepEqual(book(answer(0, 1), answer(1, 1)), []);
});

Deno.test("a wrong item stays until it was right on two different days", () => {
  const wrong = answer(0, 0);
  assert.deepEqual(book(wrong), [[1, 1, 0]]);
  assert.deepEqual(book(wrong, answer(1, 1), answer(1.1, 1)), [[1, 1, 1]]);
  assert.deepEqual(book(wrong, answer(1, 1), answer(2, 1)), []);
});

Deno.test("another mistake starts it over, and partly right is not right", () => {
  assert.deepEqual(book(answer(0, 0), answer(1, 1), answer(2, 0), answer(3, 1)), [[1, 2, 1]]);
  assert.deepEqual(book(answer(0, 0.5)), [[1, 1, 0]]);
  assert.deepEqual(book(answer(0, 0), answer(1, 1), answer(2, 1), answer(3, 0)), [[1, 2, 0]]);
});

Deno.test("the latest mistake comes first and names the latest thought behind it", () => {
  const record = fold([answer(0, 0, 1, 3), answer(1, 0, 1, 2), answer(2, 0, 7)]);
  const found = mistakes(
    record,
    (item, response) => item === 1 && response.includes(3 as never) ? "fee" : null,
  );
  assert.deepEqual(found.map(({ item, misconception }) => [item, misconception]), [
    [7, null],
    [1, "fee"],
  ]);
});

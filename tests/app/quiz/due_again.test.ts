import assert from "node:assert/strict";
import { answered } from "../../../app/memory/event.ts";
import { fold } from "../../../app/memory/fold.ts";
import { dueAgain } from "../../../app/quiz/due_again.ts";
import { toEntry } from "../../../app/memory/entries.ts";
import { readEvent } from "../../../app/memory/format.ts";
import { makeId } from "../../../app/memory/key.ts";

/** A record of attempts [item, points] in the order of time. */
function recordOf(...attempts: readonly (readonly [item: number, points: number])[]) {
  return fold(attempts.map(([item, points], at) => {
    const event = { ...answered({ item, lesson: 1, response: [1], points }), v: 1, t: at, o: 480 };
    return toEntry(makeId("ab".repeat(8), at), readEvent(event))!;
  }));
}

Deno.test("nothing comes back before every shown item has been answered", () => {
  assert.deepEqual(dueAgain(recordOf([1, 0]), [1, 2], [1, 2, 3]), []);
  assert.deepEqual(dueAgain(recordOf(), [], [1]), []);
});

Deno.test("items that were wrong or partly right at first come back, also if tried again at once", () => {
  assert.deepEqual(dueAgain(recordOf([1, 0], [1, 1], [2, 0.5], [3, 1]), [1, 2, 3], [1, 2, 3]), [
    1,
    2,
  ]);
});

Deno.test("an item that went wrong last comes back as well", () => {
  assert.deepEqual(dueAgain(recordOf([1, 1], [2, 0]), [1, 2], [1, 2]), [2]);
});

Deno.test("answered at the end, right or wrong, an item does not come back again", () => {
  const record = recordOf([1, 0], [2, 0], [1, 0], [2, 1]);
  assert.deepEqual(dueAgain(record, [1, 2], [1, 2]), []);
});

Deno.test("an item behind the fold comes back when it was answered", () => {
  assert.deepEqual(dueAgain(recordOf([1, 1], [3, 0]), [1], [1, 2, 3]), [3]);
});

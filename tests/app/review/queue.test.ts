import assert from "node:assert/strict";
import fc from "fast-check";
import type { Card } from "../../../app/review/card.ts";
import { queueOn } from "../../../app/review/queue.ts";
import { card, MONDAY } from "./samples.ts";

const TODAY = MONDAY + 7;

function waiting(item: number, over: Partial<Card> = {}): Card {
  return card({ item, stage: "waiting", admittedOn: null, reviewedOn: null, ...over });
}

function items(cards: readonly Card[]): number[] {
  return cards.map(({ item }) => item);
}

Deno.test("five cards a day, those due longest", () => {
  const due = [1, 2, 3, 4, 5, 6, 7].map((item) => card({ item, dueOn: TODAY - item }));
  const queue = queueOn(due, TODAY);
  assert.deepEqual(items(queue.cards).sort(), [3, 4, 5, 6, 7]);
  assert.equal(queue.due, 7);
});

Deno.test("sure and wrong comes first, then wrong, then unsure", () => {
  const mistake = (isWrong: boolean, sure: boolean) => ({
    item: 1,
    day: MONDAY,
    isWrong,
    isPartly: false,
    sure,
  });
  const queue = queueOn([
    card({ item: 1, mistake: mistake(false, false) }),
    card({ item: 2, mistake: mistake(true, false) }),
    waiting(3, { mistake: mistake(true, true) }),
  ], TODAY);
  assert.deepEqual(items(queue.cards), [3, 2, 1]);
});

Deno.test("one new card a day, in a place that the due ones leave free", () => {
  const due = [1, 2, 3, 4].map((item) => card({ item }));
  assert.equal(queueOn([...due, waiting(8), waiting(9)], TODAY).cards.length, 5);
  assert.equal(queueOn([...due, card({ item: 5 }), waiting(9)], TODAY).cards.length, 5);
  assert.deepEqual(items(queueOn([waiting(8), waiting(9)], TODAY).cards), [8]);
  const addedToday = card({ item: 7, dueOn: TODAY + 1, admittedOn: TODAY, reviewedOn: TODAY });
  assert.deepEqual(queueOn([addedToday, waiting(8)], TODAY).cards, []);
});

Deno.test("a mistake of today does not come back today", () => {
  assert.deepEqual(queueOn([waiting(1, { dueOn: TODAY + 1 })], TODAY).cards, []);
});

Deno.test("what was reviewed today takes its places", () => {
  const done = [1, 2, 3].map((item) =>
    card({ item, dueOn: TODAY + 2, reviewedOn: TODAY, gradedOn: TODAY })
  );
  const due = [4, 5, 6, 7].map((item) => card({ item }));
  const queue = queueOn([...done, ...due], TODAY);
  assert.equal(queue.cards.length, 2);
  assert.equal(queue.done, 3);
  assert.equal(queue.nextDay, TODAY + 2);
});

Deno.test("retired cards never come", () => {
  assert.deepEqual(queueOn([card({ stage: "retired", dueOn: MONDAY })], TODAY).cards, []);
});

const anyCard: fc.Arbitrary<Omit<Card, "item">> = fc.record({
  stage: fc.constantFrom("waiting" as const, "active" as const, "retired" as const),
  due: fc.integer({ min: -40, max: 20 }),
  isWrong: fc.boolean(),
  sure: fc.constantFrom(true, false, null),
  isReviewed: fc.boolean(),
}).map(({ stage, due, isWrong, sure, isReviewed }) =>
  card({
    stage,
    dueOn: isReviewed ? TODAY + 1 + Math.abs(due) : TODAY + due,
    mistake: { item: 1, day: MONDAY, isWrong, isPartly: false, sure },
    admittedOn: stage === "waiting" ? null : MONDAY,
    reviewedOn: stage === "waiting" ? null : isReviewed ? TODAY : MONDAY,
  })
);

Deno.test("whatever has gathered, the queue holds ten, a day five, and at most one of them is new", () => {
  fc.assert(fc.property(fc.array(anyCard, { maxLength: 60 }), (parts) => {
    const cards = parts.map((part, item) => ({ ...part, item }));
    const queue = queueOn(cards, TODAY);
    assert.ok(queue.due <= 10);
    assert.ok(queue.cards.length + Math.min(queue.done, 5) <= 5);
    assert.ok(queue.cards.filter(({ stage }) => stage === "waiting").length <= 1);
    assert.ok(queue.cards.every(({ stage, dueOn }) => stage !== "retired" && dueOn <= TODAY));
    if (queue.due + queue.held > 10) {
      assert.ok(queue.cards.every(({ stage }) => stage === "active"));
    }
    assert.equal(new Set(items(queue.cards)).size, queue.cards.length);
  }));
});

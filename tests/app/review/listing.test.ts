import assert from "node:assert/strict";
import { isoDate } from "../../../app/memory/order.ts";
import { cardsOf } from "../../../app/review/deck.ts";
import { listCards } from "../../../app/review/listing.ts";
import { shelfOf } from "../../../app/review/shelf.ts";
import { feeFacts, type Given, indexOf, lesson, MONDAY, recordOf } from "./samples.ts";

const TODAY = MONDAY + 7;
const SHELF = shelfOf(indexOf(lesson(1), lesson(2), lesson(3)));
const WRONG_BY_FEE = { points: 0, response: [2], sure: true };

function list(answers: readonly Given[], facts = feeFacts(10, 20, 30), shelf = SHELF) {
  return listCards(recordOf(...answers), shelf, facts, TODAY);
}

Deno.test("a misconception met once brings the same item back", () => {
  const { today } = list([{ item: 10, day: 0, ...WRONG_BY_FEE }]);
  assert.deepEqual(today.map(({ place }) => place?.item), [10]);
});

Deno.test("a misconception that recurs brings a different item, one whose lesson was begun first", () => {
  const twice = [
    { item: 10, day: 0, ...WRONG_BY_FEE },
    { item: 10, day: 2, ...WRONG_BY_FEE },
  ];
  assert.deepEqual(list(twice).today.map(({ place }) => place?.item), [20]);
  const begun = list([...twice, { item: 30, lesson: 3, day: 1, points: 1, sure: true }]);
  assert.deepEqual(begun.today.map(({ place }) => place?.item), [30]);
});

Deno.test("items of one recurring misconception share one card, and never the item answered last", () => {
  const { cards, today } = list([
    { item: 10, day: 0, ...WRONG_BY_FEE },
    { item: 20, day: 1, ...WRONG_BY_FEE },
  ]);
  assert.equal(cards.length, 1);
  assert.equal(cards[0]?.card.misconception, "fee");
  assert.deepEqual(today.map(({ place }) => place?.item), [10]);
});

Deno.test("the different item's answer is the card's review", () => {
  const answers = [
    { item: 10, day: 0, ...WRONG_BY_FEE },
    { item: 10, day: 1, ...WRONG_BY_FEE },
    { item: 20, day: 7, points: 1, sure: true },
  ];
  const { cards, queue } = list(answers);
  assert.deepEqual(cards.map(({ state }) => state), ["later"]);
  assert.equal(queue.done, 1);
  assert.equal(cards[0]?.card.gradedOn, TODAY);
});

Deno.test("where the course has one item only for a misconception, that item comes back", () => {
  const twice = [
    { item: 10, day: 0, ...WRONG_BY_FEE },
    { item: 10, day: 2, ...WRONG_BY_FEE },
  ];
  assert.deepEqual(list(twice, feeFacts(10)).today.map(({ place }) => place?.item), [10]);
});

Deno.test("without what is known of misconceptions every item is a card of its own", () => {
  const record = recordOf(
    { item: 10, day: 0, ...WRONG_BY_FEE },
    { item: 20, day: 1, ...WRONG_BY_FEE },
  );
  assert.equal(cardsOf(record, null).length, 2);
});

Deno.test("items the course no longer has leave review", () => {
  const { cards, today } = list([{ item: 99, day: 0, points: 0 }]);
  assert.deepEqual(cards.map(({ state }) => state), ["gone"]);
  assert.deepEqual(today, []);
});

Deno.test("a rule lesson's items leave on the day after it was to be checked again", () => {
  const until = (day: number) =>
    shelfOf(indexOf(lesson(1, { reviewBy: isoDate(day), title: "写卖点" })));
  const wrong = [{ item: 10, day: 0, points: 0 }];
  assert.equal(list(wrong, feeFacts(10), until(TODAY)).today.length, 1);
  const expired = list(wrong, feeFacts(10), until(TODAY - 1));
  assert.deepEqual(expired.cards.map(({ state, place }) => [state, place?.title]), [[
    "expired",
    "写卖点",
  ]]);
  assert.deepEqual(expired.today, []);
});

Deno.test("an issue's closing item is found on the issue's page", () => {
  const issue = {
    number: 2,
    title: "先算账",
    lead: "",
    teaser: "",
    characters: "",
    minutes: "",
    lessons: [],
    closing: 7,
  };
  const shelf = shelfOf({ ...indexOf(), issues: [issue] });
  assert.equal(shelf.get(7)?.address, "issues/002/");
  assert.equal(shelf.get(7)?.lesson, 0);
});

Deno.test("what waits and what was done today are told apart", () => {
  const { cards, queue } = list([
    { item: 10, day: 0, points: 0 },
    { item: 11, day: 0, points: 0 },
    { item: 20, day: 0, points: 0 },
    { item: 20, day: 7, points: 1, sure: true },
  ]);
  assert.deepEqual(cards.map(({ state }) => state).sort(), ["later", "waiting", "waiting"]);
  assert.equal(queue.done, 1);
});

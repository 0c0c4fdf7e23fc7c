import assert from "node:assert/strict";
import fc from "fast-check";
import { cardOf } from "../../../app/review/card.ts";
import { cardFrom, type Given, historyOf, MONDAY } from "./samples.ts";

Deno.test("an item that was always right and never unsure is no card", () => {
  const history = historyOf(
    { day: 0, points: 1, sure: true },
    { day: 3, points: 1, sure: null },
  );
  assert.equal(cardOf(history), null);
});

Deno.test("a wrong answer waits until it is answered on a later day", () => {
  const waiting = cardFrom({ day: 0, points: 0, sure: true });
  assert.equal(waiting.stage, "waiting");
  assert.equal(waiting.dueOn, MONDAY + 1);
  assert.deepEqual(waiting.mistake, {
    item: 10,
    day: MONDAY,
    isWrong: true,
    isPartly: false,
    sure: true,
  });
  const active = cardFrom({ day: 0, points: 0 }, { day: 4, points: 1, sure: true });
  assert.equal(active.stage, "active");
  assert.equal(active.admittedOn, MONDAY + 4);
});

Deno.test("a right answer without confidence makes a card as well", () => {
  const card = cardFrom({ day: 0, points: 1, sure: false });
  assert.equal(card.mistake.isWrong, false);
  assert.equal(card.stage, "waiting");
});

Deno.test("only the first attempt of a learning day counts", () => {
  const once = cardFrom({ day: 0, points: 0, hour: 9 });
  const tried = cardFrom(
    { day: 0, points: 0, hour: 9 },
    { day: 0, points: 1, sure: true, hour: 10 },
  );
  assert.deepEqual(tried, once);
});

Deno.test("a learning day ends at four in the morning", () => {
  const night = cardFrom({ day: 0, points: 0, hour: 23 }, {
    day: 1,
    points: 1,
    sure: true,
    hour: 3,
  });
  assert.equal(night.stage, "waiting");
  const morning = cardFrom({ day: 0, points: 0, hour: 23 }, {
    day: 1,
    points: 1,
    sure: true,
    hour: 5,
  });
  assert.equal(morning.stage, "active");
});

Deno.test("a card that is answered rightly again and again retires, and a mistake brings it back", () => {
  const days = [0, 1, 3, 8, 25, 90];
  const answers = days.map((day, place) => ({ day, points: place === 0 ? 0 : 1, sure: true }));
  const known = cardFrom(...answers);
  assert.equal(known.stage, "retired");
  assert.ok(known.stability >= 60);
  const lost = cardFrom(...answers, { day: 200, points: 0, sure: true });
  assert.equal(lost.stage, "active");
  assert.ok(lost.dueOn - lost.gradedOn < 20);
});

Deno.test("another item of the misconception counts as a review only when the card is due", () => {
  const [mistake] = historyOf({ day: 0, points: 0 });
  const [sameDay] = historyOf({ item: 20, day: 0, points: 1, sure: true, hour: 15 });
  const [nextDay] = historyOf({ item: 20, day: 1, points: 1, sure: true });
  const early = cardOf([mistake!, { ...sameDay!, own: false }]);
  assert.equal(early?.stage, "waiting");
  const reviewed = cardOf([mistake!, { ...nextDay!, own: false }]);
  assert.equal(reviewed?.stage, "active");
  assert.equal(reviewed?.lastItem, 20);
  assert.equal(reviewed?.item, 10);
});

const anyAnswers: fc.Arbitrary<readonly Given[]> = fc.uniqueArray(
  fc.record({
    day: fc.nat({ max: 300 }),
    points: fc.constantFrom(0, 0.5, 1),
    sure: fc.constantFrom(true, false, null),
  }),
  { selector: ({ day }) => day, minLength: 1, maxLength: 25 },
).map((answers) => answers.toSorted((a, b) => a.day - b.day));

Deno.test("a card is always due after the day it was graded, within the scheduler's bounds", () => {
  fc.assert(fc.property(anyAnswers, (answers) => {
    const card = cardOf(historyOf(...answers));
    if (!card) return;
    assert.ok(card.dueOn > card.gradedOn);
    assert.ok(card.stability > 0 && card.stability <= 36_500);
    assert.equal(card.gradedOn, MONDAY + answers.at(-1)!.day);
    assert.equal(card.stage === "retired", card.stability >= 60);
  }));
});

Deno.test("trying again on the same day changes nothing, on any day of any history", () => {
  fc.assert(fc.property(anyAnswers, (answers) => {
    const twice = answers.flatMap((given) => [
      given,
      { ...given, points: 1, sure: true, hour: 13 },
    ]);
    assert.deepEqual(cardOf(historyOf(...twice)), cardOf(historyOf(...answers)));
  }));
});

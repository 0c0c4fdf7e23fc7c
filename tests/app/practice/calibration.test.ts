import assert from "node:assert/strict";
import fc from "fast-check";
import { calibrate, nearness, ratio } from "../../../app/practice/calibration.ts";
import {
  calibrationWords,
  guessWords,
  shownNumber,
  stripPlace,
  withUnit,
} from "../../../app/practice/calibration_words.ts";
import { entry, MONDAY_TEN } from "../memory/samples.ts";

let counter = 0;
function guess(lesson: number, value: number, truth: number, minute = counter++) {
  const payload = { k: "predict", l: lesson, guess: value, truth } as const;
  return entry(payload, { t: MONDAY_TEN + minute * 60_000, counter: counter++ });
}

Deno.test("only the first guess of a lesson counts: later ones were made after reading", () => {
  const { guesses } = calibrate([guess(1, 90, 120), guess(2, 10, 120), guess(1, 120, 120)]);
  assert.deepEqual(guesses.map((one) => one.guess), [90, 10]);
});

Deno.test("near means from two thirds of the truth to one and a half times it", () => {
  const near = (value: number) => calibrate([guess(1, value, 120)]).near;
  assert.deepEqual([79, 80, 180, 181].map(near), [0, 1, 1, 0]);
});

Deno.test("the median says which way guesses lean", () => {
  const words = (...guesses: readonly number[]) =>
    calibrationWords(calibrate(guesses.map((value, lesson) => guess(lesson + 1, value, 100))));
  assert.match(words(300, 250, 90), /3 次，1 次.*多数时候偏高/);
  assert.match(words(30, 25, 110), /多数时候偏低/);
  assert.match(words(30, 100, 300), /不偏高也不偏低/);
  assert.doesNotMatch(words(300, 250), /偏/);
  assert.match(words(300), /第 1 次/);
  assert.equal(words(), "");
});

Deno.test("a guess below zero or a stored truth of zero breaks nothing", () => {
  const { guesses, medianRatio } = calibrate([guess(1, -5, 10), guess(2, 5, 0)]);
  assert.equal(guesses.length, 1);
  assert.equal(medianRatio, 0);
  assert.equal(guessWords(guesses[0]!, 1), "猜低了。");
});

const WORDS: readonly (readonly [number, number, string])[] = [
  [120, 8, "正好猜中。"],
  [126, 8, "猜得很近。"],
  [150, 8, "不远，稍高。"],
  [100, 8, "不远，稍低。"],
  [360, 8, "猜高了，是实际的 3 倍。"],
  [30, 8, "猜低了，实际是它的 4 倍。"],
];

for (const [value, tolerance, words] of WORDS) {
  Deno.test(`${value} for 120 is called ${words}`, () => {
    assert.equal(guessWords({ lesson: 1, guess: value, truth: 120 }, tolerance), words);
  });
}

Deno.test("numbers are written as in the lessons", () => {
  assert.equal(withUnit(12_345.5, "元"), "12,345.5 元");
  assert.equal(withUnit(2.5, "%"), "2.5%");
  assert.equal(shownNumber(0.1 + 0.2), "0.3");
});

const positive = fc.double({ min: 0.001, max: 1e9, noNaN: true });

Deno.test("what a lesson calls near is never far on the record, and a higher guess never lies further left", () => {
  fc.assert(fc.property(positive, positive, positive, (one, other, truth) => {
    const at = (value: number) => stripPlace(ratio({ lesson: 1, guess: value, truth }));
    assert.ok(at(one) >= 0 && at(one) <= 1);
    assert.ok(one < other ? at(one) <= at(other) : at(one) >= at(other));
    const kind = nearness({ lesson: 1, guess: one, truth }, truth / 3);
    const { near } = calibrate([guess(1, one, truth)]);
    if (kind === "close") assert.equal(near, 1);
  }));
});

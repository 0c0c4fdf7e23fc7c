import assert from "node:assert/strict";
import { actionDone, answered, type Payload, seen, setting } from "../../../app/memory/event.ts";
import { fold } from "../../../app/memory/fold.ts";
import { LONGEST_TYPED } from "../../../app/receipt/content.ts";
import { contentBytes, readContent } from "../../../app/receipt/content_bits.ts";
import { cutText, gatherContent } from "../../../app/receipt/gathering.ts";
import { CHINA, entry, MONDAY_TEN } from "../memory/samples.ts";

const MINUTE_MS = 60_000;
const LESSONS = [{ number: 7, daily: 70 }, { number: 3, daily: 30 }];
const STAMP = {
  nonce: 5,
  build: "5e1f09abcd",
  alias: "小李",
  now: { t: MONDAY_TEN + 90 * MINUTE_MS + 12_345, o: CHINA },
};

/** A record of events one minute apart. */
function recordOf(...payloads: readonly Payload[]) {
  return fold(
    payloads.map((payload, minute) =>
      entry(payload, { t: MONDAY_TEN + minute * MINUTE_MS, counter: minute })
    ),
  );
}

function answer(item: number, lesson: number, response: readonly number[] | string, points = 1) {
  return answered({ item, lesson, response, points });
}

Deno.test("nothing done yet gives a receipt that says so", () => {
  const content = gatherContent(recordOf(), LESSONS, STAMP);
  assert.deepEqual(content, {
    nonce: 5,
    build: "5e1f09ab",
    alias: "小李",
    madeAt: MONDAY_TEN + 90 * MINUTE_MS,
    offset: CHINA,
    finishedAt: null,
    completed: [false, false],
    answers: [],
  });
});

Deno.test("of each item the first and the last try go in, by lesson and item", () => {
  const record = recordOf(
    answer(71, 7, [2], 0),
    answer(30, 3, "１２.5", 0),
    answer(70, 7, [1]),
    answer(71, 7, [3], 0),
    answer(71, 7, [1]),
  );
  const picked = (...numbers: number[]) => ({ kind: "picked", numbers });
  const typed = { kind: "typed", text: "１２.5", isCut: false, claimed: 0 };
  assert.deepEqual(gatherContent(record, LESSONS, STAMP).answers, [
    { item: 70, lesson: 0, first: picked(1), last: picked(1) },
    { item: 71, lesson: 0, first: picked(2), last: picked(1) },
    { item: 30, lesson: 1, first: typed, last: typed },
  ]);
});

Deno.test("the time of finishing is when the last lesson was complete, not when it was begun or read again", () => {
  const all = [
    answer(70, 7, [1]),
    seen(7),
    seen(3),
    answer(30, 3, [1]),
    answer(30, 3, [2]),
    seen(7),
  ];
  const done = gatherContent(recordOf(...all), LESSONS, STAMP);
  assert.deepEqual([done.completed, done.finishedAt], [[true, true], MONDAY_TEN + 3 * MINUTE_MS]);
  const half = gatherContent(recordOf(...all.slice(0, 3)), LESSONS, STAMP);
  assert.deepEqual([half.completed, half.finishedAt], [[true, false], null]);
  const gone = gatherContent(recordOf(...all), [LESSONS[0]!, { number: 3, daily: null }], STAMP);
  assert.deepEqual([gone.completed, gone.finishedAt], [[true, false], null]);
});

Deno.test("private things and other lessons never go in", () => {
  const asked = [answer(70, 7, [2], 0), seen(7), answer(70, 7, [1])];
  const others: Payload[] = [
    setting("shop:price", 129),
    setting("desk:key", "LK1.secret"),
    { k: "note", l: 7, block: "b1", quote: "原文", s: "我的笔记" },
    { k: "predict", l: 7, guess: 3, truth: 4 },
    { k: "assess", l: 7, marks: [1, 5] },
    { k: "plan", l: 7, due: MONDAY_TEN },
    actionDone({ lesson: 7, done: true, before: 100, after: 120, note: "私下的数" }),
    { k: "term", term: "gross-margin" },
    answer(90, 9, [1]),
    answer(99, 0, [2]),
    seen(9),
  ];
  const content = gatherContent(recordOf(...asked), LESSONS, STAMP);
  assert.deepEqual(gatherContent(recordOf(...asked, ...others), LESSONS, STAMP), content);
  const between = [answer(70, 7, [2], 0), answer(70, 7, [3], 0), seen(7), answer(70, 7, [1])];
  assert.deepEqual(gatherContent(recordOf(...between), LESSONS, STAMP).answers, content.answers);
});

Deno.test("typed words are cut between characters and keep the reader's own judgement", () => {
  const words = "您说得对，我们贵一点，今天就能发货。";
  const record = recordOf(answer(70, 7, ` ${words}`, 2 / 3), answer(70, 7, "好\ud800", 1));
  const [given] = gatherContent(record, LESSONS, STAMP).answers;
  assert.deepEqual(given?.first, {
    kind: "typed",
    text: "您说得对，我们贵",
    isCut: true,
    claimed: 13,
  });
  assert.deepEqual(given?.last, { kind: "typed", text: "好", isCut: false, claimed: 20 });
  assert.deepEqual(cutText("🙂".repeat(6)), { text: "🙂".repeat(6), isCut: false });
  assert.deepEqual(cutText("a".repeat(LONGEST_TYPED + 1)), {
    text: "a".repeat(LONGEST_TYPED),
    isCut: true,
  });
});

Deno.test("whatever a record holds can be written: restored answers, long lists, a clock never set", () => {
  const record = recordOf(
    answer(70, 7, []),
    answer(71, 7, Array.from({ length: 200 }, (_, i) => i)),
  );
  const content = gatherContent(record, LESSONS, { ...STAMP, build: "dev", now: { t: 0, o: 0 } });
  assert.deepEqual([content.build, content.madeAt], ["00000000", Date.UTC(2026, 0, 1)]);
  const numbers = LESSONS.map(({ number }) => number);
  assert.deepEqual(readContent(contentBytes(content, numbers), numbers), content);
  assert.deepEqual(content.answers[0]?.first, { kind: "picked", numbers: [] });
});

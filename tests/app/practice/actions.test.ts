import assert from "node:assert/strict";
import type { Payload } from "../../../app/memory/event.ts";
import { learningDay } from "../../../app/memory/order.ts";
import { actionRounds, latestRound } from "../../../app/practice/actions.ts";
import { putOffKey, putOffUntil, roundToAskAbout } from "../../../app/practice/asking.ts";
import { change, outcomeWords, todoText } from "../../../app/practice/plan_text.ts";
import { CHINA, entry, MONDAY_TEN } from "../memory/samples.ts";

const DAY = 86_400_000;
const TODAY = learningDay({ t: MONDAY_TEN, o: CHINA });
const NOTHING = new Map<string, number>();

function log(...payloads: readonly Payload[]) {
  return payloads.map((payload, counter) =>
    entry(payload, { t: MONDAY_TEN + counter * 60_000, counter })
  );
}

const plan = (lesson: number, days = 0): Payload => ({
  k: "plan",
  l: lesson,
  due: MONDAY_TEN + days * DAY,
});
const did = (lesson: number, over: object = {}): Payload => ({
  k: "did",
  l: lesson,
  done: true,
  ...over,
});

Deno.test("a second plan moves the first: same id, so that the calendar moves its entry", () => {
  const [round, ...others] = actionRounds(log(plan(1, 1), plan(1, 2)));
  assert.equal(others.length, 0);
  assert.deepEqual(round?.due, { t: MONDAY_TEN + 2 * DAY, o: CHINA });
  assert.equal(round?.moves, 1);
  assert.equal(round?.id, "00000000000000aa:0");
});

Deno.test("what is said later corrects what was said, and a plan after it begins anew", () => {
  const rounds = actionRounds(
    log(plan(1), did(1, { before: 8 }), did(1, { before: 8, after: 6.5 }), plan(1, 7)),
  );
  assert.deepEqual(rounds.map(({ outcome }) => outcome?.after ?? null), [6.5, null]);
  assert.equal(latestRound(rounds, 1), rounds[1]);
  assert.equal(rounds[1]?.moves, 0);
});

Deno.test("done without a plan is a round of its own, and lessons do not touch each other", () => {
  const rounds = actionRounds(log(did(1), plan(2), did(2, { done: false })));
  assert.deepEqual(
    rounds.map(({ lesson, due, outcome }) => [lesson, due === null, outcome?.done]),
    [[1, true, true], [2, false, false]],
  );
  assert.equal(latestRound(rounds, 3), null);
});

Deno.test("it asks from the third day after the planned one, and not after two weeks", () => {
  const rounds = actionRounds(log(plan(1)));
  const asked = [0, 2, 3, 7, 14, 15].map((day) =>
    roundToAskAbout(rounds, NOTHING, TODAY + day) !== null
  );
  assert.deepEqual(asked, [false, false, true, true, true, false]);
});

Deno.test("it asks about one action at a time, the longest due first, and not about what is settled", () => {
  const rounds = actionRounds(log(plan(1, 1), plan(2, 0), plan(3, -1), did(3), did(4)));
  assert.equal(roundToAskAbout(rounds, NOTHING, TODAY + 5)?.lesson, 2);
});

Deno.test("put off, it asks again three days later", () => {
  const rounds = actionRounds(log(plan(1)));
  const settings = new Map([[putOffKey(1), putOffUntil(TODAY + 4)]]);
  const asked = [4, 6, 7, 18, 19].map((day) =>
    roundToAskAbout(rounds, settings, TODAY + day) !== null
  );
  assert.deepEqual(asked, [false, false, true, true, false]);
});

Deno.test("an old delay says nothing about a later plan of the same action", () => {
  const rounds = actionRounds(log(plan(1), did(1), plan(1, 30)));
  const settings = new Map([[putOffKey(1), TODAY + 7]]);
  assert.equal(roundToAskAbout(rounds, settings, TODAY + 31), null);
  assert.equal(roundToAskAbout(rounds, settings, TODAY + 33)?.lesson, 1);
});

Deno.test("an outcome reads as one line, whatever was left out", () => {
  const outcome = { at: { t: 0, o: 0 }, done: true, before: null, after: null, note: "" };
  assert.equal(outcomeWords(outcome), "做了");
  assert.equal(
    outcomeWords({ ...outcome, before: 1200, after: 950, note: "停补一款" }),
    "做了 · 1,200 → 950 · 停补一款",
  );
  assert.equal(outcomeWords({ ...outcome, done: false }), "不做了");
  assert.deepEqual([change(3, null), change(null, 4)], ["之前 3", "现在 4"]);
});

Deno.test("the text for a to-do list says what, when, how long and where", () => {
  const info = { lesson: 1, todo: "算出库存天数。", minutes: 10, measure: "库存天数" };
  const due = { t: MONDAY_TEN + DAY, o: CHINA };
  assert.equal(
    todoText(info, "库存是压在仓里的钱", due, "https://example.org/x/"),
    "算出库存天数。\n时间：11 月 24 日（周二）10:00，约 10 分钟\n看这个数：库存天数\n" +
      "课文：库存是压在仓里的钱 https://example.org/x/",
  );
});

import assert from "node:assert/strict";
import { momentWords, whenChoices } from "../../../app/practice/when.ts";
import {
  mondayFrom,
  namesWeek,
  weekFragment,
  weekWords,
} from "../../../app/practice/week_address.ts";
import { learningDay } from "../../../app/memory/order.ts";
import { CHINA, MONDAY_TEN } from "../memory/samples.ts";

const HOUR = 3_600_000;
const offered = (hours: number, o = CHINA) => {
  const now = { t: MONDAY_TEN + (hours - 10) * HOUR, o };
  return whenChoices(now).map(({ name, due }) => `${name} ${momentWords({ t: due, o })}`);
};

Deno.test("in the morning: the end of work, and tomorrow morning", () => {
  assert.deepEqual(offered(10), [
    "今天下班前 11 月 23 日（周一）18:00",
    "明天上午 11 月 24 日（周二）10:00",
  ]);
});

Deno.test("half an hour before the end of work the evening is offered, and late nothing today", () => {
  assert.match(offered(17.5)[0]!, /^今天下班前/);
  assert.match(offered(17.6)[0]!, /^今晚 11 月 23 日（周一）21:00/);
  assert.equal(offered(20.6).length, 1);
});

Deno.test("after midnight tomorrow morning is the next one to come, until the day ends at four", () => {
  assert.deepEqual(offered(25), ["明天上午 11 月 24 日（周二）10:00"]);
  assert.deepEqual(offered(28), [
    "今天下班前 11 月 24 日（周二）18:00",
    "明天上午 11 月 25 日（周三）10:00",
  ]);
});

Deno.test("times are those of the place where the reader is", () => {
  const now = { t: Date.UTC(2026, 10, 23, 15), o: -300 };
  assert.deepEqual(whenChoices(now).map(({ due }) => new Date(due).toISOString()), [
    "2026-11-23T23:00:00.000Z",
    "2026-11-24T15:00:00.000Z",
  ]);
});

const TODAY = learningDay({ t: MONDAY_TEN + 2 * 24 * HOUR, o: CHINA });

Deno.test("a week's address leads to its Monday, and any other to this week", () => {
  const monday = TODAY - 2;
  assert.equal(mondayFrom("", TODAY), monday);
  assert.equal(mondayFrom(weekFragment(monday - 7), TODAY), monday - 7);
  assert.equal(mondayFrom("#2026-11-18", TODAY), monday - 7);
  assert.equal(mondayFrom("#2030-01-01", TODAY), monday);
  assert.equal(mondayFrom("#2026-99-99", TODAY), monday);
  assert.equal(mondayFrom("#main", TODAY), monday);
  assert.deepEqual(["#main", "#2026-11-16"].map(namesWeek), [false, true]);
});

Deno.test("a week reads from Monday to Sunday, also across a month", () => {
  assert.equal(weekWords(TODAY - 2), "11 月 23 日 – 11 月 29 日");
  assert.equal(weekWords(TODAY + 5), "11 月 30 日 – 12 月 6 日");
});

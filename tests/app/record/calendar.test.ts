import assert from "node:assert/strict";
import fc from "fast-check";
import { isoDate, learningDay, mondayOf } from "../../../app/memory/order.ts";
import { fold } from "../../../app/memory/fold.ts";
import { calendar } from "../../../app/record/calendar.ts";
import { anyLog, CHINA } from "../memory/samples.ts";
import { did, learned, log, MONDAY } from "./days.ts";

const TODAY = learningDay({ t: MONDAY, o: CHINA }) + 2;

Deno.test("twenty-six weeks from Monday to Sunday end with the week of today", () => {
  const weeks = calendar([], TODAY);
  assert.equal(weeks.length, 26);
  assert.equal(isoDate(weeks.at(-1)!.monday), "2026-11-02");
  assert.deepEqual(weeks.at(-1)!.days.map(({ isAhead }) => isAhead), [
    ...[false, false, false],
    ...[true, true, true, true],
  ]);
  for (const { monday, days } of weeks) {
    assert.equal(mondayOf(monday), monday);
    assert.deepEqual(days.map(({ day }) => day - monday), [0, 1, 2, 3, 4, 5, 6]);
  }
});

Deno.test("a day holds what was answered and read on it, and how full that makes it", () => {
  const seen = did(1, { k: "seen", l: 4 });
  const many = Array.from({ length: 9 }, () => learned(2));
  const four = [learned(0), learned(0), learned(0), did(0, { k: "seen", l: 1 })];
  const days = calendar(log(...four, seen, ...many), TODAY).at(-1)!.days;
  assert.deepEqual(
    days.slice(0, 4).map(({ answers, lessons, level }) => [answers, lessons, level]),
    [[3, 1, 2], [0, 1, 1], [9, 0, 3], [0, 0, 0]],
  );
});

Deno.test("days with learning are those of the record, whatever the log", () => {
  fc.assert(fc.property(anyLog, (entries) => {
    const record = fold(entries);
    const kept = entries.filter(({ event }) => event.k === "answer" || event.k === "seen");
    const forgotten = entries.some(({ event }) => event.k === "forget");
    fc.pre(!forgotten);
    const last = Math.max(...record.days, TODAY);
    const shown = calendar(kept, last).flatMap(({ days }) => days)
      .filter(({ level }) => level > 0).map(({ day }) => day);
    assert.deepEqual(new Set(shown), record.days);
  }));
});

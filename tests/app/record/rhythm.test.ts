import assert from "node:assert/strict";
import fc from "fast-check";
import type { Entry } from "../../../app/memory/event.ts";
import { inOrder } from "../../../app/memory/order.ts";
import { rhythm } from "../../../app/record/rhythm.ts";
import { CHINA, entry } from "../memory/samples.ts";
import { DAY, did, HOUR, learned, log, MONDAY, weeksOf } from "./days.ts";

const GOAL = 3;

function after(days: number, o = CHINA): { t: number; o: number } {
  return { t: MONDAY + days * DAY, o };
}

Deno.test("nothing learned is a rhythm of no weeks that is not paused", () => {
  assert.deepEqual(rhythm([], GOAL, after(0)), {
    weeks: 0,
    isUnbroken: false,
    isPaused: false,
    thisWeek: { learned: 0, goal: GOAL, isMet: false },
  });
});

Deno.test("weeks count when their goal was met; this week is open and counts once it is met", () => {
  const entries = log(...weeksOf(3, [0, 1]), ...weeksOf(2, [2]));
  const open = rhythm(entries, GOAL, after(15));
  assert.equal(open.weeks, 2);
  assert.equal(open.isUnbroken, true);
  assert.deepEqual(open.thisWeek, { learned: 2, goal: 3, isMet: false });
  assert.equal(rhythm(log(...entries, learned(16)), GOAL, after(16)).weeks, 3);
});

Deno.test("one missed week costs nothing, two pause the count, coming back goes on from it", () => {
  const entries = log(...weeksOf(4, [0, 1]));
  assert.equal(rhythm(entries, GOAL, after(7 * 3)).isPaused, false);
  const paused = rhythm(entries, GOAL, after(7 * 4));
  assert.deepEqual([paused.weeks, paused.isPaused], [2, true]);
  const back = rhythm(log(...entries, ...weeksOf(3, [8])), GOAL, after(7 * 8 + 2));
  assert.deepEqual([back.weeks, back.isPaused, back.isUnbroken], [3, false, false]);
});

Deno.test("the first week asks for no more days than were left of it", () => {
  const onSunday = log(learned(6));
  assert.equal(rhythm(onSunday, 5, after(6)).weeks, 1);
  assert.equal(rhythm(log(learned(4)), 5, after(6)).weeks, 0);
  assert.equal(rhythm(log(learned(4), learned(5), learned(6)), 5, after(6)).weeks, 1);
});

Deno.test("a day ends at 04:00, so late on Sunday is not yet Monday", () => {
  const base = weeksOf(2, [0]);
  const lateSunday = learned(6, { hours: 17.9 });
  const earlyMonday = learned(6, { hours: 18 });
  assert.equal(rhythm(log(...base, lateSunday), GOAL, after(7)).weeks, 1);
  assert.equal(rhythm(log(...base, earlyMonday), GOAL, after(7)).weeks, 0);
});

Deno.test("weeks are ISO weeks, also over New Year and 29 February", () => {
  const at = (date: string) =>
    entry({ k: "answer", n: 1, l: 1, a: [1], p: 1 }, {
      t: Date.parse(`${date}T10:00:00+08:00`),
      counter: at.counter++,
    });
  at.counter = 0;
  const newYear = ["2026-12-28", "2026-12-31", "2027-01-03"].map(at);
  const now = { t: Date.parse("2027-01-03T12:00:00+08:00"), o: CHINA };
  assert.equal(rhythm(newYear, GOAL, now).weeks, 1);
  const leap = ["2028-02-28", "2028-02-29", "2028-03-05"].map(at);
  const later = { t: Date.parse("2028-03-05T12:00:00+08:00"), o: CHINA };
  assert.equal(rhythm(leap, GOAL, later).weeks, 1);
});

Deno.test("a goal that is raised later takes no week away; a lower one holds at once", () => {
  const raise = (days: number, value: number) => did(days, { k: "set", key: "weekly-goal", value });
  const met = weeksOf(3, [0, 1]);
  const raised = rhythm(log(...met, raise(9, 7)), GOAL, after(10));
  assert.deepEqual([raised.weeks, raised.thisWeek.goal], [2, 7]);
  assert.equal(rhythm(log(...met, raise(9, 7), ...weeksOf(3, [2])), GOAL, after(20)).weeks, 2);
  assert.equal(rhythm(log(...weeksOf(2, [0, 1]), raise(9, 2)), GOAL, after(10)).weeks, 1);
  assert.equal(rhythm(log(...met, raise(9, 99)), GOAL, after(10)).thisWeek.goal, GOAL);
});

const offsets = fc.constantFrom(-720, -480, -210, 0, 60, 120, 345, 480, 540, 600, 660, 840);
const hoursLearned = fc.uniqueArray(fc.nat({ max: 24 * 120 }), { minLength: 1, maxLength: 60 });
const goals = fc.integer({ min: 1, max: 7 });

function at(hours: number, o: number, counter: number): Entry {
  return entry({ k: "seen", l: counter }, { t: MONDAY + hours * HOUR, o, counter });
}

Deno.test("a journey through any time zones never makes the count smaller than staying at home", () => {
  fc.assert(
    fc.property(
      hoursLearned,
      fc.array(offsets, { minLength: 60, maxLength: 60 }),
      goals,
      offsets,
      (hours, journey, goal, nowOffset) => {
        const sorted = [...hours].sort((a, b) => a - b);
        const end = MONDAY + 24 * 130 * HOUR;
        const home = sorted.map((hour, n) => at(hour, CHINA, n));
        const away = sorted.map((hour, n) => at(hour, n === 0 ? CHINA : journey[n]!, n));
        const stayed = rhythm(home, goal, { t: end, o: CHINA }).weeks;
        assert.ok(rhythm(away, goal, { t: end, o: nowOffset }).weeks >= stayed);
      },
    ),
  );
});

Deno.test("summer time, which moves the clock by an hour, breaks no week of a daily reader", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 23 }), (change, hour) => {
      const weeks = (offsetOn: (day: number) => number) =>
        rhythm(
          Array.from({ length: 42 }, (_, day) => at(day * 24 + hour, offsetOn(day), day)),
          7,
          { t: MONDAY + 60 * DAY, o: 120 },
        ).weeks;
      assert.ok(weeks((day) => day < change ? 60 : 120) >= weeks(() => 60));
      assert.ok(weeks(() => 60) >= 5);
    }),
  );
});

Deno.test("the count does not depend on the present moment: a clock set back costs nothing", () => {
  fc.assert(
    fc.property(hoursLearned, goals, fc.integer({ min: -400, max: 400 }), (hours, goal, days) => {
      const entries = inOrder(hours.map((hour, n) => at(hour, CHINA, n)));
      const usual = rhythm(entries, goal, after(130)).weeks;
      assert.equal(rhythm(entries, goal, after(days)).weeks, usual);
    }),
  );
});

Deno.test("learning more never lowers the count", () => {
  fc.assert(
    fc.property(hoursLearned, fc.nat({ max: 24 * 120 }), offsets, goals, (hours, more, o, goal) => {
      const sorted = [...hours].sort((a, b) => a - b);
      const entries = sorted.map((hour, n) => at(hour, CHINA, n));
      const extended = inOrder([...entries, at(sorted[0]! + more, o, 99)]);
      const now = after(130);
      assert.ok(rhythm(extended, goal, now).weeks >= rhythm(entries, goal, now).weeks);
    }),
  );
});

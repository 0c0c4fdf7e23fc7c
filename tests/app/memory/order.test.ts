import assert from "node:assert/strict";
import fc from "fast-check";
import {
  compareEntries,
  inOrder,
  isoDate,
  learningDay,
  mondayOf,
} from "../../../app/memory/order.ts";
import { anyEntry, CHINA, entry, writerNamed } from "./samples.ts";
import { sequence } from "./sequence.ts";

const HOUR = 3_600_000;

function dayIn(offset: number, ...local: [number, number, number, number, number?]): string {
  const [year, month, day, hour, minute = 0] = local;
  const t = Date.UTC(year, month - 1, day, hour, minute) - offset * 60_000;
  return isoDate(learningDay({ t, o: offset }));
}

Deno.test("a learning day ends at four in the morning where the reader is", () => {
  assert.equal(dayIn(CHINA, 2026, 11, 24, 3, 59), "2026-11-23");
  assert.equal(dayIn(CHINA, 2026, 11, 24, 4, 0), "2026-11-24");
  assert.equal(dayIn(-480, 2026, 11, 24, 3, 59), "2026-11-23");
  assert.equal(dayIn(345, 2026, 11, 24, 4, 0), "2026-11-24");
});

Deno.test("the same evening is one learning day before and after the clocks change", () => {
  // New York, 2026-11-01: at 02:00 summer time the clocks go back to 01:00.
  assert.equal(dayIn(-240, 2026, 10, 31, 23), "2026-10-31");
  assert.equal(dayIn(-240, 2026, 11, 1, 1, 30), "2026-10-31");
  assert.equal(dayIn(-300, 2026, 11, 1, 1, 30), "2026-10-31");
  assert.equal(dayIn(-300, 2026, 11, 1, 4), "2026-11-01");
});

Deno.test("a reader who learns every evening has unbroken days in any time zone and on leap days", () => {
  assert.equal(dayIn(CHINA, 2028, 2, 29, 21), "2028-02-29");
  fc.assert(fc.property(fc.integer({ min: -720, max: 840 }), fc.nat(20_000), (o, day) => {
    const t = day * 24 * HOUR + 21 * HOUR - o * 60_000;
    assert.equal(learningDay({ t, o }), day);
  }));
});

Deno.test("a flight that changes the time zone moves an evening by at most one day", () => {
  const home = learningDay({ t: Date.UTC(2026, 10, 23, 13), o: CHINA });
  const away = learningDay({ t: Date.UTC(2026, 10, 24, 13), o: -300 });
  assert.equal(away - home, 1);
});

Deno.test("a week begins on Monday, also before 1970", () => {
  assert.equal(
    isoDate(mondayOf(learningDay({ t: Date.UTC(2026, 10, 29, 12), o: 0 }))),
    "2026-11-23",
  );
  assert.equal(
    isoDate(mondayOf(learningDay({ t: Date.UTC(2026, 10, 23, 12), o: 0 }))),
    "2026-11-23",
  );
  assert.equal(isoDate(mondayOf(-1)), "1969-12-29");
});

Deno.test("entries come by time, then writer, then counter as a number", () => {
  const early = entry({ k: "seen", l: 1 }, { t: 1, writer: "ffffffffffffffff" });
  const second = entry({ k: "seen", l: 1 }, { t: 2, counter: 9 });
  const third = entry({ k: "seen", l: 1 }, { t: 2, counter: 10 });
  const other = entry({ k: "seen", l: 1 }, { t: 2, writer: "00000000000000bb" });
  assert.deepEqual(inOrder([other, third, second, early]), [early, second, third, other]);
});

Deno.test("entries that are in order already are not copied", () => {
  const entries = [entry({ k: "seen", l: 1 }), entry({ k: "seen", l: 2 }, { counter: 1 })];
  assert.equal(inOrder(entries), entries);
});

Deno.test("the order is total: two entries are only equal when they are one", () => {
  fc.assert(fc.property(anyEntry, anyEntry, (a, b) => {
    assert.equal(Math.sign(compareEntries(a, b)), -Math.sign(compareEntries(b, a)) + 0);
    if (compareEntries(a, b) === 0) assert.equal(a.id, b.id);
  }));
});

Deno.test("thousands of entries, many at one moment, come as comparing them would have it", () => {
  const next = sequence(7);
  for (const [times, spread] of [[3, 1], [500, 60_000], [5, 8e15]] as const) {
    const entries = Array.from({ length: 3_000 }, (_, counter) =>
      entry({ k: "seen", l: 1 }, {
        t: Math.floor(next(times) * (spread / times)),
        writer: writerNamed(1 + next(9)),
        counter,
      }));
    assert.deepEqual(inOrder(entries), [...entries].sort(compareEntries));
  }
});

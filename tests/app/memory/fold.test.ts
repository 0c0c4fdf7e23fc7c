import assert from "node:assert/strict";
import fc from "fast-check";
import { extend, fold } from "../../../app/memory/fold.ts";
import { inOrder, isoDate } from "../../../app/memory/order.ts";
import { anyLog, CHINA, entry, keptLog, MONDAY_TEN } from "./samples.ts";

const HOUR = 3_600_000;

Deno.test("the order in which entries arrive does not matter", () => {
  const anyShuffled = anyLog.chain((log) =>
    fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))
  );
  fc.assert(
    fc.property(anyShuffled, ([log, shuffled]) => {
      const [a, b] = [fold(log), fold(shuffled)];
      assert.deepEqual(a, b);
      assert.deepEqual([...a.items], [...b.items]);
      assert.deepEqual([...a.assignments], [...b.assignments]);
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("one more entry gives the same record as starting over, and leaves the old one alone", () => {
  fc.assert(
    fc.property(keptLog, (log) => {
      const sorted = inOrder(log);
      const before = fold(sorted.slice(0, -1));
      const kept = structuredClone(before);
      assert.deepEqual(extend(before, sorted[sorted.length - 1]!), fold(sorted));
      assert.deepEqual(before, kept);
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("an item knows its first and best points and its latest response", () => {
  const given = [[0.5, "a"], [1, "b"], [0, "c"]] as const;
  const record = fold(
    given.map(([p, a], i) =>
      entry({ k: "answer", n: 4, l: 2, a, p }, { t: MONDAY_TEN + i, counter: i })
    ),
  );
  const item = record.items.get(4);
  assert.deepEqual(item?.attempts.map(({ points }) => points), [0.5, 1, 0]);
  assert.equal(item?.firstPoints, 0.5);
  assert.equal(item?.bestPoints, 1);
  assert.equal(item?.lastResponse, "c");
  assert.deepEqual(item?.lastAt, { t: MONDAY_TEN + 2, o: CHINA });
});

Deno.test("whether the reader was sure is known only when it was asked", () => {
  const record = fold([
    entry({ k: "answer", n: 1, l: 1, a: [], p: 1, c: 1 }),
    entry({ k: "answer", n: 1, l: 1, a: [], p: 1, c: 0 }, { counter: 1 }),
    entry({ k: "answer", n: 1, l: 1, a: [], p: 1 }, { counter: 2 }),
  ]);
  assert.deepEqual(record.items.get(1)?.attempts.map(({ sure }) => sure), [true, false, null]);
});

Deno.test("a lesson keeps when it was first read to its end and when it was last opened", () => {
  const at = (hours: number) => ({ t: MONDAY_TEN + hours * HOUR, o: CHINA });
  const record = fold([
    entry({ k: "open", l: 3 }, { ...at(0) }),
    entry({ k: "seen", l: 3 }, { ...at(1), counter: 1 }),
    entry({ k: "open", l: 3 }, { ...at(24), counter: 2 }),
    entry({ k: "seen", l: 3 }, { ...at(25), counter: 3 }),
    entry({ k: "open", l: 4 }, { ...at(26), counter: 4 }),
  ]);
  assert.deepEqual(record.lessons.get(3), { openedAt: at(24), seenAt: at(1) });
  assert.deepEqual(record.lessons.get(4), { openedAt: at(26), seenAt: null });
});

Deno.test("answers and finished lessons make learning days; opening a page does not", () => {
  const record = fold([
    entry({ k: "open", l: 1 }, { t: MONDAY_TEN - 48 * HOUR }),
    entry({ k: "answer", n: 1, l: 0, a: [], p: 0 }, { t: MONDAY_TEN, counter: 1 }),
    entry({ k: "seen", l: 1 }, { t: MONDAY_TEN + 17 * HOUR, counter: 2 }),
    entry({ k: "seen", l: 2 }, { t: MONDAY_TEN + 20 * HOUR, counter: 3 }),
  ]);
  assert.deepEqual([...record.days].map(isoDate), ["2026-11-23", "2026-11-24"]);
  assert.equal(record.firstDay && isoDate(record.firstDay), "2026-11-23");
  assert.equal(fold([]).firstDay, null);
});

Deno.test("an assignment opened twice is one, with the time it was first opened", () => {
  const record = fold([
    entry({ k: "assign", s: "#b" }, { t: MONDAY_TEN }),
    entry({ k: "assign", s: "#a" }, { t: MONDAY_TEN + 1, counter: 1 }),
    entry({ k: "assign", s: "#b" }, { t: MONDAY_TEN + 2, counter: 2 }),
  ]);
  assert.deepEqual([...record.assignments.keys()], ["#b", "#a"]);
  assert.equal(record.assignments.get("#b")?.openedAt.t, MONDAY_TEN);
});

Deno.test("the last writer of a setting wins, ties broken by writer and counter", () => {
  const set = (value: string, counter: number, writer = "00000000000000aa") =>
    entry({ k: "set", key: "tone", value }, { counter, writer });
  const record = fold([
    set("first of the later writer", 0, "ffffffffffffffff"),
    set("ninth", 9),
    set("tenth", 10),
  ]);
  assert.equal(record.settings.get("tone"), "first of the later writer");
  assert.equal(fold([set("tenth", 10), set("ninth", 9)]).settings.get("tone"), "tenth");
});

Deno.test("what was deleted does not count, but a deletion cannot be deleted", () => {
  const first = entry({ k: "seen", l: 1 });
  const forget = entry({ k: "forget", ids: [first.id] }, { counter: 1 });
  const undo = entry({ k: "forget", ids: [forget.id] }, { counter: 2 });
  assert.equal(fold([undo, forget, first]).lessons.size, 0);
});

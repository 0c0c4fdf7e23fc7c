/**
 * The law of short backups: what is restored stands for what was done. Importing adds only what is not
 * there in meaning, removes nothing, and comes out the same in any order and any number of times.
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { echoesIn, historyOf } from "../../../app/backup/history.ts";
import { readBackup } from "../../../app/backup/reading.ts";
import { shortBackup, shortBackups } from "../../../app/backup/writing.ts";
import { meaningOf } from "../../../app/memory/echo.ts";
import type { Entry } from "../../../app/memory/event.ts";
import { preview } from "../../../app/memory/preview.ts";
import type { Store } from "../../../app/memory/store.ts";
import { FakeDisk } from "../memory/fake_disk.ts";
import { answer, entry, ids, keptLog, MONDAY_TEN, openSample } from "../memory/samples.ts";

const DAY_MS = 86_400_000;

/** Logs of different devices share no writer. */
function onDevice(digit: string): fc.Arbitrary<readonly Entry[]> {
  return keptLog.map((log) =>
    log.map((each) => {
      const writer = digit + each.writer.slice(1);
      return { ...each, writer, id: `${writer}:${each.counter}` };
    })
  );
}

function restored(text: string): readonly Entry[] {
  const { kind, incoming } = readBackup(text, "daily");
  assert.equal(kind, "short");
  assert.ok(incoming.ok, incoming.ok ? "" : incoming.reason);
  return incoming.entries;
}

function throughText(log: readonly Entry[]): readonly Entry[] {
  return restored(shortBackup(log, "daily").text);
}

function storeWith(...logs: readonly (readonly Entry[])[]): Store {
  const store = openSample(new FakeDisk().tab().port);
  for (const log of logs) store.merge(log);
  return store;
}

function state(store: Store): unknown {
  return { events: store.events(), record: store.record() };
}

function meanings(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap(({ known, event }) => known ? [meaningOf(event)] : []));
}

Deno.test("the history comes back through the text, with the same text again", () => {
  fc.assert(
    fc.property(keptLog, (log) => {
      const text = shortBackup(log, "daily").text;
      const back = restored(text);
      const { items, lessons, facts } = historyOf(log);
      const { offset: _, ...restoredHistory } = historyOf(back);
      assert.deepEqual(restoredHistory, { items, lessons, facts });
      if (back.length > 0) assert.equal(shortBackup(back, "daily").text, text);
    }),
    { numRuns: 150 },
  );
});

Deno.test("nothing is restored that was not done", () => {
  fc.assert(
    fc.property(keptLog, (log) => {
      const done = meanings(log);
      for (const meaning of meanings(throughText(log))) assert.ok(done.has(meaning), meaning);
    }),
    { numRuns: 150 },
  );
});

Deno.test("a device that has the originals gains nothing from its own backup", () => {
  fc.assert(
    fc.property(keptLog, (log) => {
      const store = storeWith(log);
      const before = state(store);
      assert.equal(preview(throughText(log), store.events()).added, 0);
      assert.equal(store.merge(throughText(log)).added, 0);
      assert.deepEqual(state(store), before);
    }),
    { numRuns: 150 },
  );
});

Deno.test("importing twice is importing once", () => {
  fc.assert(
    fc.property(onDevice("1"), onDevice("2"), (mine, backup) => {
      const store = storeWith(mine, throughText(backup));
      const before = state(store);
      assert.equal(store.merge(throughText(backup)).added, 0);
      assert.deepEqual(state(store), before);
    }),
    { numRuns: 150 },
  );
});

Deno.test("imports of short and full backups come out the same in any order", () => {
  fc.assert(
    fc.property(onDevice("1"), onDevice("2"), onDevice("3"), (mine, theirs, third) => {
      const imports = [theirs, throughText(theirs), throughText(third)];
      const [a, b, c] = imports as [Entry[], Entry[], Entry[]];
      const expected = state(storeWith(mine, a, b, c));
      for (const order of [[b, a, c], [c, b, a], [b, c, a], [c, a, b]]) {
        assert.deepEqual(state(storeWith(...order, mine)), expected);
      }
    }),
    { numRuns: 150 },
  );
});

Deno.test("two devices that restored the same backup merge without doubling anything", () => {
  fc.assert(
    fc.property(keptLog, (log) => {
      const phone = storeWith(throughText(log));
      const desk = storeWith(throughText(log));
      const before = state(phone);
      assert.equal(phone.merge(desk.events()).added, 0);
      assert.deepEqual(state(phone), before);
    }),
    { numRuns: 150 },
  );
});

Deno.test("an import removes nothing: what was counted still is", () => {
  fc.assert(
    fc.property(onDevice("1"), onDevice("2"), (mine, backup) => {
      const store = storeWith(mine);
      const before = ids(store.events());
      store.merge(throughText(backup));
      const after = new Set(ids(store.events()));
      for (const id of before) assert.ok(after.has(id));
    }),
    { numRuns: 150 },
  );
});

Deno.test("a full backup after a short one leaves exactly the originals", () => {
  fc.assert(
    fc.property(keptLog, (log) => {
      assert.deepEqual(state(storeWith(throughText(log), log)), state(storeWith(log)));
    }),
    { numRuns: 150 },
  );
});

Deno.test("what a reader deleted does not come back with a short backup made before", () => {
  const store = openSample(new FakeDisk().tab().port);
  const { id } = store.append(answer(1));
  store.append(answer(2));
  const { text } = shortBackup(store.events(), "daily");
  store.forget([id]);
  const counts = store.merge(restored(text));
  assert.equal(counts.added, 0);
  assert.equal(store.record().items.has(1), false);
});

Deno.test("a deleted original does not make way for its echo", () => {
  const log = [entry(answer(1))];
  const store = storeWith(throughText(log), log);
  store.forget([log[0]!.id]);
  assert.equal(store.record().items.has(1), false);
});

Deno.test("an import taken back leaves no trace, and can be made again", () => {
  const disk = new FakeDisk();
  const store = openSample(disk.tab().port);
  store.append(answer(7));
  const before = new Map(disk.values);
  const backup = throughText([entry(answer(1)), entry({ k: "seen", l: 7 }, { counter: 1 })]);
  store.merge(backup);
  store.withdraw(ids(backup));
  assert.deepEqual(disk.values, before);
  assert.equal(store.record().items.size, 1);
  assert.equal(store.merge(backup).added, 2);
});

Deno.test("grades of a day survive: the first response and the better one after it", () => {
  const log = [0, 0, 0.3333, 1].map((p, counter) =>
    entry({ k: "answer", n: 3, l: 2, a: [1], p, c: counter === 0 ? 0 : 1 }, {
      t: MONDAY_TEN + counter * 1_000,
      counter,
    })
  );
  const item = storeWith(throughText(log)).record().items.get(3);
  assert.deepEqual(item?.attempts.map(({ points, sure }) => [points, sure]), [[0, false], [
    1,
    true,
  ]]);
  assert.equal(item?.firstPoints, 0);
  assert.equal(item?.bestPoints, 1);
});

Deno.test("an answer given today comes after what was restored for today", () => {
  const store = openSample(new FakeDisk().tab().port, MONDAY_TEN);
  store.merge(throughText([entry(answer(1, 0), { t: MONDAY_TEN - 60_000 })]));
  store.append(answer(1, 1));
  assert.equal(store.record().items.get(1)?.attempts.at(-1)?.points, 1);
});

Deno.test("private settings and what belongs to one device stay behind", () => {
  const log = ["shop:price", "assignment-hidden:ab", "backed-up", "text-size"].map((key, counter) =>
    entry({ k: "set", key, value: "x" }, { counter, t: MONDAY_TEN + counter })
  );
  assert.deepEqual([...storeWith(throughText(log)).record().settings.keys()], ["text-size"]);
});

Deno.test("the newest facts go in first when there is little room, and the rest is counted", () => {
  const log = Array.from(
    { length: 300 },
    (_, i) =>
      entry({ k: "predict", l: i + 1, guess: i * 7.77, truth: i * 3.3 }, {
        counter: i,
        t: MONDAY_TEN + i * DAY_MS,
      }),
  );
  const backup = shortBackup(log, "daily", 600);
  assert.ok(backup.text.length <= 600);
  assert.ok(backup.facts > 20);
  assert.equal(backup.facts + backup.leftOut, 300);
  const lessons = restored(backup.text).map(({ event }) => event.k === "predict" && event.l);
  assert.ok(lessons.includes(300) && !lessons.includes(1));
});

Deno.test("parts for several codes each restore alone, and together the whole", () => {
  fc.assert(
    fc.property(keptLog, fc.integer({ min: 40, max: 120 }), (log, limit) => {
      const parts = shortBackups(log, "daily", limit);
      const whole = throughText(log);
      assert.deepEqual(
        meanings(parts.flatMap((part) => [...restored(part)])),
        meanings(whole),
      );
    }),
    { numRuns: 150 },
  );
});

Deno.test("restored events are echoes of a history, never anything else", () => {
  const log = [entry(answer(1)), entry({ k: "open", l: 2 }, { counter: 1 })];
  for (const { event, known } of echoesIn(historyOf(log))) {
    assert.ok(known);
    assert.equal(event.b, 1);
  }
});

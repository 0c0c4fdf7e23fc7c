import assert from "node:assert/strict";
import fc from "fast-check";
import type { Entry } from "../../../app/memory/event.ts";
import type { Store } from "../../../app/memory/store.ts";
import { FakeDisk } from "./fake_disk.ts";
import { anyEntry, anyLog, keptLog, openSample } from "./samples.ts";

const anyCopies = fc.array(anyEntry, { maxLength: 18 });

function storeWith(...logs: readonly (readonly Entry[])[]): Store {
  const store = openSample(new FakeDisk().tab().port);
  for (const log of logs) store.merge(log);
  return store;
}

function state(store: Store): unknown {
  return { events: store.events(), record: store.record() };
}

Deno.test("merging is the same in either order", () => {
  fc.assert(
    fc.property(anyCopies, anyCopies, (a, b) => {
      assert.deepEqual(state(storeWith(a, b)), state(storeWith(b, a)));
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("merging is the same however it is grouped", () => {
  fc.assert(
    fc.property(anyCopies, anyCopies, anyCopies, (a, b, c) => {
      const left = storeWith(storeWith(a, b).events(), c);
      const right = storeWith(a, storeWith(b, c).events());
      assert.deepEqual(state(left), state(right));
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("merging the same log again changes and adds nothing", () => {
  fc.assert(
    fc.property(anyCopies, (log) => {
      const store = storeWith(log);
      const before = state(store);
      const counts = store.merge(log);
      assert.equal(counts.added, 0);
      assert.deepEqual(state(store), before);
      assert.deepEqual(store.merge(store.events()).already, store.events().length);
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("a log spread over any number of devices comes together as it was", () => {
  const anyPartition = fc.tuple(keptLog, fc.array(fc.nat(), { minLength: 18, maxLength: 18 }));
  fc.assert(
    fc.property(anyPartition, fc.integer({ min: 1, max: 5 }), ([log, places], devices) => {
      const parts = Array.from({ length: devices }, () => [] as Entry[]);
      log.forEach((entry, i) => parts[places[i]! % devices]!.push(entry));
      const stores = parts.map((part) => storeWith(part));
      const together = storeWith(...stores.map((store) => store.events()));
      assert.deepEqual(state(together), state(storeWith(log)));
      assert.equal(together.events().length, log.length);
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("what is merged is there again when the page is opened anew", () => {
  fc.assert(
    fc.property(anyLog, anyLog, (a, b) => {
      const disk = new FakeDisk();
      const store = openSample(disk.tab().port);
      store.merge(a);
      store.merge(b);
      assert.deepEqual(state(openSample(disk.tab().port)), state(store));
    }),
    { numRuns: 300 },
  );
});

Deno.test("every merged entry is counted exactly once", () => {
  fc.assert(fc.property(anyCopies, anyCopies, (a, b) => {
    const counts = storeWith(a).merge(b);
    assert.equal(Object.values(counts).reduce((sum, count) => sum + count, 0), b.length);
  }));
});

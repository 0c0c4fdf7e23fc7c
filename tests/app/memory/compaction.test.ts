import assert from "node:assert/strict";
import fc from "fast-check";
import { compact } from "../../../app/memory/compaction.ts";
import type { Entry } from "../../../app/memory/event.ts";
import { eventKey } from "../../../app/memory/key.ts";
import { PACK_FROM_KEYS } from "../../../app/memory/shelf.ts";
import type { Store } from "../../../app/memory/store.ts";
import { FakeDisk, refuse, type Tab } from "./fake_disk.ts";
import { answer, entry, ids, openSample, PREFIX, stored, writerNamed } from "./samples.ts";

const MANY = Array.from(
  { length: PACK_FROM_KEYS },
  (_, i) =>
    entry({ k: "answer", n: i, l: 1, a: [1], p: 1 }, { t: 1_700_000_000_000 + i, counter: i }),
);

function diskWith(entries: readonly Entry[]): FakeDisk {
  return new FakeDisk(stored(entries));
}

function packKeys(disk: FakeDisk): string[] {
  return [...disk.values.keys()].filter((key) => key.startsWith(`${PREFIX}p:`));
}

/** One page load that tidies once. */
function load(disk: FakeDisk): Store {
  const store = openSample(disk.tab().port);
  store.tidy(compact);
  return store;
}

Deno.test("over three page loads many keys become one, and no event is ever missing", () => {
  const disk = diskWith(MANY);
  const first = openSample(disk.tab().port);
  assert.ok(first.isTidyDue());
  assert.deepEqual(first.tidy(compact), { packed: PACK_FROM_KEYS, removed: 0 });
  assert.equal(disk.values.size, PACK_FROM_KEYS + 1);
  assert.deepEqual(first.tidy(compact), { packed: 0, removed: 0 });
  assert.deepEqual(first.events(), MANY);

  const second = openSample(disk.tab().port);
  assert.deepEqual(second.events(), MANY);
  assert.deepEqual(second.tidy(compact), { packed: 0, removed: PACK_FROM_KEYS });
  assert.deepEqual(second.events(), MANY);

  const third = openSample(disk.tab().port);
  assert.deepEqual([...disk.values.keys()], packKeys(disk));
  assert.equal(disk.values.size, 1);
  assert.deepEqual(third.tidy(compact), { packed: 0, removed: 0 });
  assert.deepEqual(third.events(), MANY);
  assert.equal(third.append(answer()).saved, true);
});

Deno.test("few keys are left as they are", () => {
  const disk = diskWith(MANY.slice(1));
  const store = openSample(disk.tab().port);
  assert.ok(!store.isTidyDue());
  assert.deepEqual(store.tidy(compact), { packed: 0, removed: 0 });
  assert.deepEqual(packKeys(disk), []);
});

Deno.test("a tab that was open before the pack was written removes nothing because of it", () => {
  const disk = diskWith(MANY);
  const tab = disk.tab();
  const open = openSample(tab.port);
  load(disk);
  tab.deliver();
  assert.equal(open.tidy(compact).removed, 0);
  assert.equal(disk.values.size, PACK_FROM_KEYS + 1);
});

Deno.test("a pack that was damaged in between justifies no removal and is not overwritten", () => {
  const disk = diskWith(MANY);
  load(disk);
  const [key] = packKeys(disk);
  const text = disk.values.get(key!)!.replace(`"p":1`, `"p":0`);
  disk.values.set(key!, text);
  const store = load(disk);
  assert.deepEqual(store.events(), MANY);
  assert.equal(disk.values.get(key!), text);
  assert.equal([...disk.values.keys()].length, PACK_FROM_KEYS + 1);
  assert.deepEqual(store.quarantined(), [{ key, text }]);
});

Deno.test("a value that changed after it was packed is not removed", () => {
  const disk = diskWith(MANY);
  load(disk);
  const key = eventKey(PREFIX, MANY[5]!.id);
  const changed = disk.values.get(key)!.replace(`"l":1`, `"l":0`);
  const store = openSample(disk.tab().port);
  disk.values.set(key, changed);
  assert.equal(store.tidy(compact).removed, PACK_FROM_KEYS - 1);
  assert.equal(disk.values.get(key), changed);
});

Deno.test("without room for a pack everything stays as it was", () => {
  const disk = diskWith(MANY);
  disk.quota = disk.used() + 1_000;
  const before = new Map(disk.values);
  assert.deepEqual(openSample(disk.tab().port).tidy(compact), { packed: 0, removed: 0 });
  assert.deepEqual(disk.values, before);
});

Deno.test("a deleted record disappears from packs too, with the rest of the pack kept", () => {
  const secret = entry({ k: "assign", s: "#secret" }, { writer: writerNamed(70) });
  const disk = diskWith([...MANY, secret]);
  load(disk);
  load(disk).forget([secret.id]);
  const contents = () => [...disk.values.values()].join();
  assert.match(contents(), /#secret/);
  load(disk);
  const last = load(disk);
  assert.doesNotMatch(contents(), /#secret/);
  assert.equal(packKeys(disk).length, 1);
  assert.deepEqual(last.record(), openSample(disk.tab().port).record());
  assert.equal(last.record().items.size, PACK_FROM_KEYS);
});

Deno.test("two tabs that tidy away different deletions never remove what the other relies on", () => {
  const disk = diskWith(MANY);
  load(disk);
  load(disk);
  const [a, b] = [openSample(disk.tab().port), openSample(disk.tab().port)];
  a.forget([MANY[0]!.id]);
  b.forget([MANY[1]!.id]);
  a.tidy(compact);
  b.tidy(compact);
  for (let i = 0; i < 3; i++) {
    const [c, d] = [openSample(disk.tab().port), openSample(disk.tab().port)];
    c.tidy(compact);
    d.tidy(compact);
    assert.deepEqual(ids(c.events()).slice(0, PACK_FROM_KEYS - 2), ids(MANY.slice(2)));
  }
  assert.equal(packKeys(disk).length, 1);
});

interface Step {
  readonly tab: number;
  readonly act: "append" | "tidy" | "reload" | "deliver" | "forget";
}

const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    tab: fc.nat(2),
    act: fc.constantFrom(
      "append",
      "append",
      "tidy",
      "tidy",
      "reload",
      "reload",
      "deliver",
      "forget",
    ),
  }),
  { maxLength: 24 },
);

Deno.test("compaction between the answers of several tabs loses none of them", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const disk = diskWith(MANY.slice(4));
      const open = () => {
        const tab: Tab = disk.tab();
        return { tab, store: openSample(tab.port) };
      };
      const tabs = [open(), open(), open()];
      const wanted = new Set(ids(MANY.slice(4)));
      for (const { tab, act } of steps) {
        const { store, tab: { deliver } } = tabs[tab]!;
        if (act === "append") wanted.add(store.append(answer()).id);
        if (act === "tidy") store.tidy(compact);
        if (act === "reload") tabs[tab] = open();
        if (act === "deliver") deliver();
        const victim = act === "forget" ? store.events()[3] : undefined;
        if (victim && victim.event.k !== "forget") {
          store.forget([victim.id]);
          wanted.delete(victim.id);
        }
      }
      const present = new Set(ids(openSample(disk.tab().port).events()));
      for (const id of wanted) assert.ok(present.has(id), `event ${id} is gone`);
    }),
    { numRuns: 25 },
  );
});

Deno.test("a page that dies in the middle of tidying leaves every event on the disk", () => {
  const few = MANY.slice(0, 12);
  const prepared = diskWith(MANY);
  load(prepared);
  const steps = prepared.calls;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: steps * 2 }), fc.boolean(), (k, isPacked) => {
      const disk = isPacked ? new FakeDisk(prepared.values) : diskWith(MANY);
      disk.fault = (_, call) => void (call >= k && refuse());
      load(disk);
      disk.fault = () => {};
      const events = openSample(disk.tab().port).events();
      assert.deepEqual(ids(events), ids(MANY));
      assert.deepEqual(events.slice(0, few.length), few);
    }),
    { numRuns: 16 },
  );
});

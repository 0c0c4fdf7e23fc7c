import assert from "node:assert/strict";
import fc from "fast-check";
import { compact } from "../../../app/memory/compaction.ts";
import type { Store } from "../../../app/memory/store.ts";
import { FakeDisk, refuse, type Tab } from "./fake_disk.ts";
import { answer, entry, ids, openSample, PREFIX, stored, writerNamed } from "./samples.ts";

const EARLIER = [1, 2, 3].map((l) =>
  entry({ k: "seen", l }, { writer: writerNamed(77), counter: l })
);

function diskWithHistory(): FakeDisk {
  return new FakeDisk([...stored(EARLIER), [`${PREFIX}e:${writerNamed(78)}:0`, "{broken"]]);
}

/** Everything a page may ask of a store. */
function useAll(store: Store, tab: Tab): void {
  store.append(answer(1));
  store.merge([entry({ k: "open", l: 9 }, { writer: writerNamed(79) })]);
  tab.deliver();
  store.tidy(compact);
  store.quarantined();
  store.health();
  store.exportText();
  store.append(answer(2));
  store.record();
}

/** Opens a store and uses it; returns how many steps the storage took. */
function steps(): number {
  const disk = diskWithHistory();
  const tab = disk.tab();
  useAll(openSample(tab.port), tab);
  return disk.calls;
}

function assertKept(store: Store, wanted: readonly string[]): void {
  const present = new Set(ids(store.events()));
  for (const id of wanted) assert.ok(present.has(id), `event ${id} is gone`);
}

Deno.test("a storage that throws at any one step breaks nothing and loses nothing", () => {
  assert.ok(steps() < 200);
  for (let k = 1; k <= 200; k++) {
    const disk = diskWithHistory();
    disk.fault = (_, call) => void (call === k && refuse());
    const tab = disk.tab();
    const store = openSample(tab.port);
    useAll(store, tab);
    disk.fault = () => {};
    store.append(answer(3));
    assert.equal(store.health(), "ok", `step ${k}`);
    assert.equal(store.record().items.size, 3, `step ${k}`);
    assertKept(openSample(disk.tab().port), [...ids(EARLIER), ...ids(store.events())]);
    assert.ok([...disk.values.values()].includes("{broken"), `step ${k}`);
  }
});

Deno.test("a storage that throws from some step on leaves a page that works from memory", () => {
  for (let k = 1; k <= 200; k++) {
    const disk = diskWithHistory();
    disk.fault = (_, call) => void (call >= k && refuse());
    const tab = disk.tab();
    const store = openSample(tab.port);
    useAll(store, tab);
    assert.equal(store.record().items.size, 2);
    const isCutOff = disk.calls >= k;
    assert.equal(store.health(), isCutOff ? "denied" : "ok", `step ${k}`);
  }
});

Deno.test("a page whose storage is denied from the start says so and still counts answers", () => {
  const disk = new FakeDisk();
  disk.fault = refuse;
  const store = openSample(disk.tab().port);
  assert.equal(store.health(), "denied");
  const saving = store.append(answer());
  assert.ok(!saving.saved && saving.reason === "denied");
  assert.equal(store.record().items.get(1)?.bestPoints, 1);
  assert.equal(store.reset(), false);
});

Deno.test("when storage comes back, everything that waited is saved and the past is there", () => {
  const disk = diskWithHistory();
  disk.fault = refuse;
  const store = openSample(disk.tab().port);
  store.append(answer(1));
  disk.fault = () => {};
  assert.equal(store.append(answer(2)).saved, true);
  assert.equal(store.health(), "ok");
  assert.equal(store.events().length, EARLIER.length + 2);
  assert.deepEqual(openSample(disk.tab().port).events(), store.events());
});

Deno.test("clear() by another page between any two steps throws nothing", () => {
  for (let k = 1; k <= 200; k++) {
    const disk = diskWithHistory();
    const tab = disk.tab();
    disk.fault = (_, call) => void (call === k && disk.clear());
    const store = openSample(tab.port);
    useAll(store, tab);
    disk.fault = () => {};
    tab.deliver();
    assert.equal(store.append(answer(4)).saved, true);
    assertKept(openSample(disk.tab().port), ids(store.events()));
  }
});

Deno.test("a full disk never loses an answer, wherever it fills up", () => {
  const room = diskWithHistory().used();
  for (let extra = 0; extra <= 1_600; extra += 7) {
    const disk = diskWithHistory();
    disk.quota = room + extra;
    const before = new Map(disk.values);
    const store = openSample(disk.tab().port);
    const savings = Array.from({ length: 12 }, (_, i) => store.append(answer(i)));
    assert.equal(store.record().items.size, 12);
    const failed = savings.filter(({ saved }) => !saved);
    for (const saving of failed) assert.ok(!saving.saved && saving.reason === "full");
    assert.equal(store.health(), failed.length > 0 ? "full" : "ok");
    for (const value of before.values()) assert.ok([...disk.values.values()].includes(value));
    disk.quota = Infinity;
    store.append(answer(99));
    assert.equal(store.health(), "ok");
    assert.equal(openSample(disk.tab().port).record().items.size, 13);
  }
});

Deno.test("a deletion that does not fit keeps the record's key until it does", () => {
  const disk = diskWithHistory();
  const store = openSample(disk.tab().port);
  disk.quota = disk.used();
  const id = EARLIER[0]!.id;
  assert.equal(store.forget([id]).saved, false);
  assert.ok(!ids(store.events()).includes(id));
  assert.ok(disk.values.has(`${PREFIX}e:${id}`));
  disk.quota = Infinity;
  store.append(answer());
  assert.ok(!disk.values.has(`${PREFIX}e:${id}`));
  assert.ok(!ids(openSample(disk.tab().port).events()).includes(id));
});

Deno.test("an import that does not fit is kept in memory and exported in full", () => {
  const disk = new FakeDisk();
  disk.quota = 2_000;
  const store = openSample(disk.tab().port);
  const log = Array.from({ length: 60 }, (_, i) => entry({ k: "open", l: i }, { counter: i }));
  assert.equal(store.merge(log).added, 60);
  assert.equal(store.health(), "full");
  assert.equal(store.events().length, 60);
  assert.equal((store.exportFile().match(/"k":"open"/g) ?? []).length, 60);
});

interface Damage {
  readonly at: number;
  readonly how: "cut" | "flip" | "double" | "empty" | "swap";
  readonly place: number;
}

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(30),
  how: fc.constantFrom("cut", "flip", "double", "empty", "swap"),
  place: fc.nat(200),
});

function damaged(text: string, { how, place }: Damage): string {
  const at = place % text.length;
  if (how === "cut") return text.slice(0, at);
  if (how === "empty") return "";
  if (how === "double") return text + text;
  if (how === "swap") return text.slice(at) + text.slice(0, at);
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

Deno.test("damage to any values costs at most those values, and no raw text is deleted", () => {
  const log = Array.from({ length: 20 }, (_, i) => entry({ k: "seen", l: i }, { counter: i }));
  fc.assert(
    fc.property(fc.array(anyDamage, { minLength: 1, maxLength: 6 }), (damages) => {
      const disk = new FakeDisk(stored(log));
      const hit = new Set<string>();
      for (const damage of damages) {
        const [key, text] = [...disk.values][damage.at % disk.values.size]!;
        disk.values.set(key, damaged(text || "-", damage));
        hit.add(key);
      }
      const raw = [...disk.values.values()];
      const store = openSample(disk.tab().port);
      const untouched = log.filter(({ id }) => !hit.has(`${PREFIX}e:${id}`));
      const byId = new Map(store.events().map((each) => [each.id, each]));
      for (const each of untouched) assert.deepEqual(byId.get(each.id), each);
      const left = [...disk.values.values()];
      for (const text of raw) assert.ok(left.includes(text), "a raw text was deleted");
      store.append(answer());
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("what could not be read is moved aside once and can be handed out as it was", () => {
  const disk = diskWithHistory();
  const expected = [{ key: `${PREFIX}q:e:${writerNamed(78)}:0`, text: "{broken" }];
  assert.deepEqual(openSample(disk.tab().port).quarantined(), expected);
  const again = openSample(disk.tab().port);
  assert.deepEqual(again.quarantined(), expected);
  assert.equal(again.health(), "ok");
});

Deno.test("a second unreadable value under one key does not replace the first", () => {
  const disk = diskWithHistory();
  openSample(disk.tab().port);
  disk.values.set(`${PREFIX}e:${writerNamed(78)}:0`, "[broken again");
  const texts = openSample(disk.tab().port).quarantined().map(({ text }) => text);
  assert.deepEqual(texts.sort(), ["[broken again", "{broken"]);
});

Deno.test("what cannot be moved aside stays in its place and is still handed out", () => {
  const disk = diskWithHistory();
  disk.quota = disk.used();
  const store = openSample(disk.tab().port);
  const expected = [{ key: `${PREFIX}e:${writerNamed(78)}:0`, text: "{broken" }];
  assert.deepEqual(store.quarantined(), expected);
  assert.equal(store.events().length, EARLIER.length);
});

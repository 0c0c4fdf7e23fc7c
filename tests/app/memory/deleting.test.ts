/** Deleting one record, a reset, and what comes back after it, across tabs. */
import assert from "node:assert/strict";
import { assigned } from "../../../app/memory/event.ts";
import { eventKey } from "../../../app/memory/key.ts";
import { FakeDisk } from "./fake_disk.ts";
import { answer, entry, ids, openSample, PREFIX, writerNamed } from "./samples.ts";

Deno.test("deleting a record leaves nothing of it but its id", () => {
  const disk = new FakeDisk();
  const store = openSample(disk.tab().port);
  const { id } = store.append(assigned("#secret"));
  store.append(answer(2));
  assert.equal(store.forget([id]).saved, true);
  assert.ok(!ids(store.events()).includes(id));
  assert.equal(store.record().assignments.size, 0);
  assert.ok(![...disk.values.values()].some((text) => text.includes("#secret")));
  assert.ok([...disk.values.values()].some((text) => text.includes(id)));
  assert.deepEqual(openSample(disk.tab().port).events(), store.events());
});

Deno.test("a deletion in one tab reaches the other, and a deleted record does not come back", () => {
  const disk = new FakeDisk();
  const [tabA, tabB] = [disk.tab(), disk.tab()];
  const [a, b] = [openSample(tabA.port), openSample(tabB.port)];
  const { id } = a.append(answer());
  tabB.deliver();
  const copy = b.events();
  b.forget([id]);
  tabA.deliver();
  assert.ok(!ids(a.events()).includes(id));
  assert.deepEqual(a.merge(copy), { added: 0, already: 0, forgotten: 1, conflicting: 0 });
  assert.ok(!disk.values.has(eventKey(PREFIX, id)));
});

Deno.test("reset leaves no key of this course, writes no event and spares other sites", () => {
  const disk = new FakeDisk([["ec:daily:/other/:e:00000000000000aa:0", "{}"], ["theme", "dark"]]);
  const store = openSample(disk.tab().port);
  store.append(answer());
  const backup = store.events();
  assert.equal(store.reset(), true);
  assert.deepEqual([...disk.values.keys()], ["ec:daily:/other/:e:00000000000000aa:0", "theme"]);
  assert.equal(store.events().length, 0);
  assert.equal(store.record().items.size, 0);
  assert.equal(store.merge(backup).added, 1);
  assert.equal(store.events().length, 1);
});

Deno.test("after a reset in one tab, the other shows nothing old", () => {
  const disk = new FakeDisk();
  const [tabA, tabB] = [disk.tab(), disk.tab()];
  const [a, b] = [openSample(tabA.port), openSample(tabB.port)];
  a.append(answer());
  tabB.deliver();
  assert.equal(b.events().length, 1);
  a.reset();
  tabB.deliver();
  assert.equal(b.events().length, 0);
  b.append(answer(2));
  tabA.deliver();
  assert.equal(a.events().length, 1);
});

Deno.test("another page's clear() empties the store without an error", () => {
  const disk = new FakeDisk();
  const tab = disk.tab();
  const store = openSample(tab.port);
  store.append(answer());
  disk.clear();
  tab.deliver();
  assert.equal(store.events().length, 0);
  assert.equal(store.append(answer(2)).saved, true);
});

Deno.test("of two contents for one id every device keeps the same one", () => {
  const low = entry({ k: "seen", l: 1 }, { writer: writerNamed(99) });
  const high = entry({ k: "seen", l: 2 }, { writer: writerNamed(99) });
  for (const [first, second] of [[low, high], [high, low]] as const) {
    const disk = new FakeDisk();
    const store = openSample(disk.tab().port);
    store.merge([first]);
    assert.equal(store.merge([second]).conflicting, 1);
    assert.deepEqual(store.events(), [low]);
    assert.deepEqual(openSample(disk.tab().port).events(), [low]);
  }
});

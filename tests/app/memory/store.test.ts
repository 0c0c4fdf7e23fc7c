import assert from "node:assert/strict";
import { answered, assigned, opened, picked, seen, setting } from "../../../app/memory/event.ts";
import { fold } from "../../../app/memory/fold.ts";
import { eventKey } from "../../../app/memory/key.ts";
import { guarded } from "../../../app/memory/storage.ts";
import { openStore } from "../../../app/memory/store.ts";
import { FakeDisk } from "./fake_disk.ts";
import {
  answer,
  CHINA,
  entry,
  MONDAY_TEN,
  openSample,
  PREFIX,
  stored,
  writerNamed,
} from "./samples.ts";

Deno.test("what a reader did is there again when the page is opened anew", () => {
  const disk = new FakeDisk();
  const store = openSample(disk.tab().port);
  const payloads = [
    answered({ item: 3, lesson: 2, response: picked([4, 1, 4]), points: 2 / 3, sure: false }),
    seen(2),
    opened(5),
    assigned("#a=五"),
    setting("hints", true),
  ];
  for (const payload of payloads) assert.equal(store.append(payload).saved, true);
  const again = openSample(disk.tab().port);
  assert.deepEqual(again.events(), store.events());
  assert.deepEqual(again.record(), store.record());
  assert.deepEqual(again.record().items.get(3)?.lastResponse, [1, 4]);
  assert.equal(again.record().items.get(3)?.bestPoints, 0.6667);
  assert.equal(again.record().items.get(3)?.attempts[0]?.sure, false);
});

Deno.test("the stored text is the documented format, one key for each event", () => {
  const disk = new FakeDisk();
  const store = openStore(
    disk.tab().port,
    () => ({ t: MONDAY_TEN, o: CHINA }),
    (count) => new Uint8Array(count).fill(0xab),
    PREFIX,
  );
  store.append(answered({ item: 3, lesson: 2, response: [1], points: 1, sure: true }));
  store.append(seen(2));
  assert.deepEqual([...disk.values], [
    [
      "ec:daily:/:e:abababababababab:0",
      `{"a":[1],"c":1,"k":"answer","l":2,"n":3,"o":480,"p":1,"t":1795399200000,"v":1}`,
    ],
    ["ec:daily:/:e:abababababababab:1", `{"k":"seen","l":2,"o":480,"t":1795399200000,"v":1}`],
  ]);
});

Deno.test("a browser whose randomness repeats itself overwrites nothing", () => {
  const disk = new FakeDisk();
  const open = () =>
    openStore(
      disk.tab().port,
      () => ({ t: MONDAY_TEN, o: CHINA }),
      (n) => new Uint8Array(n),
      PREFIX,
    );
  for (let load = 0; load < 3; load++) open().append(answer(load));
  assert.equal(open().record().items.size, 3);
});

Deno.test("a value that another tab changed is read again", () => {
  const disk = new FakeDisk();
  const [tab, other] = [disk.tab(), disk.tab()];
  const store = openSample(tab.port);
  const { id } = store.append(answer(1, 0));
  const key = eventKey(PREFIX, id);
  other.port.set(key, disk.values.get(key)!.replace(`"p":0`, `"p":1`));
  tab.deliver();
  assert.equal(store.record().items.get(1)?.bestPoints, 1);
});

Deno.test("an event that could not be read back is refused before anything is written", () => {
  const disk = new FakeDisk();
  const store = openSample(disk.tab().port);
  assert.throws(() => store.append(answer(1, NaN)), RangeError);
  assert.throws(() => store.forget(["not an id"]), RangeError);
  assert.equal(disk.values.size, 0);
  assert.equal(store.events().length, 0);
});

Deno.test("changing a response afterwards does not change what was remembered", () => {
  const store = openSample(new FakeDisk().tab().port);
  const response = [1, 2];
  store.append(answered({ item: 1, lesson: 1, response, points: 1 }));
  response.push(3);
  assert.deepEqual(store.record().items.get(1)?.lastResponse, [1, 2]);
});

Deno.test("two tabs that answer at once keep both answers and see each other's", () => {
  const disk = new FakeDisk();
  const [tabA, tabB] = [disk.tab(), disk.tab()];
  const [a, b] = [openSample(tabA.port), openSample(tabB.port)];
  for (let i = 0; i < 20; i++) {
    a.append(answer(i));
    b.append(answer(100 + i));
  }
  assert.equal(a.events().length, 20);
  tabA.deliver();
  tabB.deliver();
  assert.equal(a.events().length, 40);
  assert.deepEqual(a.events(), b.events());
  assert.deepEqual(a.record(), fold(openSample(disk.tab().port).events()));
});

Deno.test("a listener hears of this tab's and other tabs' changes until it leaves", () => {
  const disk = new FakeDisk();
  const [tab, other] = [disk.tab(), openSample(disk.tab().port)];
  const store = openSample(tab.port);
  const heard: number[] = [];
  const leave = store.subscribe(() => heard.push(store.events().length));
  store.append(answer());
  other.append(answer());
  tab.deliver();
  leave();
  store.append(answer());
  assert.deepEqual(heard, [1, 2]);
});

Deno.test("many at once are an event each, as if appended one by one, and are told once", () => {
  const payloads = [seen(2), opened(5), seen(3)];
  const [one, many] = [new FakeDisk(), new FakeDisk()];
  const [alone, together] = [openSample(one.tab().port), openSample(many.tab().port)];
  for (const payload of payloads) alone.append(payload);
  let told = 0;
  together.subscribe(() => told++);
  const savings = together.appendAll(payloads);
  assert.deepEqual([told, savings.map(({ saved }) => saved)], [1, [true, true, true]]);
  const plain = ({ events }: typeof alone) =>
    events().map(({ counter, event }) => ({ counter, event }));
  assert.deepEqual(plain(together), plain(alone));
  assert.deepEqual(openSample(many.tab().port).events(), together.events());
  many.quota = 0;
  assert.deepEqual(together.appendAll(payloads).map(({ saved }) => saved), [false, false, false]);
  assert.equal(together.events().length, 6);
  assert.equal(together.append(seen(4)).id.endsWith(":6"), true);
});

Deno.test("a closed store hears nothing more", () => {
  const disk = new FakeDisk();
  const [tab, other] = [disk.tab(), openSample(disk.tab().port)];
  const store = openSample(tab.port);
  let calls = 0;
  store.subscribe(() => calls++);
  store.close();
  other.append(answer());
  tab.deliver();
  assert.equal(calls, 0);
});

Deno.test("a failing listener neither loses the answer nor silences the others", async () => {
  const store = openSample(new FakeDisk().tab().port);
  const failure = new Error("a view failed");
  const reported = new Promise<unknown>((resolve) => {
    addEventListener("error", (event) => {
      event.preventDefault();
      resolve(event.error);
    }, { once: true });
  });
  let heard = 0;
  store.subscribe(() => {
    throw failure;
  });
  store.subscribe(() => heard++);
  assert.equal(store.append(answer()).saved, true);
  assert.equal(heard, 1);
  assert.equal(await reported, failure);
});

Deno.test("the record stays the same object until something changes", () => {
  const store = openSample(new FakeDisk().tab().port);
  store.append(answer(1, 0));
  const before = store.record();
  assert.equal(store.record(), before);
  store.append(answer(1, 1));
  assert.notEqual(store.record(), before);
  assert.equal(before.items.get(1)?.attempts.length, 1);
  assert.equal(store.record().items.get(1)?.bestPoints, 1);
});

Deno.test("an answer given while the clock stands in the past still counts, in its place", () => {
  const disk = new FakeDisk();
  openSample(disk.tab().port, MONDAY_TEN).append(answer(1, 1));
  const store = openSample(disk.tab().port, MONDAY_TEN - 86_400_000);
  store.record();
  store.append(answer(1, 0));
  assert.equal(store.record().items.get(1)?.firstPoints, 0);
  assert.deepEqual(store.record(), fold(store.events()));
});

Deno.test("with data of a newer format the store reads what it can and writes nothing", () => {
  const known = entry({ k: "seen", l: 1 }, { writer: writerNamed(98) });
  const newer: [string, string] = [eventKey(PREFIX, `${writerNamed(99)}:0`), `{"v":2,"k":"seen"}`];
  const unreadable: [string, string] = [eventKey(PREFIX, `${writerNamed(99)}:1`), "{"];
  const disk = new FakeDisk([...stored([known]), newer, unreadable]);
  const before = new Map(disk.values);
  const store = openSample(disk.tab().port);
  assert.equal(store.health(), "newer");
  assert.deepEqual(store.events(), [known]);
  const saving = store.append(answer());
  assert.equal(saving.saved, false);
  assert.ok(!saving.saved && saving.reason === "newer");
  store.forget([known.id]);
  assert.deepEqual(store.record().lessons.get(1), undefined);
  assert.equal(store.record().items.size, 1);
  assert.deepEqual(disk.values, before);
  assert.match(store.exportFile(), /"v":2/);
});

Deno.test("a newer format written by another tab stops this one from writing", () => {
  const disk = new FakeDisk();
  const [tab, other] = [disk.tab(), disk.tab()];
  const store = openSample(tab.port);
  other.port.set(eventKey(PREFIX, `${writerNamed(99)}:0`), `{"v":2}`);
  tab.deliver();
  assert.equal(store.health(), "newer");
  assert.equal(store.append(answer()).saved, false);
  assert.equal(store.events().length, 1);
});

Deno.test("a storage without any room counts as denied, as in old private modes", () => {
  const disk = new FakeDisk();
  disk.quota = 0;
  const saving = openSample(disk.tab().port).append(answer());
  assert.ok(!saving.saved && saving.reason === "denied");
});

Deno.test("a write that the browser silently drops is not called saved", () => {
  const silent = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  const port = guarded(() => Object.create(silent), () => () => {});
  const store = openSample(port);
  assert.equal(store.append(answer()).saved, false);
  assert.equal(store.events().length, 1);
});

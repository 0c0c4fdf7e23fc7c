import assert from "node:assert/strict";
import fc from "fast-check";
import { crc32 } from "../../../app/memory/checksum.ts";
import type { Entry, JsonObject } from "../../../app/memory/event.ts";
import { canonical } from "../../../app/memory/format.ts";
import { LONGEST_TEXT, readTransfer, writeFile, writeText } from "../../../app/memory/transfer.ts";
import { accepted, preview } from "../../../app/memory/preview.ts";
import { FakeDisk } from "./fake_disk.ts";
import { answer, anyLog, entry, keptLog, openSample } from "./samples.ts";
import { sequence } from "./sequence.ts";

const LOG: readonly Entry[] = Array.from({ length: 30 }, (_, i) =>
  entry(
    i % 3 === 0
      ? { k: "set", key: `店铺${i}`, value: i }
      : { k: "answer", n: i, l: 1, a: [i], p: 1 },
    { t: 1_795_000_000_000 + i * 7_919, counter: i },
  ));
const FILE = writeFile(LOG, [], "daily");
const TEXT = writeText(FILE);

function assertRestored(text: string, label = text): void {
  const incoming = readTransfer(text, "daily");
  assert.ok(incoming.ok, `${label}: ${incoming.ok ? "" : incoming.reason}`);
  assert.deepEqual(incoming.entries, LOG);
}

function reasonFor(text: unknown): string {
  const incoming = readTransfer(text, "daily");
  return incoming.ok ? "taken over" : incoming.reason;
}

function everyN(text: string, n: number, insert: string): string {
  return text.match(new RegExp(`.{1,${n}}`, "gs"))!.join(insert);
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
}

Deno.test("an export is one line of text in the documented form", () => {
  assert.match(TEXT, /^EC1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
  const raw = JSON.parse(FILE) as JsonObject;
  assert.deepEqual(Object.keys(raw), ["course", "events", "sum", "v"]);
});

Deno.test("text and file bring back exactly what was exported", () => {
  assertRestored(TEXT);
  assertRestored(FILE);
  fc.assert(fc.property(anyLog, (log) => {
    const file = writeFile(log, [], "daily");
    for (const text of [file, writeText(file)]) {
      const incoming = readTransfer(text, "daily");
      assert.ok(incoming.ok);
      assert.deepEqual(incoming.entries, log);
    }
  }));
});

Deno.test("what chat apps do to a text on its way does not hurt it", () => {
  for (const n of [1, 20, 76]) {
    for (const insert of ["\n", "\r\n", " ", "\u3000", "\u200b", "\ufeff", "\u2060", "\u00ad"]) {
      assertRestored(everyN(TEXT, n, insert), `${JSON.stringify(insert)} after each ${n}`);
    }
  }
  assertRestored(fullWidth(TEXT), "full width");
  for (
    const tail of [
      "&from=timeline&isappinstalled=0",
      "&nsukey=a%2Bb",
      "?x=1",
      "，收到请回复",
      " ok",
    ]
  ) {
    assertRestored(TEXT + tail);
  }
  assertRestored(`https://x.example/sub/me/#${TEXT}&from=groupmessage`, "link");
  assertRestored(`我的学习记录：\n${TEXT}\n（发给自己）`, "with words around it");
  assertRestored(`${TEXT}\n${TEXT}`, "pasted twice");
});

Deno.test("a file that an editor opened and saved still restores", () => {
  assertRestored(`\ufeff${JSON.stringify(JSON.parse(FILE), null, 2)}\r\n`);
});

const CHARACTERS = [...new Set(TEXT + "０，\u200b")];
const FILE_CHARACTERS = [...new Set(FILE)];

/** One damage: drop, swap, change, insert, double, cut the end, cut the beginning, cut a piece. */
function damage(
  text: string,
  next: (below: number) => number,
  characters: readonly string[],
): string {
  const at = next(text.length);
  const other = characters[next(characters.length)]!;
  const length = 1 + next(9);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  switch (next(8)) {
    case 0:
      return head + tail.slice(1);
    case 1:
      return head + (tail[1] ?? "") + tail[0] + tail.slice(2);
    case 2:
      return head + other + tail.slice(1);
    case 3:
      return head + other + tail;
    case 4:
      return head + tail.slice(0, length) + tail;
    case 5:
      return head;
    case 6:
      return tail;
    default:
      return head + tail.slice(length);
  }
}

for (
  const [name, text, characters] of [
    ["text", TEXT, CHARACTERS],
    ["file", FILE, FILE_CHARACTERS],
  ] as const
) {
  Deno.test(`5,000 damaged copies of an export as ${name}: refused, or restored exactly`, () => {
    const next = sequence(20261123);
    let refused = 0;
    for (let i = 0; i < 5_000; i++) {
      let copy = damage(text, next, characters);
      while (next(3) === 0) copy = damage(copy || " ", next, characters);
      const incoming = readTransfer(copy, "daily");
      if (incoming.ok) assert.deepEqual(incoming.entries, LOG, copy);
      else refused++;
    }
    assert.ok(refused > 3_750, `only ${refused} were refused`);
  });
}

Deno.test("a refused text names the reason", () => {
  assert.equal(reasonFor(undefined), "nothing-found");
  assert.equal(reasonFor(""), "nothing-found");
  assert.equal(reasonFor("今天的课看完了"), "nothing-found");
  assert.equal(reasonFor(`{"some":"json"}`), "nothing-found");
  assert.equal(reasonFor(TEXT.slice(0, -20)), "damaged");
  assert.equal(reasonFor(FILE.slice(0, -1)), "damaged");
  assert.equal(reasonFor(TEXT.replace("EC1.", "EC2.")), "newer");
  assert.equal(reasonFor(writeText(FILE.replace(/"v":1\}$/, `"v":2}`))), "newer");
  assert.equal(reasonFor(writeFile([], [{ id: LOG[0]!.id, raw: { v: 2 } }], "daily")), "newer");
  assert.equal(reasonFor(writeText(writeFile(LOG, [], "other"))), "other-course");
  assert.equal(reasonFor(" ".repeat(LONGEST_TEXT + 1)), "too-long");
  assert.equal(reasonFor(`${TEXT} ${writeText(writeFile([], [], "daily"))}`), "several-found");
});

Deno.test("an import with one unreadable event is refused whole", () => {
  const events = [["00000000000000aa:0", { v: 1, k: "seen", t: 1, o: 0, l: -1 }]];
  const sum = crc32(canonical(["daily", events]));
  assert.equal(reasonFor(JSON.stringify({ v: 1, course: "daily", events, sum })), "damaged");
});

Deno.test("hostile texts are refused without an error", () => {
  const deep = "[".repeat(50_000) + "]".repeat(50_000);
  const hostile = [
    `{"v":1,"course":"daily","events":${deep},"sum":"0"}`,
    `{"v":1,"course":"daily","events":[${deep}],"sum":"0"}`,
    `{"v":1,"course":"daily","events":[[${deep},{}]],"sum":"0"}`,
    `{"v":1,"course":"daily","events":[["00000000000000aa:0",{"v":1,"k":"x","t":0,"o":0,"x":${deep}}]]}`,
    `{"v":1,"course":"daily","events":[["__proto__",{"v":1}]],"sum":"0"}`,
    "EC1.".repeat(100_000),
    `EC1.${"A".repeat(100_001)}.00000000`,
  ];
  for (const text of hostile) assert.equal(reasonFor(text), "damaged", text.slice(0, 60));
});

Deno.test("any text at all is refused or read without an error", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue()), (text) => {
    assert.equal(readTransfer(text, "daily").ok, false);
  }));
});

Deno.test("an import goes in once: the second time adds nothing", () => {
  fc.assert(fc.property(keptLog, (log) => {
    const source = openSample(new FakeDisk().tab().port);
    source.merge(log);
    const store = openSample(new FakeDisk().tab().port);
    store.append(answer());
    for (const added of [log.length, 0]) {
      const incoming = readTransfer(source.exportText(), "daily");
      assert.ok(incoming.ok);
      assert.equal(preview(incoming.entries, store.events()).added, added);
      assert.equal(store.merge(accepted(incoming.entries, { forgets: false })).added, added);
    }
    assert.equal(store.events().length, log.length + 1);
  }));
});

Deno.test("an export after a reset restores everything on the same device", () => {
  const store = openSample(new FakeDisk().tab().port);
  store.merge(LOG);
  const before = store.record();
  const text = store.exportText();
  store.reset();
  const incoming = readTransfer(text, "daily");
  assert.ok(incoming.ok);
  store.merge(incoming.entries);
  assert.deepEqual(store.record(), before);
});

Deno.test("kinds this code does not know travel from device to device unchanged", () => {
  const unknown = entry({ k: "later-kind", x: [{ y: "二" }] });
  const file = writeFile([unknown], [], "daily");
  const store = openSample(new FakeDisk().tab().port);
  const incoming = readTransfer(file, "daily");
  assert.ok(incoming.ok);
  assert.equal(preview(incoming.entries, []).unknown, 1);
  store.merge(incoming.entries);
  assert.equal(store.exportFile(), file);
});

Deno.test("the preview counts each entry once and shows the time it covers", () => {
  const present = [LOG[0]!, entry({ k: "seen", l: 1 }, { counter: 1 })];
  const result = preview(LOG.slice(0, 4), present);
  assert.deepEqual(result, {
    added: 2,
    already: 1,
    forgotten: 0,
    conflicting: 1,
    forgets: [],
    unknown: 0,
    from: LOG[0]!.event.t,
    to: LOG[3]!.event.t,
  });
  const nothing = preview([], present);
  assert.equal(nothing.from, null);
});

Deno.test("deletions in an import are listed and only happen when the reader agrees", () => {
  const theirs = openSample(new FakeDisk().tab().port);
  theirs.merge(LOG);
  theirs.forget([LOG[3]!.id, LOG[4]!.id]);
  const incoming = readTransfer(theirs.exportText(), "daily");
  assert.ok(incoming.ok);

  const mine = openSample(new FakeDisk().tab().port);
  mine.merge(LOG.slice(0, 4));
  const { forgets, added } = preview(incoming.entries, mine.events());
  assert.deepEqual(forgets.map(({ deletes }) => deletes), [1]);
  assert.equal(added, LOG.length - 5);

  mine.merge(accepted(incoming.entries, { forgets: false }));
  assert.ok(mine.events().some(({ id }) => id === LOG[3]!.id));
  mine.merge(accepted(incoming.entries, { forgets: true }));
  assert.ok(!mine.events().some(({ id }) => id === LOG[3]!.id));
  assert.deepEqual(preview(incoming.entries, mine.events()).forgets, []);
});

Deno.test("what was deleted here is shown as such and does not come back with an old backup", () => {
  const store = openSample(new FakeDisk().tab().port);
  store.merge(LOG);
  store.forget([LOG[0]!.id]);
  assert.equal(preview(LOG, store.events()).forgotten, 1);
  assert.equal(preview(LOG, store.events()).already, LOG.length - 1);
  assert.equal(store.merge(LOG).forgotten, 1);
  assert.equal(store.events().length, LOG.length);
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Json, JsonObject } from "../../../app/memory/event.ts";
import { canonical, eventText, readEvent, readEventText } from "../../../app/memory/format.ts";
import { anyEntry } from "./samples.ts";

const ANSWER = { v: 1, k: "answer", t: 1_790_000_000_000, o: 480, n: 12, l: 3, a: [1, 4], p: 0.5 };

function statusOf(raw: unknown): string {
  return readEvent(raw).status;
}

Deno.test("every kind of the format is read", () => {
  const moment = { v: 1, t: 0, o: -300 };
  const events = [
    ANSWER,
    { ...ANSWER, c: 0 },
    { ...ANSWER, a: "12.5" },
    { ...ANSWER, l: 0, a: [] },
    { ...moment, k: "seen", l: 3 },
    { ...moment, k: "open", l: 3 },
    { ...moment, k: "assign", s: "#a=1&b=二" },
    { ...moment, k: "set", key: "hints", value: null },
    { ...moment, k: "forget", ids: ["0123456789abcdef:0"] },
    { ...moment, k: "predict", l: 3, guess: 2_000, truth: 7_000.5 },
    { ...moment, k: "assess", l: 3, marks: [1, 5, 3] },
    { ...moment, k: "plan", l: 3, due: 1_790_000_000_000 },
    { ...moment, k: "did", l: 3, done: false },
    { ...moment, k: "did", l: 3, done: true, before: 0.5, after: -2, note: "退货少了" },
    { ...moment, k: "note", l: 3, block: "b2", quote: "先算账", s: "" },
    { ...moment, k: "term", term: "gross-margin" },
    { ...moment, k: "term", term: "gross-margin", p: 0.5 },
    { ...moment, k: "gave", s: "assign=2.AAAA.abcdefgh" },
    { ...moment, k: "receipt", s: "ER1.AAAA.abcdefgh", from: "" },
    { ...moment, k: "tally", n: 12, l: 3, a: [[1, 4], [2, 0]] },
  ];
  for (const event of events) assert.equal(statusOf(event), "known", JSON.stringify(event));
});

Deno.test("an event with a missing or impossible value is unreadable, not half read", () => {
  const wrong: Record<string, unknown>[] = [
    { ...ANSWER, v: 0 },
    { ...ANSWER, v: "1" },
    { ...ANSWER, v: 1.5 },
    { ...ANSWER, k: 7 },
    { ...ANSWER, t: -1 },
    { ...ANSWER, t: 9e15 },
    { ...ANSWER, t: 1.5 },
    { ...ANSWER, o: 2_000 },
    { ...ANSWER, n: -1 },
    { ...ANSWER, n: "12" },
    { ...ANSWER, l: null },
    { ...ANSWER, a: [1.5] },
    { ...ANSWER, a: ["1"] },
    { ...ANSWER, a: { 0: 1 } },
    { ...ANSWER, p: 1.01 },
    { ...ANSWER, p: null },
    { ...ANSWER, c: 2 },
    { ...ANSWER, k: "assign" },
    { ...ANSWER, k: "set", key: "x", value: [] },
    { ...ANSWER, k: "set", key: "x" },
    { ...ANSWER, k: "forget", ids: ["0123456789ABCDEF:0"] },
    { ...ANSWER, k: "forget", ids: "0123456789abcdef:0" },
    { ...ANSWER, k: "predict", guess: "2000", truth: 1 },
    { ...ANSWER, k: "predict", guess: Infinity, truth: 1 },
    { ...ANSWER, k: "assess", marks: [1.5] },
    { ...ANSWER, k: "plan", due: 9e15 },
    { ...ANSWER, k: "did" },
    { ...ANSWER, k: "did", done: true, after: "3" },
    { ...ANSWER, k: "note", block: "b1", quote: "q" },
    { ...ANSWER, k: "term", term: "margin", p: 2 },
    { ...ANSWER, k: "gave" },
    { ...ANSWER, k: "receipt", s: "ER1.AAAA.abcdefgh" },
    { ...ANSWER, k: "tally", a: [1, 2] },
    { ...ANSWER, k: "tally", a: [[1]] },
    { ...ANSWER, k: "tally", a: [[1, -2]] },
  ];
  for (const event of wrong) assert.equal(statusOf(event), "unreadable", JSON.stringify(event));
  for (const raw of [null, 1, "x", [], undefined]) assert.equal(statusOf(raw), "unreadable");
});

Deno.test("a higher format version is newer, whatever else it says", () => {
  assert.equal(statusOf({ v: 2 }), "newer");
  assert.equal(statusOf({ ...ANSWER, v: 17, k: { of: "another shape" } }), "newer");
});

Deno.test("an event of an unknown kind is kept with everything it carries", () => {
  const text = canonical({ v: 1, k: "streak-freeze", t: 5, o: 0, days: [1, { two: "二" }] });
  const reading = readEventText(text);
  assert.equal(reading.status, "unknown");
  assert.ok("event" in reading);
  assert.equal(eventText(reading.event), text);
});

Deno.test("names that every object inherits are unknown kinds, not built-in behaviour", () => {
  for (const k of ["constructor", "__proto__", "toString"]) {
    assert.equal(statusOf({ ...ANSWER, k }), "unknown");
  }
  const reading = readEventText(`{"v":1,"k":"seen","t":0,"o":0,"l":1,"__proto__":{"l":2}}`);
  assert.ok(reading.status === "known" && reading.event.k === "seen");
  assert.equal(reading.event.l, 1);
  assert.match(eventText(reading.event), /"__proto__":\{"l":2\}/);
  assert.equal(({} as Record<string, unknown>).l, undefined);
});

Deno.test("a known event keeps keys that were added later", () => {
  const text = canonical({ ...ANSWER, device: "phone" });
  const reading = readEventText(text);
  assert.ok(reading.status === "known");
  assert.equal(eventText(reading.event), text);
});

Deno.test("every event comes back from its own text unchanged", () => {
  fc.assert(fc.property(anyEntry, ({ event }) => {
    const reading = readEventText(eventText(event));
    assert.ok("event" in reading);
    assert.deepEqual(reading.event, event);
  }));
});

Deno.test("any text at all is read without an error", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
    assert.ok(readEventText(text).status);
  }));
});

Deno.test("a value nested deeper than any event is unreadable instead of exhausting the stack", () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  assert.equal(readEventText(`{"v":1,"k":"x","t":0,"o":0,"y":${deep}}`).status, "unreadable");
});

Deno.test("equal values have one canonical text whatever the order of their keys", () => {
  assert.equal(
    canonical({ b: 1, a: [{ d: "\u2028", c: null }] }),
    `{"a":[{"c":null,"d":"\u2028"}],"b":1}`,
  );
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
    const plain = JSON.parse(JSON.stringify(value)) as JsonObject;
    const turned = Object.fromEntries(Object.entries(plain).reverse());
    if (Object.hasOwn(plain, "__proto__")) return;
    assert.equal(canonical(turned), canonical(plain));
    assert.deepEqual(JSON.parse(canonical(plain)) as Json, plain);
  }));
});

/** Builders: events, entries and stores with small, readable defaults. */

import fc from "fast-check";
import type { Entry, JsonObject, Payload } from "../../../app/memory/event.ts";
import { toEntry } from "../../../app/memory/entries.ts";
import { canonical, readEvent } from "../../../app/memory/format.ts";
import { eventKey, makeId, prefixOf } from "../../../app/memory/key.ts";
import type { StoragePort } from "../../../app/memory/storage.ts";
import { openStore, type Store } from "../../../app/memory/store.ts";

export const PREFIX = prefixOf("daily", "/");
/** 2026-11-23 10:00 in China, a Monday. */
export const MONDAY_TEN = Date.UTC(2026, 10, 23, 2);
export const CHINA = 480;

const WRITERS = ["00000000000000aa", "00000000000000bb", "ffffffffffffffff"] as const;

export function writerNamed(number: number): string {
  return number.toString(16).padStart(16, "0");
}

/** An entry as if it had been read from the storage. */
export function entry(
  payload: Payload | (JsonObject & { readonly k: string }),
  { t = MONDAY_TEN, o = CHINA, writer = WRITERS[0] as string, counter = 0 } = {},
): Entry {
  const made = toEntry(makeId(writer, counter), readEvent({ ...payload, v: 1, t, o }));
  if (!made) throw new Error(`not an event: ${JSON.stringify(payload)}`);
  return made;
}

/** A clock that moves on by a minute at each look. */
export function minuteClock(start = MONDAY_TEN): () => { t: number; o: number } {
  let t = start - 60_000;
  return () => ({ t: t += 60_000, o: CHINA });
}

let opened = 0;

/** A store with a writer of its own, as each page load has one. */
export function openSample(port: StoragePort, start?: number): Store {
  const writer = ++opened;
  return openStore(port, minuteClock(start), (count) => bytesOf(writer, count), PREFIX);
}

/** Never one of the writers that generated entries have. */
function bytesOf(number: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count).fill(0x51);
  new DataView(bytes.buffer).setUint32(count - 4, number);
  return bytes;
}

export function answer(item = 1, points = 1): Payload {
  return { k: "answer", n: item, l: 7, a: [item], p: points };
}

export function ids(entries: readonly Entry[]): string[] {
  return entries.map(({ id }) => id);
}

/** Entries as single keys of a storage. */
export function stored(entries: readonly Entry[]): [string, string][] {
  return entries.map((each) => [eventKey(PREFIX, each.id), canonical(each.event as JsonObject)]);
}

const small = fc.nat({ max: 5 });
const points = fc.constantFrom(0, 0.25, 0.3333, 1);
const anyText = fc.string({ unit: "grapheme", maxLength: 12 });
const anyId = fc.tuple(fc.constantFrom(...WRITERS), small).map(([w, c]) => `${w}:${c}`);
const response = fc.oneof(fc.array(small, { maxLength: 3 }), anyText);

const forgetting: fc.Arbitrary<Payload> = fc.record({
  k: fc.constant("forget" as const),
  ids: fc.array(anyId, { maxLength: 2 }),
});

const remembering: fc.Arbitrary<Payload | (JsonObject & { k: string })> = fc.oneof(
  fc.record({
    k: fc.constant("answer" as const),
    n: small,
    l: small,
    a: response,
    p: points,
  }),
  fc.record({
    k: fc.constant("answer" as const),
    n: small,
    l: small,
    a: response,
    p: points,
    c: fc.constantFrom(0 as const, 1 as const),
  }),
  fc.record({ k: fc.constant("seen" as const), l: small }),
  fc.record({ k: fc.constant("open" as const), l: small }),
  fc.record({ k: fc.constant("assign" as const), s: anyText }),
  fc.record({ k: fc.constant("set" as const), key: anyText, value: fc.oneof(anyText, small) }),
  fc.record({ k: fc.constant("predict" as const), l: small, guess: small, truth: small }),
  fc.record({ k: fc.constant("assess" as const), l: small, marks: fc.array(small) }),
  fc.record({ k: fc.constant("plan" as const), l: small, due: small }),
  fc.record({ k: fc.constant("did" as const), l: small, done: fc.boolean(), after: small }),
  fc.record({
    k: fc.constant("note" as const),
    l: small,
    block: anyText,
    quote: anyText,
    s: anyText,
  }),
  fc.record({ k: fc.constant("term" as const), term: anyText, p: points }),
  fc.record({ k: fc.constant("gave" as const), s: anyText }),
  fc.record({ k: fc.constant("receipt" as const), s: anyText, from: anyText }),
  fc.record({
    k: fc.constant("tally" as const),
    n: small,
    l: small,
    a: fc.array(fc.tuple(small, small), { maxLength: 3 }),
  }),
  fc.record({ k: fc.constant("later-kind"), x: fc.array(anyText, { maxLength: 2 }) }),
);

/** Times close together, so that equal and reversed ones happen. */
const anyTime = fc.nat({ max: 50 }).map((hours) => MONDAY_TEN + hours * 3_600_000);
const anyOffset = fc.constantFrom(CHINA, 0, -300, 345);

function entriesWith(payload: fc.Arbitrary<Payload | (JsonObject & { k: string })>) {
  return fc.record({
    payload,
    t: anyTime,
    o: anyOffset,
    writer: fc.constantFrom(...WRITERS),
    counter: small,
  }).map(({ payload, ...identity }) => entry(payload, identity));
}

/** Any entry; ids collide on purpose, also with other content. */
export const anyEntry = entriesWith(
  fc.oneof({ weight: 9, arbitrary: remembering }, { weight: 1, arbitrary: forgetting }),
);

/** A log of one course of events: each id once. */
export const anyLog = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 18 });

/** A log without deletions. */
export const keptLog = fc.uniqueArray(entriesWith(remembering), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 18,
});

/** One byte of a store of 60 kB flipped, removed, or the end of its value: what is left, and is it all there? */

import assert from "node:assert/strict";
import type { Entry } from "../../../app/memory/event.ts";
import { eventText } from "../../../app/memory/format.ts";
import { packKey } from "../../../app/memory/key.ts";
import { packHash, packText } from "../../../app/memory/pack.ts";
import { FakeDisk } from "./fake_disk.ts";
import { answer, entry, openSample, PREFIX, stored, writerNamed } from "./samples.ts";

export const HOWS = ["flip", "remove", "cut"] as const;
export type How = typeof HOWS[number];

/** Where one damage falls: a key's place in the store, a place in its key and value. */
interface Spot {
  readonly key: string;
  readonly value: string;
  readonly at: number;
}

const SINGLES = 290;
const PACKED = 250;

const LOG: readonly Entry[] = Array.from({ length: SINGLES + PACKED }, (_, i) =>
  entry(
    i % 5 === 4
      ? { k: "note", l: i, block: `b${i}`, quote: "先算账，再进货", s: `第 ${i} 条` }
      : i % 5 === 3
      ? { k: "seen", l: i }
      : { k: "answer", n: i, l: 1 + (i % 40), a: [1 + (i % 4)], p: i % 3 ? 1 : 0, c: 1 },
    { counter: i, t: 1_795_000_000_000 + i * 60_000, writer: writerNamed(1 + (i % 7)) },
  ));
const TEXTS = new Map(LOG.map(({ id, event }) => [id, eventText(event)]));
const PACK = packText(LOG.slice(SINGLES));
const PACK_NAME = packKey(PREFIX, "").length;
const STORE: readonly (readonly [string, string])[] = [
  ...stored(LOG.slice(0, SINGLES)),
  [packKey(PREFIX, packHash(PACK)), PACK],
];

/** Bytes of the store: each character of each key and value is one place. */
export const PLACES = STORE.reduce((sum, [key, value]) => sum + key.length + value.length, 0);

/** Opens the store with this damage; throws an AssertionError when anything else was hurt by it. */
export function corrupt(place: number, how: How): void {
  const spot = spotAt(place);
  const disk = new FakeDisk(STORE);
  const [key, value] = damaged(spot, how);
  disk.values.delete(spot.key);
  if (disk.values.has(key)) return; // No storage holds two values under one key.
  disk.values.set(key, value);
  const raw = [...disk.values.values()];
  const store = openSample(disk.tab().port);
  const byId = new Map(store.events().map(({ id, event }) => [id, eventText(event)]));
  for (const each of LOG) {
    if (isHit(each, spot, how)) continue;
    assert.equal(byId.get(each.id), TEXTS.get(each.id), `${each.id} is not what it was`);
  }
  // A flipped version number makes an event look newer than this code, which then only reads.
  assert.ok(store.append(answer(900)).saved || store.health() === "newer");
  const left = new Set(disk.values.values());
  for (const text of raw) assert.ok(left.has(text), "a stored text was deleted");
}

function spotAt(place: number): Spot {
  let rest = place;
  for (const [key, value] of STORE) {
    if (rest < key.length + value.length) return { key, value, at: rest };
    rest -= key.length + value.length;
  }
  throw new RangeError(`the store has no place ${place}`);
}

function damaged({ key, value, at }: Spot, how: How): [string, string] {
  if (at < key.length) return [changed(key, at, how), value];
  return [key, changed(value, at - key.length, how)];
}

function changed(text: string, at: number, how: How): string {
  if (how === "cut") return text.slice(0, at);
  const flipped = how === "flip" ? String.fromCharCode(text.charCodeAt(at) ^ (1 << (at % 7))) : "";
  return text.slice(0, at) + flipped + text.slice(at + 1);
}

/** Whether the damage fell on this very event's text, or on the key it is under. */
function isHit({ id }: Entry, { key, value, at }: Spot, how: How): boolean {
  if (value !== PACK) return key === `${PREFIX}e:${id}`;
  const place = at - key.length;
  // Without what says that it is a pack of this course, nobody can know that it is one.
  if (place < 0) return at < PACK_NAME || (how === "cut" && at === PACK_NAME);
  const start = PACK.indexOf(`["${id}",`);
  const end = PACK.indexOf('["', start + 2);
  const isIn = start >= 0 && place >= start && (end < 0 || place < end);
  return isIn || (how === "cut" && start >= place);
}

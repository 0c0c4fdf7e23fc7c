/** Lists of entries as they travel in packs and exports: `[["<writer>:<counter>", event], …]`. */

import type { Entry, Json, JsonObject } from "./event.ts";
import { type EventReading, eventText, readEvent } from "./format.ts";
import { type EventId, readId } from "./key.ts";

/** An entry of a newer format: passed on as it is. */
export interface NewerEntry {
  readonly id: string;
  readonly raw: JsonObject;
}

export interface EntriesReading {
  readonly entries: readonly Entry[];
  readonly newer: readonly NewerEntry[];
  readonly unreadable: number;
}

export function toEntry(id: EventId, reading: EventReading): Entry | null {
  if (reading.status === "known") return { ...id, known: true, event: reading.event };
  if (reading.status === "unknown") return { ...id, known: false, event: reading.event };
  return null;
}

/** Reads a list of pairs; what is not a readable pair is counted, never guessed. */
export function readPairs(pairs: readonly unknown[]): EntriesReading {
  const entries: Entry[] = [];
  const newer: NewerEntry[] = [];
  for (const pair of pairs) {
    const id = Array.isArray(pair) && pair.length === 2 ? readId(String(pair[0])) : null;
    const reading = id && readEvent((pair as readonly unknown[])[1]);
    const entry = reading && toEntry(id, reading);
    if (entry) entries.push(entry);
    else if (reading?.status === "newer") newer.push({ id: id!.id, raw: reading.raw });
  }
  return { entries, newer, unreadable: pairs.length - entries.length - newer.length };
}

export function pairsOf(entries: readonly Entry[], newer: readonly NewerEntry[] = []): Json {
  return [
    ...entries.map(({ id, event }): Json => [id, event as JsonObject]),
    ...newer.map(({ id, raw }): Json => [id, raw]),
  ];
}

/** Of two copies of one id, the one every device keeps. */
export function preferred(a: Entry, b: Entry): Entry {
  return eventText(b.event) < eventText(a.event) ? b : a;
}

export function isSame(a: Entry, b: Entry): boolean {
  return a.id === b.id && eventText(a.event) === eventText(b.event);
}

/** The ids deleted by `forget` events; a `forget` itself cannot be deleted. */
export function forgottenIds(entries: Iterable<Entry>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { known, event } of entries) {
    if (known && event.k === "forget") { for (const id of event.ids) ids.add(id); }
  }
  return ids;
}

export function isForgotten(entry: Entry, forgotten: ReadonlySet<string>): boolean {
  return forgotten.has(entry.id) && entry.event.k !== "forget";
}

/** Lists of entries as they travel in packs and exports: `[["<writer>:<counter>", event], …]`. */

import type { Entry, ForgetEvent, JsonObject } from "./event.ts";
import { type EventReading, eventText, readEvent } from "./format.ts";
import { type EventId, readId } from "./key.ts";

/** An entry of a newer format: passed on as it is. */
export interface NewerEntry {
  readonly id: string;
  readonly raw: JsonObject;
}

export type Pair = readonly [string, JsonObject];

export interface EntriesReading {
  readonly entries: readonly Entry[];
  readonly newer: readonly NewerEntry[];
  readonly unreadable: number;
}

export function toEntry({ id, writer, counter }: EventId, reading: EventReading): Entry | null {
  if (reading.status === "known") return { id, writer, counter, known: true, event: reading.event };
  if (reading.status !== "unknown") return null;
  return { id, writer, counter, known: false, event: reading.event };
}

/** Reads a list of pairs; what is not a readable pair is counted, never guessed. */
export function readPairs(pairs: readonly unknown[]): EntriesReading {
  const entries: Entry[] = [];
  const newer: NewerEntry[] = [];
  for (const pair of pairs) {
    const [name, raw]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    const id = typeof name === "string" ? readId(name) : null;
    const reading = id && readEvent(raw);
    const entry = reading && toEntry(id, reading);
    if (entry) entries.push(entry);
    else if (reading?.status === "newer") newer.push({ id: id!.id, raw: reading.raw });
  }
  return { entries, newer, unreadable: pairs.length - entries.length - newer.length };
}

export function pairsOf(entries: readonly Entry[], newer: readonly NewerEntry[] = []): Pair[] {
  return [
    ...entries.map(({ id, event }): Pair => [id, event as JsonObject]),
    ...newer.map(({ id, raw }): Pair => [id, raw]),
  ];
}

/**
 * What every device keeps of two copies of one id, so that merging is the same in any order: the
 * one whose text sorts first, but a deletion before anything else and of two deletions both,
 * because what one of them deleted is gone already.
 */
export function preferred(a: Entry, b: Entry): Entry {
  const [deletion, other] = [deletionIn(a), deletionIn(b)];
  if (deletion && other) {
    return isSame(a, b) ? a : { ...a, known: true, event: both(deletion, other) };
  }
  if (deletion || other) return deletion ? a : b;
  return eventText(b.event) < eventText(a.event) ? b : a;
}

/** Each id once. */
export function byIdOf(entries: readonly Entry[]): Map<string, Entry> {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const present = byId.get(entry.id);
    byId.set(entry.id, present ? preferred(present, entry) : entry);
  }
  return byId;
}

function deletionIn({ known, event }: Entry): ForgetEvent | null {
  return known && event.k === "forget" ? event : null;
}

function both(a: ForgetEvent, b: ForgetEvent): ForgetEvent {
  const bare = (event: ForgetEvent) => eventText({ ...event, ids: [] });
  const ids = [...new Set([...a.ids, ...b.ids])].sort();
  return { ...(bare(b) < bare(a) ? b : a), ids };
}

export function isSame(a: Entry, b: Entry): boolean {
  return a.id === b.id && eventText(a.event) === eventText(b.event);
}

/** The ids deleted by `forget` events; a `forget` itself cannot be deleted. */
export function forgottenIds(entries: Iterable<Entry>): Set<string> {
  const ids = new Set<string>();
  for (const entry of entries) {
    if (entry.known && entry.event.k === "forget") {
      for (const id of entry.event.ids) ids.add(id);
    }
  }
  return ids;
}

export function isForgotten(entry: Entry, forgotten: ReadonlySet<string>): boolean {
  return forgotten.size > 0 && forgotten.has(entry.id) && entry.event.k !== "forget";
}

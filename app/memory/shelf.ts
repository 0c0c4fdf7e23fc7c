/** What the storage holds under the prefix: read once, then kept in step with other tabs. */

import { type NewerEntry, toEntry } from "./entries.ts";
import type { Entry } from "./event.ts";
import { readEventText } from "./format.ts";
import { type EventId, eventKey, readKey } from "./key.ts";
import { readPack } from "./pack.ts";
import type { Changed, StoragePort } from "./storage.ts";

/** What one key holds. */
export interface Held {
  readonly space: "event" | "pack";
  readonly entries: readonly Entry[];
  readonly newer: readonly NewerEntry[];
  /** False when the value, or a part of it, could not be read. */
  readonly intact: boolean;
  readonly isNewer: boolean;
}

export interface Shelf {
  readonly held: Map<string, Held>;
  /** False while some read has failed: there may be more than is held. */
  isComplete: boolean;
}

/** What compaction works on. */
export interface Place {
  readonly shelf: Shelf;
  readonly port: StoragePort;
  readonly prefix: string;
}

export interface Tidied {
  /** Entries written into a new pack. */
  readonly packed: number;
  /** Keys removed because an older pack holds their events. */
  readonly removed: number;
}

/** Below this, single keys cost nothing that a reader could notice. */
export const PACK_FROM_KEYS = 5_000;

const NOTHING: readonly never[] = [];

export function emptyShelf(): Shelf {
  return { held: new Map(), isComplete: false };
}

/**
 * Brings the shelf in step with the storage: reads new keys and those in `changed`, drops what
 * is gone. When the keys cannot be listed, the shelf stays as it is and counts as incomplete.
 */
export function refresh(shelf: Shelf, port: StoragePort, prefix: string, changed: Changed): void {
  const keys = port.keys();
  shelf.isComplete = keys.ok;
  if (!keys.ok) return;
  const present = new Set(keys.value.filter((key) => key.startsWith(prefix)));
  for (const key of shelf.held.keys()) {
    if (!present.has(key)) shelf.held.delete(key);
  }
  for (const key of present) {
    const isStale = changed !== "all" && changed.has(key);
    if (isStale || !shelf.held.has(key)) take(shelf, port, prefix, key);
  }
}

/** Puts an entry on the shelf that was just written. */
export function hold(shelf: Shelf, prefix: string, entry: Entry): void {
  shelf.held.set(eventKey(prefix, entry.id), single([entry], NOTHING));
}

/** Whether this code must not write: something here is of a newer format. */
export function holdsNewer(shelf: Shelf): boolean {
  for (const held of shelf.held.values()) if (held.isNewer) return true;
  return false;
}

export function packsOf(shelf: Shelf): ReadonlySet<string> {
  return new Set([...shelf.held].filter(([, { space }]) => space === "pack").map(([key]) => key));
}

function take(shelf: Shelf, port: StoragePort, prefix: string, key: string): void {
  const reading = readKey(prefix, key);
  if (reading.space !== "event" && reading.space !== "pack") return;
  const value = port.get(key);
  if (!value.ok) shelf.isComplete = false;
  else if (value.value === null) shelf.held.delete(key);
  else if (reading.space === "event") shelf.held.set(key, readSingle(reading.id, value.value));
  else shelf.held.set(key, { space: "pack", ...readPack(reading.hash, value.value) });
}

function readSingle(id: EventId, text: string): Held {
  const reading = readEventText(text);
  if (reading.status === "newer") return single(NOTHING, [{ id: id.id, raw: reading.raw }]);
  const entry = toEntry(id, reading);
  return single(entry ? [entry] : NOTHING, NOTHING);
}

function single(entries: readonly Entry[], newer: readonly NewerEntry[]): Held {
  const isNewer = newer.length > 0;
  return { space: "event", entries, newer, intact: isNewer || entries.length > 0, isNewer };
}

/** What the storage holds under the prefix: read once, then kept in step with other tabs. */

import { type NewerEntry, toEntry } from "./entries.ts";
import type { Entry } from "./event.ts";
import { readEventText } from "./format.ts";
import { type EventId, eventKey, readKey } from "./key.ts";
import { readPack } from "./pack.ts";
import type { Changed, StoragePort } from "./storage.ts";

/** What a key holds that is more, or less, than one event. */
export interface Held {
  readonly space: "event" | "pack";
  readonly entries: readonly Entry[];
  readonly newer: readonly NewerEntry[];
  /** False when the value, or a part of it, could not be read. */
  readonly intact: boolean;
  readonly isNewer: boolean;
}

export interface Shelf {
  /** Single events by key: nearly all there is, so without anything around them. */
  readonly singles: Map<string, Entry>;
  /** Packs, and single values that are unreadable or of a newer format. */
  readonly others: Map<string, Held>;
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

export function emptyShelf(): Shelf {
  return { singles: new Map(), others: new Map(), isComplete: false };
}

/**
 * Brings the shelf in step with the storage: reads new keys and those in `changed`, drops what
 * is gone. When the keys cannot be listed, the shelf stays as it is and counts as incomplete.
 */
export function refresh(shelf: Shelf, port: StoragePort, prefix: string, changed: Changed): void {
  const keys = port.keys();
  shelf.isComplete = keys.ok;
  if (!keys.ok) return;
  const here = keys.value.filter((key) => key.startsWith(prefix));
  const isFirst = shelf.singles.size + shelf.others.size === 0;
  if (!isFirst) dropGone(shelf, here);
  for (const key of here) {
    const isStale = changed !== "all" && changed.has(key);
    // The first reading is of thousands of keys, and none of them can be held yet.
    const isHeld = !isFirst && (shelf.singles.has(key) || shelf.others.has(key));
    if (isStale || !isHeld) take(shelf, port, prefix, key, isHeld);
  }
}

function dropGone(shelf: Shelf, here: readonly string[]): void {
  const present = new Set(here);
  for (const part of [shelf.singles, shelf.others]) {
    for (const key of part.keys()) if (!present.has(key)) part.delete(key);
  }
}

/** Puts an entry on the shelf that was just written. */
export function hold(shelf: Shelf, prefix: string, entry: Entry): void {
  const key = eventKey(prefix, entry.id);
  discard(shelf, key);
  shelf.singles.set(key, entry);
}

export function discard(shelf: Shelf, key: string): void {
  shelf.singles.delete(key);
  shelf.others.delete(key);
}

/** Whether this code must not write: something here is of a newer format. */
export function holdsNewer({ others }: Shelf): boolean {
  return [...others.values()].some(({ isNewer }) => isNewer);
}

export function packsOf({ others }: Shelf): ReadonlySet<string> {
  return new Set([...others.keys()].filter((key) => others.get(key)?.space === "pack"));
}

/** The entries that are in more than one event's value; single keys may hold them too. */
export function packedEntries({ others }: Shelf): readonly Entry[] {
  return [...others.values()].flatMap(({ entries }) => entries);
}

function take(
  shelf: Shelf,
  port: StoragePort,
  prefix: string,
  key: string,
  isHeld: boolean,
): void {
  const reading = readKey(prefix, key);
  if (reading.space !== "event" && reading.space !== "pack") return;
  const value = port.get(key);
  if (!value.ok) {
    shelf.isComplete = false;
    return;
  }
  if (isHeld) discard(shelf, key);
  if (value.value === null) return;
  if (reading.space === "event") takeSingle(shelf, key, reading.id, value.value);
  else shelf.others.set(key, { space: "pack", ...readPack(reading.hash, value.value) });
}

function takeSingle(shelf: Shelf, key: string, id: EventId, text: string): void {
  const reading = readEventText(text);
  const entry = toEntry(id, reading);
  if (entry) shelf.singles.set(key, entry);
  else {
    const isNewer = reading.status === "newer";
    const newer = isNewer ? [{ id: id.id, raw: reading.raw }] : [];
    shelf.others.set(key, { space: "event", entries: [], newer, intact: isNewer, isNewer });
  }
}

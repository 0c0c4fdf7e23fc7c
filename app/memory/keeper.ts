/** Keeps entries: in the storage when it takes them, in memory and tried again when not. */

import { forgottenIds, type NewerEntry } from "./entries.ts";
import type { Entry } from "./event.ts";
import { eventText } from "./format.ts";
import { eventKey } from "./key.ts";
import { listAside, quarantine, type SetAside } from "./quarantine.ts";
import {
  emptyShelf,
  hold,
  holdsNewer,
  PACK_FROM_KEYS,
  packedEntries,
  packsOf,
  type Place,
  refresh,
  type Tidied,
} from "./shelf.ts";
import type { Changed, StorageFailure, StoragePort } from "./storage.ts";

/** Why something is kept in this tab's memory only. */
export type UnsavedReason = StorageFailure | "newer";

export type Health = "ok" | UnsavedReason;

/** The signature of `compact` in compaction.ts, which most pages need not load. */
export type Compact = (
  place: Place,
  packsAtOpening: ReadonlySet<string>,
  forgotten: ReadonlySet<string>,
) => Tidied;

export class Keeper {
  readonly #port: StoragePort;
  readonly #prefix: string;
  readonly #shelf = emptyShelf();
  readonly #unsaved = new Map<string, Entry>();
  readonly #packsAtOpening: ReadonlySet<string>;
  #forgotten: ReadonlySet<string> = new Set();
  #isReadOnly = false;
  #failure: StorageFailure = "denied";
  #readings = 0;

  constructor(port: StoragePort, prefix: string) {
    this.#port = port;
    this.#prefix = prefix;
    this.sync("all");
    this.#packsAtOpening = packsOf(this.#shelf);
  }

  /** How often the storage was read: what was derived from `held` before is out of date. */
  get readings(): number {
    return this.#readings;
  }

  /** Entries that are here once, each under a key of its own. */
  singles(): Iterable<Entry> {
    return this.#shelf.singles.values();
  }

  /** Entries from packs and those not saved yet: they may be among the singles too. */
  doubles(): readonly Entry[] {
    return [...packedEntries(this.#shelf), ...this.#unsaved.values()];
  }

  /** Ids that saved or waiting deletions name. */
  forgotten(): ReadonlySet<string> {
    return new Set([...this.#forgotten, ...forgottenIds(this.#unsaved.values())]);
  }

  newer(): readonly NewerEntry[] {
    return [...this.#shelf.others.values()].flatMap((held) => held.newer);
  }

  health(): Health {
    if (this.#isReadOnly) return "newer";
    if (this.#unsaved.size > 0) return this.#failure;
    return this.#shelf.isComplete ? "ok" : "denied";
  }

  /** The first counter that no saved entry of this writer has. */
  nextCounter(writer: string): number {
    let next = 0;
    for (const entries of [this.singles(), packedEntries(this.#shelf)]) {
      for (const entry of entries) {
        if (entry.writer === writer) next = Math.max(next, entry.counter + 1);
      }
    }
    return next;
  }

  /** Null once the entry is in the storage. */
  reasonUnsaved(id: string): UnsavedReason | null {
    if (!this.#unsaved.has(id)) return null;
    return this.#isReadOnly ? "newer" : this.#failure;
  }

  /** Reads what has changed in the storage, then does what had to wait. */
  sync(changed: Changed): void {
    this.#readings++;
    refresh(this.#shelf, this.#port, this.#prefix, changed);
    this.#isReadOnly = holdsNewer(this.#shelf);
    if (!this.#isReadOnly) {
      quarantine(this.#shelf, this.#port, this.#prefix);
      this.#saveUnsaved();
    }
    this.#sweep();
  }

  /** Writes entries now; after the first that fails, the rest waits in memory. */
  keep(entries: readonly Entry[]): void {
    if (!this.#shelf.isComplete) this.sync("all");
    let isOpen = !this.#isReadOnly;
    for (const entry of entries) {
      isOpen = isOpen && this.#write(entry);
      if (!isOpen) this.#unsaved.set(entry.id, entry);
    }
    if (isOpen) this.#saveUnsaved();
    if (entries.some(isDeletion)) this.#sweep();
  }

  /** Whether there is so much that compaction may find something to do. */
  isTidyDue(): boolean {
    return this.#packsAtOpening.size > 0 || this.#shelf.singles.size >= PACK_FROM_KEYS;
  }

  tidy(compact: Compact): Tidied {
    if (this.#isReadOnly || !this.#shelf.isComplete) return { packed: 0, removed: 0 };
    const place = { shelf: this.#shelf, port: this.#port, prefix: this.#prefix };
    return compact(place, this.#packsAtOpening, this.#forgotten);
  }

  quarantined(): readonly SetAside[] {
    return listAside(this.#shelf, this.#port, this.#prefix);
  }

  /** Removes entries that have keys of their own, without a deletion that would outlast them. */
  withdraw(ids: readonly string[]): void {
    for (const id of ids) {
      this.#unsaved.delete(id);
      const key = eventKey(this.#prefix, id);
      if (this.#shelf.singles.has(key) && this.#port.remove(key).ok) {
        this.#shelf.singles.delete(key);
      }
    }
    this.#sweep();
  }

  /** Removes everything under the prefix; true when nothing is left. */
  reset(): boolean {
    this.#unsaved.clear();
    for (const key of this.#keys() ?? []) this.#port.remove(key);
    this.#shelf.singles.clear();
    this.#shelf.others.clear();
    this.sync("all");
    return this.#keys()?.length === 0;
  }

  #keys(): readonly string[] | null {
    const keys = this.#port.keys();
    return keys.ok ? keys.value.filter((key) => key.startsWith(this.#prefix)) : null;
  }

  /** Some browsers drop a write without a word, so only what can be read back is saved. */
  #write(entry: Entry): boolean {
    const key = eventKey(this.#prefix, entry.id);
    const text = eventText(entry.event);
    const writing = this.#port.set(key, text);
    const copy = this.#port.get(key);
    const isSaved = writing.ok && copy.ok && copy.value === text;
    if (isSaved) {
      hold(this.#shelf, this.#prefix, entry);
      this.#unsaved.delete(entry.id);
    } else this.#failure = writing.ok ? "denied" : writing.reason;
    return isSaved;
  }

  #saveUnsaved(): void {
    const waiting = [...this.#unsaved.values()];
    waiting.every((entry) => this.#write(entry));
    if (waiting.some(isDeletion)) this.#sweep();
  }

  /** Removes the keys of deleted events, once the deletion itself is in the storage. */
  #sweep(): void {
    this.#forgotten = new Set([
      ...forgottenIds(packedEntries(this.#shelf)),
      ...forgottenIds(this.singles()),
    ]);
    if (this.#isReadOnly) return;
    for (const id of this.#forgotten) {
      const waiting = this.#unsaved.get(id);
      if (waiting && !isDeletion(waiting)) this.#unsaved.delete(id);
      const key = eventKey(this.#prefix, id);
      const saved = this.#shelf.singles.get(key);
      if (saved && !isDeletion(saved) && this.#port.remove(key).ok) this.#shelf.singles.delete(key);
    }
  }
}

function isDeletion({ event }: Entry): boolean {
  return event.k === "forget";
}

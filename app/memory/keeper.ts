/** Keeps entries: in the storage when it takes them, in memory and tried again when not. */

import { forgottenIds, type NewerEntry } from "./entries.ts";
import type { Entry } from "./event.ts";
import { eventText } from "./format.ts";
import { eventKey } from "./key.ts";
import { listAside, quarantine, type SetAside } from "./quarantine.ts";
import {
  emptyShelf,
  type Held,
  hold,
  holdsNewer,
  PACK_FROM_KEYS,
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

  held(): Iterable<Held> {
    return this.#shelf.held.values();
  }

  unsaved(): Iterable<Entry> {
    return this.#unsaved.values();
  }

  newer(): readonly NewerEntry[] {
    return [...this.held()].flatMap((held) => held.newer);
  }

  health(): Health {
    if (this.#isReadOnly) return "newer";
    if (this.#unsaved.size > 0) return this.#failure;
    return this.#shelf.isComplete ? "ok" : "denied";
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
    if (this.#isReadOnly) return;
    quarantine(this.#shelf, this.#port, this.#prefix);
    this.#saveUnsaved();
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
    return this.#packsAtOpening.size > 0 || this.#shelf.held.size >= PACK_FROM_KEYS;
  }

  tidy(compact: Compact): Tidied {
    if (this.#isReadOnly || !this.#shelf.isComplete) return { packed: 0, removed: 0 };
    const place = { shelf: this.#shelf, port: this.#port, prefix: this.#prefix };
    return compact(place, this.#packsAtOpening, this.#savedForgets());
  }

  quarantined(): readonly SetAside[] {
    return listAside(this.#shelf, this.#port, this.#prefix);
  }

  /** Removes everything under the prefix; true when nothing is left. */
  reset(): boolean {
    this.#unsaved.clear();
    for (const key of this.#keys() ?? []) this.#port.remove(key);
    this.#shelf.held.clear();
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
    if (this.#isReadOnly) return;
    for (const id of this.#savedForgets()) {
      const waiting = this.#unsaved.get(id);
      if (waiting && !isDeletion(waiting)) this.#unsaved.delete(id);
      const key = eventKey(this.#prefix, id);
      const saved = this.#shelf.held.get(key)?.entries[0];
      if (saved && !isDeletion(saved) && this.#port.remove(key).ok) this.#shelf.held.delete(key);
    }
  }

  #savedForgets(): ReadonlySet<string> {
    return forgottenIds([...this.held()].flatMap((held) => held.entries));
  }
}

function isDeletion({ event }: Entry): boolean {
  return event.k === "forget";
}

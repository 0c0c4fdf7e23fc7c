/** The reader's memory: an append-only set of events over one browser storage. */

import { AS_SCORED, type Rescore } from "./correction.ts";
import { withEchoIds } from "./echo.ts";
import { toEntry } from "./entries.ts";
import {
  type Entry,
  FORMAT_VERSION,
  isPrivate,
  isPrivateKey,
  type JsonObject,
  type Moment,
  type Payload,
} from "./event.ts";
import type { LearnerRecord } from "./fold.ts";
import { canonical, readEventText } from "./format.ts";
import { type Compact, type Health, Keeper, type UnsavedReason } from "./keeper.ts";
import { courseOf, type EventId, makeId } from "./key.ts";
import { makeListeners } from "./listeners.ts";
import { Memory, type MergeCounts } from "./memory.ts";
import type { SetAside } from "./quarantine.ts";
import type { Tidied } from "./shelf.ts";
import type { StoragePort, Unlisten } from "./storage.ts";
import { writeFile, writeText } from "./transfer.ts";

export type { Health, MergeCounts, SetAside, Tidied, UnsavedReason };

export type Saving =
  | { readonly saved: true; readonly id: string }
  | { readonly saved: false; readonly id: string; readonly reason: UnsavedReason };

export type Clock = () => Moment;

/** Makes an array of this many random bytes. */
export type Random = (count: number) => Uint8Array;

export interface ExportChoice {
  readonly withPrivate: boolean;
}

export interface Store {
  /** All entries in order, deleted ones left out; the same array until something changes. */
  readonly events: () => readonly Entry[];
  /** What the entries add up to; the same object until something changes. */
  readonly record: () => LearnerRecord;
  /**
   * Remembers what happened now. Throws RangeError for a payload the format does not allow,
   * for example points that are not a number: that is a mistake of the caller.
   */
  readonly append: (payload: Payload) => Saving;
  /** The same for many at once: an event each, in their order, and listeners are told once. */
  readonly appendAll: (payloads: readonly Payload[]) => readonly Saving[];
  /** Takes over entries; deletions among them are applied (see `accepted` in preview.ts). */
  readonly merge: (entries: readonly Entry[]) => MergeCounts;
  /** Calls back after every change, also those of other tabs. */
  readonly subscribe: (listener: () => void) => Unlisten;
  readonly health: () => Health;
  readonly quarantined: () => readonly SetAside[];
  /** Deletes events: writes their ids into a `forget`, then removes their keys. */
  readonly forget: (ids: readonly string[]) => Saving;
  /** Undoes an import of this page: removes entries that it added, and remembers no deletion. */
  readonly withdraw: (ids: readonly string[]) => void;
  /** Removes every key under the prefix and writes no event; true when nothing is left. */
  readonly reset: () => boolean;
  readonly isTidyDue: () => boolean;
  /** Packs events when there are many: when due and idle, load `compact` from compaction.ts. */
  readonly tidy: (compact: Compact) => Tidied;
  /** All entries as one line of text; what is private only when asked for. */
  readonly exportText: (choice?: ExportChoice) => string;
  /** All entries as the body of a JSON file; what is private only when asked for. */
  readonly exportFile: (choice?: ExportChoice) => string;
  readonly close: () => void;
}

const WRITER_BYTES = 8;

/** Opens the memory under `prefix` (see key.ts); never throws, whatever the storage does. */
export function openStore(
  port: StoragePort,
  clock: Clock,
  random: Random,
  prefix: string,
  rescore: Rescore = AS_SCORED,
): Store {
  const writer = hexadecimal(random(WRITER_BYTES));
  const listeners = makeListeners();
  const keeper = new Keeper(port, prefix);
  const memory = new Memory(keeper, rescore);
  const unlisten = port.listen((changed) => {
    keeper.sync(changed);
    listeners.tell();
  });
  let counter: number | null = null;

  function next(payload: Payload): Entry {
    counter ??= keeper.nextCounter(writer);
    const entry = stamped(payload, clock(), makeId(writer, counter));
    counter++;
    return entry;
  }

  function savingOf({ id }: Entry): Saving {
    const reason = keeper.reasonUnsaved(id);
    return reason ? { saved: false, id, reason } : { saved: true, id };
  }

  function append(payload: Payload): Saving {
    const entry = next(payload);
    memory.keep(entry);
    listeners.tell();
    return savingOf(entry);
  }

  function appendAll(payloads: readonly Payload[]): readonly Saving[] {
    const entries = payloads.map(next);
    memory.keepAll(entries);
    listeners.tell();
    return entries.map(savingOf);
  }

  function announced<T>(result: T): T {
    listeners.tell();
    return result;
  }

  function exportFile({ withPrivate }: ExportChoice = { withPrivate: false }): string {
    const entries = memory.view().entries.filter((entry) => withPrivate || !isPrivate(entry));
    const newer = keeper.newer().filter(({ raw }) => withPrivate || !isPrivateKey(raw.key));
    return writeFile(entries, newer, courseOf(prefix));
  }

  return {
    events: () => memory.view().entries,
    record: () => memory.record(),
    append,
    appendAll,
    merge: (entries) => announced(memory.merge(entries)),
    subscribe: listeners.add,
    health: () => keeper.health(),
    quarantined: () => keeper.quarantined(),
    forget: (ids) => append({ k: "forget", ids: withEchoIds(ids, memory.view().entries) }),
    withdraw: (ids) => announced(memory.withdraw(ids)),
    reset: () => announced(memory.reset()),
    isTidyDue: () => keeper.isTidyDue(),
    tidy: (compact) => keeper.tidy(compact),
    exportFile,
    exportText: (choice) => writeText(exportFile(choice)),
    close: () => {
      unlisten();
      listeners.clear();
    },
  };
}

/** The event as it will be read back; what could not be read back is never written. */
function stamped(payload: Payload, { t, o }: Moment, id: EventId): Entry {
  const text = canonical({ ...payload, v: FORMAT_VERSION, t, o } as unknown as JsonObject);
  const entry = toEntry(id, readEventText(text));
  if (!entry?.known) throw new RangeError(`not an event of format ${FORMAT_VERSION}: ${text}`);
  return entry;
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

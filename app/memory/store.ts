/** The reader's memory: an append-only set of events over one browser storage. */

import type { Entry, Moment, Payload } from "./event.ts";
import type { LearnerRecord } from "./fold.ts";
import type { StoragePort, Unlisten } from "./storage.ts";

/** Why something is kept in this tab's memory only. */
export type UnsavedReason = "denied" | "full" | "newer";

export type Health = "ok" | UnsavedReason;

export type Saving =
  | { readonly saved: true; readonly id: string }
  | { readonly saved: false; readonly id: string; readonly reason: UnsavedReason };

export interface MergeCounts {
  readonly added: number;
  readonly already: number;
  /** Deleted here before, so not taken back. */
  readonly forgotten: number;
  /** Ids that were here with other content; the same copy wins on every device. */
  readonly conflicting: number;
}

/** A stored text that could not be read: never deleted, only set aside. */
export interface SetAside {
  readonly key: string;
  readonly text: string;
}

export interface Tidied {
  readonly packed: number;
  readonly removed: number;
}

export type Clock = () => Moment;

/** Fills a new array with this many random bytes. */
export type Random = (count: number) => Uint8Array;

export interface Store {
  /** All entries in order, deleted ones left out; the same array until something changes. */
  readonly events: () => readonly Entry[];
  /** What the entries add up to; the same object until something changes. */
  readonly record: () => LearnerRecord;
  readonly append: (payload: Payload) => Saving;
  readonly merge: (entries: readonly Entry[]) => MergeCounts;
  /** Calls back after every change, also those of other tabs. */
  readonly subscribe: (listener: () => void) => Unlisten;
  readonly health: () => Health;
  readonly quarantined: () => readonly SetAside[];
  /** Deletes events: writes their ids into a `forget`, then removes their keys. */
  readonly forget: (ids: readonly string[]) => Saving;
  /** Removes every key under the prefix and writes no event. */
  readonly reset: () => void;
  /** Packs events when there are many; call it when the page is idle. */
  readonly tidy: () => Tidied;
  /** All entries as one line of text. */
  readonly exportText: () => string;
  /** All entries as the body of a JSON file. */
  readonly exportFile: () => string;
  readonly close: () => void;
}

/** Opens the memory under `prefix` (see key.ts); never throws, whatever the storage does. */
export declare function openStore(
  port: StoragePort,
  clock: Clock,
  random: Random,
  prefix: string,
): Store;

/** Backup and hand-over: the store's entries as one line of text or a file, and back. */

import type { Entry } from "./event.ts";

export type Refusal =
  | "nothing-found"
  | "several-found"
  | "too-long"
  | "damaged"
  | "other-course"
  | "newer";

export type Incoming =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly reason: Refusal };

/** A deletion that arrived with an import. */
export interface IncomingForget {
  readonly id: string;
  /** How many events, here or in the same import, it would delete. */
  readonly deletes: number;
}

export interface Preview {
  readonly added: number;
  readonly already: number;
  readonly forgets: readonly IncomingForget[];
  /** Entries of kinds this code does not know (counted in added or already too). */
  readonly unknown: number;
  /** Earliest and latest time in the import, null when it is empty. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Reads pasted text, a link's fragment or a file's body; refuses it whole when in doubt. */
export declare function readTransfer(text: unknown, course: string): Incoming;

/** What merging `incoming` into `present` would change. */
export declare function preview(incoming: readonly Entry[], present: readonly Entry[]): Preview;

/** The entries to merge: everything, but deletions only when the reader agreed. */
export declare function accepted(
  incoming: readonly Entry[],
  choice: { readonly forgets: boolean },
): readonly Entry[];

/** One set of entries from everything at hand: keys, packs and what could not be saved yet. */

import { byIdOf, forgottenIds, isForgotten } from "./entries.ts";
import type { Entry } from "./event.ts";
import { compareEntries, inOrder } from "./order.ts";
import type { Held } from "./shelf.ts";

export interface View {
  /** Every entry by id, deleted ones too. */
  readonly byId: Map<string, Entry>;
  readonly forgotten: ReadonlySet<string>;
  /** What the reader has: in order, without deleted entries. */
  readonly entries: readonly Entry[];
}

/** The union of everything at hand. */
export function unite(held: Iterable<Held>, unsaved: Iterable<Entry>): View {
  const saved = [...held].flatMap(({ entries }) => entries);
  const byId = byIdOf([...saved, ...unsaved]);
  const forgotten = forgottenIds(byId.values());
  const kept = [...byId.values()].filter((entry) => !isForgotten(entry, forgotten));
  return { byId, forgotten, entries: inOrder(kept) };
}

/** Whether `entry` only lengthens the view: it comes last and deletes nothing. */
export function isNext(view: View, entry: Entry): boolean {
  const last = view.entries[view.entries.length - 1];
  return entry.event.k !== "forget" && !view.byId.has(entry.id) &&
    !view.forgotten.has(entry.id) && (!last || compareEntries(last, entry) < 0);
}

/** The view with one more entry for which `isNext` holds. */
export function lengthen(view: View, entry: Entry): View {
  view.byId.set(entry.id, entry);
  return { ...view, entries: [...view.entries, entry] };
}

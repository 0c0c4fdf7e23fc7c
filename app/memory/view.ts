/** One set of entries from everything at hand: keys, packs and what could not be saved yet. */

import { isEcho, withoutEchoes } from "./echo.ts";
import { byIdOf, isForgotten } from "./entries.ts";
import type { Entry } from "./event.ts";
import { compareEntries, inOrder } from "./order.ts";

export interface View {
  readonly forgotten: ReadonlySet<string>;
  /** What the reader has: in order, without deleted entries and what they merely echo. */
  readonly entries: readonly Entry[];
  /** Whether some entry is an echo, which a new original may take the place of. */
  readonly hasEchoes: boolean;
}

/** The union of entries that are here once and entries that may be here twice. */
export function unite(
  singles: Iterable<Entry>,
  doubles: readonly Entry[],
  forgotten: ReadonlySet<string>,
): View {
  const once = [...singles];
  const all = doubles.length > 0 ? [...byIdOf([...doubles, ...once]).values()] : once;
  const kept = forgotten.size > 0 ? all.filter((entry) => !isForgotten(entry, forgotten)) : all;
  const entries = withoutEchoes(inOrder(kept));
  return { forgotten, entries, hasEchoes: entries.some(isEcho) };
}

/** Whether a new entry only lengthens the view: it comes last and deletes nothing. */
export function isNext({ entries, forgotten, hasEchoes }: View, entry: Entry): boolean {
  const last = entries[entries.length - 1];
  return !hasEchoes && entry.event.k !== "forget" && !forgotten.has(entry.id) &&
    (!last || compareEntries(last, entry) < 0);
}

/** The view with one more entry for which `isNext` holds. */
export function lengthen(view: View, entry: Entry): View {
  return { ...view, entries: [...view.entries, entry] };
}

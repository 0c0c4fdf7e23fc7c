/** What an import would change, before anything is changed. */

import { echoesOf } from "./echo.ts";
import { forgottenIds, isForgotten, isSame } from "./entries.ts";
import type { Entry } from "./event.ts";

/** A deletion that arrived with an import. */
export interface IncomingForget {
  readonly id: string;
  /** How many of the events here it would delete. */
  readonly deletes: number;
}

/** Deletions are in `forgets` only; every other entry is in exactly one of the four counts. */
export interface Preview {
  readonly added: number;
  readonly already: number;
  /** Deleted here before: they will not come back. */
  readonly forgotten: number;
  /** Here with other content; the same copy wins on every device. */
  readonly conflicting: number;
  readonly forgets: readonly IncomingForget[];
  /** Those of kinds this code does not know. */
  readonly unknown: number;
  /** Earliest and latest time, null when there is nothing but deletions. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Compares an import with what the store holds; deletions already known here are left out. */
export function preview(incoming: readonly Entry[], present: readonly Entry[]): Preview {
  const byId = new Map(present.map((entry) => [entry.id, entry]));
  const forgotten = forgottenIds(present);
  const counts = { added: 0, already: 0, forgotten: 0, conflicting: 0 };
  const others = incoming.filter((entry) => entry.event.k !== "forget");
  const echoes = echoesOf(incoming, present);
  for (const entry of others) {
    counts[echoes.has(entry) ? "already" : fate(entry, byId, forgotten)]++;
  }
  return {
    ...counts,
    forgets: newForgets(incoming, byId),
    unknown: others.filter(({ known }) => !known).length,
    ...period(others),
  };
}

/** The entries to merge: everything, but deletions only when the reader agreed. */
export function accepted(
  incoming: readonly Entry[],
  choice: { readonly forgets: boolean },
): readonly Entry[] {
  return choice.forgets ? incoming : incoming.filter((entry) => entry.event.k !== "forget");
}

export type Fate = "added" | "already" | "forgotten" | "conflicting";

/** What merging does with one entry. */
export function fate(
  entry: Entry,
  present: ReadonlyMap<string, Entry>,
  forgotten: ReadonlySet<string>,
): Fate {
  if (isForgotten(entry, forgotten)) return "forgotten";
  const here = present.get(entry.id);
  if (!here) return "added";
  return isSame(here, entry) ? "already" : "conflicting";
}

function newForgets(
  incoming: readonly Entry[],
  present: ReadonlyMap<string, Entry>,
): readonly IncomingForget[] {
  return incoming.flatMap((entry) => {
    if (!entry.known || entry.event.k !== "forget" || present.has(entry.id)) return [];
    const targets = new Set(entry.event.ids);
    const deletes = [...targets].filter((id) => {
      const here = present.get(id);
      return here !== undefined && here.event.k !== "forget";
    });
    return [{ id: entry.id, deletes: deletes.length }];
  });
}

function period(entries: readonly Entry[]): { from: number | null; to: number | null } {
  let from: number | null = null;
  let to: number | null = null;
  for (const { event: { t } } of entries) {
    from = from === null ? t : Math.min(from, t);
    to = to === null ? t : Math.max(to, t);
  }
  return { from, to };
}

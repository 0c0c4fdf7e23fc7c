/** What a reader gains by an import, in the things she knows: lessons, answers, guesses. Pure. */

import type { Entry } from "../memory/event.ts";
import type { LearnerRecord } from "../memory/fold.ts";
import { echoesOf } from "../memory/echo.ts";
import { forgottenIds } from "../memory/entries.ts";

export interface Gain {
  /** Entries that are not here yet. */
  readonly entries: readonly Entry[];
  /** Lessons read to their end that are not here. */
  readonly lessons: number;
  /** Items that were never answered here. */
  readonly items: number;
  /** Items answered here, with a later answer in the import. */
  readonly newer: number;
  /** Items answered here, with earlier answers only. */
  readonly earlier: number;
  readonly settings: number;
  /** Guesses, plans, notes, assignments and the like. */
  readonly others: number;
}

/** Compares entries with what is here; deletions and what was deleted here are no gain. */
export function gainOf(
  incoming: readonly Entry[],
  present: readonly Entry[],
  record: LearnerRecord,
): Gain {
  const here = new Set(present.map(({ id }) => id));
  const echoes = echoesOf(incoming, present);
  const forgotten = forgottenIds(present);
  const entries = incoming.filter((entry) =>
    !here.has(entry.id) && !forgotten.has(entry.id) && !echoes.has(entry) &&
    entry.event.k !== "forget"
  );
  const events = entries.flatMap((entry) => entry.known ? [entry.event] : []);
  const latest = new Map<number, number>();
  for (const event of events) {
    if (event.k === "answer") latest.set(event.n, Math.max(latest.get(event.n) ?? 0, event.t));
  }
  const known = [...latest].filter(([item]) => record.items.has(item));
  const newer = known.filter(([item, t]) => t > record.items.get(item)!.lastAt.t).length;
  const read = new Set(events.flatMap((event) => event.k === "seen" ? [event.l] : []));
  const settings = new Set(events.flatMap((event) => event.k === "set" ? [event.key] : []));
  return {
    entries,
    lessons: [...read].filter((lesson) => !record.lessons.get(lesson)?.seenAt).length,
    items: latest.size - known.length,
    newer,
    earlier: known.length - newer,
    settings: settings.size,
    others: entries.filter(isOther).length,
  };
}

/** The gain as short phrases, the most important first; empty when there is none. */
export function gainWords(gain: Gain): readonly string[] {
  const phrases: readonly (readonly [number, string])[] = [
    [gain.lessons, `${gain.lessons} 课的读完记录`],
    [gain.items, `${gain.items} 道新答的题`],
    [gain.newer, `${gain.newer} 道题的更近的作答`],
    [gain.earlier, `${gain.earlier} 道题更早的作答`],
    [gain.others, `${gain.others} 条猜数、计划、笔记等`],
    [gain.settings, `${gain.settings} 项设置`],
  ];
  const words = phrases.flatMap(([count, phrase]) => count > 0 ? [phrase] : []);
  return words.length > 0 || gain.entries.length === 0
    ? words
    : [`${gain.entries.length} 条阅读时间`];
}

function isOther({ known, event }: Entry): boolean {
  return !known || !["answer", "seen", "open", "set"].includes(event.k);
}

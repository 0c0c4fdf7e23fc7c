/**
 * Echoes: events restored from a short backup, which carries what a reader did on which day but not
 * the events themselves. An echo stands for an original, so beside its original it is not counted.
 *
 * Its id follows from what it means, so that every device that restores it makes the same one.
 */

import type { CourseEvent, Entry, JsonObject } from "./event.ts";
import { canonical } from "./format.ts";
import { hash64 } from "./hash.ts";
import { type EventId, makeId } from "./key.ts";
import { learningDay } from "./order.ts";

/** Points are told apart in twentieths: none, some, all. */
const POINT_STEPS = 20;

export function isEcho({ event }: Entry): boolean {
  return event.b === 1;
}

/** Points as a whole number from 0 to 20; only nothing is 0 and only everything is 20. */
export function pointsClass(points: number): number {
  if (points <= 0) return 0;
  if (points >= 1) return POINT_STEPS;
  return Math.min(POINT_STEPS - 1, Math.max(1, Math.round(points * POINT_STEPS)));
}

/** The points that stand for a class. */
export function pointsOfClass(step: number): number {
  return step / POINT_STEPS;
}

/** What an event says as far as a short backup can tell: equal meaning, equal text. */
export function meaningOf(event: CourseEvent): string {
  const day = learningDay(event);
  if (event.k === "answer") {
    return `answer ${event.n} ${day} ${pointsClass(event.p)} ${event.c ?? "-"}`;
  }
  if (event.k === "seen" || event.k === "open") return `${event.k} ${event.l} ${day}`;
  const { t: _t, o: _o, v: _v, b: _b, ...said } = event;
  return `${canonical(said as JsonObject)} ${day}`;
}

/** The id of the echo with this meaning. */
export function echoId(meaning: string): EventId {
  return makeId(hash64(meaning), 0);
}

/**
 * The entries without echoes whose original is among them, and of equal echoes only the first.
 * The same array when there is nothing to leave out.
 */
export function withoutEchoes(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(isEcho)) return entries;
  const said = new Set<string>();
  for (const entry of entries) {
    if (entry.known && !isEcho(entry)) said.add(meaningOf(entry.event));
  }
  return entries.filter((entry) => {
    if (!entry.known || !isEcho(entry)) return true;
    const meaning = meaningOf(entry.event);
    if (said.has(meaning)) return false;
    said.add(meaning);
    return true;
  });
}

/** Those of the incoming echoes that say nothing new beside what is present. */
export function echoesOf(incoming: readonly Entry[], present: readonly Entry[]): Set<Entry> {
  if (!incoming.some(isEcho)) return new Set();
  const said = new Set(present.flatMap(({ known, event }) => known ? [meaningOf(event)] : []));
  return new Set(
    incoming.filter((entry) => entry.known && isEcho(entry) && said.has(meaningOf(entry.event))),
  );
}

/** These ids and those of their echoes, so that what is deleted does not come back from a backup. */
export function withEchoIds(ids: readonly string[], entries: readonly Entry[]): readonly string[] {
  const wanted = new Set(ids);
  const echoes = entries.flatMap((entry) =>
    entry.known && wanted.has(entry.id) ? [echoId(meaningOf(entry.event)).id] : []
  );
  return [...new Set([...ids, ...echoes])];
}

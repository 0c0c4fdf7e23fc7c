/**
 * Glossary terms as review cards, told from `term` events alone.
 *
 * A look-up has no points. A card begins with a first event that has points (0 when it is added from
 * a lesson: it is not known yet) and climbs a short ladder each time it is recalled when due.
 */

import type { TermPayload } from "../memory/event.ts";
import type { Entry, KnownEntry } from "../memory/event.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";

/** Days until a term comes back, by how often in a row it was recalled; then it is done. */
export const LADDER: readonly number[] = [1, 3, 10, 30, 60];

/** From here on a recall counts as one. */
const RECALLED = 0.5;

export interface TermCard {
  readonly term: string;
  /** How often in a row it was recalled when due. */
  readonly recalled: number;
  /** The day it comes back, or null when it has climbed the whole ladder. */
  readonly dueOn: LearningDay | null;
  /** The events the card is made of: forgetting them takes it out of review. */
  readonly events: readonly string[];
}

/** Every term that is a card, by id; entries come in order, as the store gives them. */
export function termCards(entries: readonly Entry[]): ReadonlyMap<string, TermCard> {
  const cards = new Map<string, TermCard>();
  for (const entry of entries) {
    if (!isTerm(entry) || entry.event.p === undefined) continue;
    const { term, p } = entry.event;
    cards.set(term, next(cards.get(term), entry.id, term, p, learningDay(entry.event)));
  }
  return cards;
}

/** Cards due on `today`, the longest waiting first; equals by id, so that every device agrees. */
export function dueCards(entries: readonly Entry[], today: LearningDay): readonly TermCard[] {
  const due = [...termCards(entries).values()].filter(({ dueOn }) =>
    dueOn !== null && dueOn <= today
  );
  return due.sort((a, b) => a.dueOn! - b.dueOn! || (a.term < b.term ? -1 : 1));
}

/** Whether the term was looked up on this learning day already: once a day is worth keeping. */
export function isLookedUp(entries: readonly Entry[], term: string, today: LearningDay): boolean {
  return entries.some((entry) =>
    isTerm(entry) && entry.event.term === term && entry.event.p === undefined &&
    learningDay(entry.event) === today
  );
}

export function lookedUp(term: string): TermPayload {
  return { k: "term", term };
}

export function recalled(term: string, points: number): TermPayload {
  return { k: "term", term, p: points };
}

function next(
  card: TermCard | undefined,
  event: string,
  term: string,
  points: number,
  day: LearningDay,
): TermCard {
  const events = [...card?.events ?? [], event];
  if (points < RECALLED) return { term, recalled: 0, dueOn: day + LADDER[0]!, events };
  // Recalled before its day: no news about the memory, so the card stays where it is.
  if (card && (card.dueOn === null || day < card.dueOn)) return { ...card, events };
  const times = (card?.recalled ?? 0) + 1;
  const wait = LADDER[times];
  return { term, recalled: times, dueOn: wait === undefined ? null : day + wait, events };
}

function isTerm(
  entry: Entry,
): entry is KnownEntry & { readonly event: TermPayload & Entry["event"] } {
  return entry.known && entry.event.k === "term";
}

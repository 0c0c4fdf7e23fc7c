/** Which cards come today. Pure: the day comes in. */

import type { LearningDay } from "../memory/order.ts";
import type { Card } from "./card.ts";

/** Few enough to do every day. */
export const REVIEWS_A_DAY = 5;
export const NEW_CARDS_A_DAY = 1;
/** The queue never holds more; what is due beyond it waits in the mistakes book. */
export const QUEUE_HOLDS = 10;

export interface Queue {
  /** Today's cards that are still to do, in the order they come. */
  readonly cards: readonly Card[];
  /** Reviews done today. */
  readonly done: number;
  /** Cards in the queue: those whose day has come, as far as it holds them. */
  readonly due: number;
  /** Cards whose day has come for which the queue has no room yet. */
  readonly held: number;
  /** The first day after today on which an active card is due; null when there is none. */
  readonly nextDay: LearningDay | null;
  /** Cards never reviewed yet, and the one that will be added first of those not coming today. */
  readonly waiting: number;
  readonly nextNew: Card | null;
}

/**
 * At most five reviews a day: the cards due longest, so that none is forgotten; of today's five,
 * sure-and-wrong ones come first. One new card takes a place that the due ones leave free: after
 * missed weeks there is none until they are done.
 */
export function queueOn(cards: Iterable<Card>, today: LearningDay): Queue {
  const all = [...cards];
  const done = all.filter(({ reviewedOn }) => reviewedOn === today).length;
  const added = all.filter(({ admittedOn }) => admittedOn === today).length;
  const active = all.filter(({ stage }) => stage === "active");
  const waiting = all.filter(({ stage }) => stage === "waiting").sort(byUrgency);
  const ripe = active.filter(({ dueOn }) => dueOn <= today).sort(byLateness);
  const queued = ripe.slice(0, QUEUE_HOLDS);
  const places = Math.max(0, REVIEWS_A_DAY - done);
  const room = Math.min(places - queued.length, NEW_CARDS_A_DAY - added);
  const fresh = waiting.filter(({ dueOn }) => dueOn <= today).slice(0, Math.max(0, room));
  return {
    cards: [...queued.slice(0, places), ...fresh].sort(byUrgency),
    done,
    due: queued.length,
    held: ripe.length - queued.length,
    nextDay: earliest(active.filter(({ dueOn }) => dueOn > today)),
    waiting: waiting.length,
    nextNew: waiting.find((card) => !fresh.includes(card)) ?? null,
  };
}

/** Sure and wrong first, then wrong, then unsure; among those the most recent mistake. */
export function byUrgency(a: Card, b: Card): number {
  return weight(b) - weight(a) || b.mistake.day - a.mistake.day || a.item - b.item;
}

/** Due longest first. */
function byLateness(a: Card, b: Card): number {
  return a.dueOn - b.dueOn || byUrgency(a, b);
}

function weight({ mistake }: Card): number {
  return mistake.isWrong ? (mistake.sure === true ? 2 : 1) : 0;
}

function earliest(cards: readonly Card[]): LearningDay | null {
  return cards.length > 0 ? Math.min(...cards.map(({ dueOn }) => dueOn)) : null;
}

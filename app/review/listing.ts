/** Every card with what becomes of it: for today's review and for the mistakes book. Pure. */

import type { LearnerRecord } from "../memory/fold.ts";
import type { LearningDay } from "../memory/order.ts";
import type { Card } from "./card.ts";
import { cardsOf } from "./deck.ts";
import type { ReviewFacts } from "./facts.ts";
import { type Queue, queueOn } from "./queue.ts";
import { isExpired, type ItemPlace, type Shelf } from "./shelf.ts";
import { askedItem } from "./stand_in.ts";

/**
 * today: comes today. later: in review, on `card.dueOn`. held: its day has come, but there is no
 * room for it today. waiting: in the mistakes book, never reviewed. retired: known. expired: its
 * rule has to be checked first. gone: the course no longer has it.
 */
export type CardState = "today" | "later" | "held" | "waiting" | "retired" | "expired" | "gone";

export interface ListedCard {
  readonly card: Card;
  readonly state: CardState;
  /** Where the item to ask is; for an expired card its lesson, null when the course has none. */
  readonly place: ItemPlace | null;
}

export interface Listing {
  readonly queue: Queue;
  /** Today's cards in the order they come. */
  readonly today: readonly ListedCard[];
  readonly cards: readonly ListedCard[];
}

export function listCards(
  record: LearnerRecord,
  shelf: Shelf,
  facts: ReviewFacts | null,
  today: LearningDay,
): Listing {
  const placed = cardsOf(record, facts).map((card) => ({
    card,
    place: askedItem(card, record, facts, shelf, today),
  }));
  const queue = queueOn(placed.filter(({ place }) => place).map(({ card }) => card), today);
  const chosen = new Set(queue.cards);
  const cards = placed.map(({ card, place }): ListedCard =>
    place
      ? { card, place, state: chosen.has(card) ? "today" : stateOf(card, today) }
      : left(card, shelf, today)
  );
  const listed = new Map(cards.map((one) => [one.card, one]));
  return { queue, cards, today: queue.cards.map((card) => listed.get(card)!) };
}

function stateOf(card: Card, today: LearningDay): CardState {
  if (card.stage !== "active") return card.stage;
  return card.dueOn <= today ? "held" : "later";
}

function left(card: Card, shelf: Shelf, today: LearningDay): ListedCard {
  const place = shelf.get(card.item) ?? null;
  return { card, place, state: place && isExpired(place, today) ? "expired" : "gone" };
}

/** Which item a card asks today: its own, or another one about the same misconception. Pure. */

import type { LearnerRecord } from "../memory/fold.ts";
import type { LearningDay } from "../memory/order.ts";
import type { Card } from "./card.ts";
import type { ReviewFacts } from "./facts.ts";
import { type ItemPlace, placeToday, type Shelf } from "./shelf.ts";

/**
 * Where to find the item to ask, or null when the course has none left to ask.
 *
 * A recurring misconception never asks the item answered last: one that was met before if there
 * is one, else one whose lesson was begun, else any; of several the one answered longest ago.
 */
export function askedItem(
  card: Card,
  record: LearnerRecord,
  facts: ReviewFacts | null,
  shelf: Shelf,
  today: LearningDay,
): ItemPlace | null {
  const own = placeToday(shelf, card.item, today);
  if (card.misconception === null || !facts) return own;
  const others = (facts.items.get(card.misconception) ?? [])
    .filter((item) => item !== card.lastItem)
    .map((item) => placeToday(shelf, item, today))
    .filter((place) => place !== null);
  const rank = ({ item, lesson }: ItemPlace): number =>
    record.items.has(item) ? 0 : record.lessons.has(lesson) ? 1 : 2;
  const answeredAt = ({ item }: ItemPlace): number => record.items.get(item)?.lastAt.t ?? 0;
  others.sort((a, b) => rank(a) - rank(b) || answeredAt(a) - answeredAt(b) || a.item - b.item);
  return others[0] ?? own;
}

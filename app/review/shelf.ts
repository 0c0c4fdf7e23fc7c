/** Where the course keeps an item, and whether review may still ask it. Pure. */

import { dayOf, type LearningDay } from "../memory/order.ts";
import { type CourseIndex, issueAddress, lessonAddress } from "../page/course_index.ts";

export interface ItemPlace {
  readonly item: number;
  /** 0 for an issue's closing item. */
  readonly lesson: number;
  readonly title: string;
  /** Address of the page that holds the item, below the site's root. */
  readonly address: string;
  /** The last day on which a lesson about rules may be relied on. */
  readonly reviewBy: string | null;
}

export type Shelf = ReadonlyMap<number, ItemPlace>;

/** Every item of the course by its number. */
export function shelfOf({ lessons, issues }: CourseIndex): Shelf {
  const places: ItemPlace[] = [];
  for (const lesson of lessons.values()) {
    const { number, title, reviewBy } = lesson;
    const address = lessonAddress(lesson);
    places.push(
      ...lesson.items.map((item) => ({ item, lesson: number, title, address, reviewBy })),
    );
  }
  for (const { number, closing, title } of issues) {
    if (closing === null) continue;
    const address = issueAddress(number);
    places.push({
      item: closing,
      lesson: 0,
      title: `第 ${number} 期 · ${title}`,
      address,
      reviewBy: null,
    });
  }
  return new Map(places.map((place) => [place.item, place]));
}

/** A rule may have changed since its lesson was to be checked again. */
export function isExpired({ reviewBy }: ItemPlace, today: LearningDay): boolean {
  return reviewBy !== null && today > dayOf(reviewBy);
}

/** The item's place when review may ask it today. */
export function placeToday(shelf: Shelf, item: number, today: LearningDay): ItemPlace | null {
  const place = shelf.get(item);
  return place && !isExpired(place, today) ? place : null;
}

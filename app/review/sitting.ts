/** One visit to the review page: which card is shown, what was answered or put off. */

import type { Unlisten } from "../memory/storage.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";
import type { Clock, Store } from "../memory/store.ts";
import { mountTools } from "../page/tools.ts";
import { mountQuizzes } from "../quiz/course_quiz.ts";
import type { Card } from "./card.ts";
import { type CardView, cardView, type WaysOn } from "./card_view.ts";
import type { ReviewFacts } from "./facts.ts";
import { fetchItem } from "./fetching.ts";
import { storeFromNow } from "./fresh_store.ts";
import { listCards, type ListedCard, type Listing } from "./listing.ts";
import { restView } from "./rest_view.ts";
import type { ItemPlace, Shelf } from "./shelf.ts";
import { whenBack, whyHere } from "./words.ts";

/** Nobody needs to hear of a wait shorter than this. */
const SLOW_MS = 600;

/** What a sitting needs of the page and the course. */
export interface Desk {
  readonly host: HTMLElement;
  readonly root: string;
  readonly build: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly facts: ReviewFacts | null;
}

export class Sitting {
  readonly #desk: Desk;
  /** Cards that were skipped or could not be fetched, by item. */
  readonly #putOff = new Set<number>();
  #answered = 0;
  #unlisten: Unlisten = () => {};

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Shows the first card; focus stays where it is. */
  async begin(): Promise<void> {
    await this.#next(false);
  }

  async #next(takesFocus: boolean): Promise<void> {
    this.#unlisten();
    const today = this.#today();
    const listing = this.#list(today);
    const left = listing.today.filter(({ card }) => !this.#putOff.has(card.item));
    const [first] = left;
    if (!first?.place) return this.#rest(listing, today, takesFocus);
    const view = this.#view(first, first.place, left.length, today);
    this.#desk.host.replaceChildren(view.root);
    if (takesFocus) view.focus();
    await this.#load(view, first.card, first.place);
  }

  #view({ card }: ListedCard, place: ItemPlace, left: number, today: LearningDay): CardView {
    const { facts, root } = this.#desk;
    const before = this.#answered + this.#putOff.size;
    const why = whyHere(card, place.item, facts, today);
    return cardView(place, { position: before + 1, total: before + left, why }, root);
  }

  async #load(view: CardView, card: Card, place: ItemPlace): Promise<void> {
    const { root, store, build } = this.#desk;
    const slow = setTimeout(view.showLoading, SLOW_MS);
    const quiz = await fetchItem(root, place);
    clearTimeout(slow);
    const ways = this.#waysOn(view, card, place);
    if (!quiz) return view.showFailure(ways);
    view.showItem(quiz, ways);
    mountQuizzes(view.root, storeFromNow(store, place.item));
    mountTools(quiz, build);
    this.#awaitAnswer(view, card, place.item);
  }

  #waysOn(view: CardView, card: Card, place: ItemPlace): WaysOn {
    const retry = (): void => {
      view.clear();
      view.focus();
      void this.#load(view, card, place);
    };
    const skip = (): void => {
      this.#putOff.add(card.item);
      void this.#next(true);
    };
    return { retry, skip };
  }

  #awaitAnswer(view: CardView, card: Card, item: number): void {
    const { store } = this.#desk;
    const count = (): number => store.record().items.get(item)?.attempts.length ?? 0;
    const before = count();
    this.#unlisten = store.subscribe(() => {
      if (count() === before) return;
      this.#unlisten();
      this.#answered++;
      const today = this.#today();
      const listing = this.#list(today);
      const after = afterwards(listing, card, item);
      const isLast = listing.today.every((one) => this.#putOff.has(one.card.item));
      view.showAnswered(
        after ? whenBack(after, today) : "记下了。",
        isLast ? "看看接下来" : "下一张",
        () => void this.#next(true),
      );
    });
  }

  #rest(listing: Listing, today: LearningDay, takesFocus: boolean): void {
    const retry = (): void => {
      this.#putOff.clear();
      void this.#next(true);
    };
    const { host, root, store } = this.#desk;
    const view = restView({
      listing,
      today,
      root,
      putOff: this.#putOff.size,
      isDenied: store.health() === "denied",
      retry,
    });
    host.replaceChildren(view.root);
    if (takesFocus) view.heading.focus();
  }

  #today(): LearningDay {
    return learningDay(this.#desk.clock());
  }

  #list(today: LearningDay): Listing {
    const { store, shelf, facts } = this.#desk;
    return listCards(store.record(), shelf, facts, today);
  }
}

/** What the card has become; it may have joined others of its misconception. */
function afterwards({ cards }: Listing, before: Card, item: number): Card | null {
  const now = cards.map(({ card }) => card).filter(({ lastItem }) => lastItem === item);
  const same = now.find((card) =>
    card.misconception === before.misconception &&
    (before.misconception !== null || card.item === before.item)
  );
  return same ?? now[0] ?? null;
}

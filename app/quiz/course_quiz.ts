/** `<course-quiz>`: makes the items in it respond, and lets those that went wrong come back once. */

import { random } from "../memory/browser.ts";
import type { Store } from "../memory/store.ts";
import { parseJson } from "../page/read.ts";
import { dueAgain } from "./due_again.ts";
import { mountItem } from "./item.ts";
import { withKind } from "./kinds.ts";
import { type PageItem, pageItem } from "./page_item.ts";
import { readQuizPayload } from "./payload.ts";
import { readerSeed } from "./reader_seed.ts";
import { shuffleFor, type ShuffleOf } from "./shuffle.ts";

/** A quiz whose payload cannot be read, and an item whose kind is unknown, stay plain HTML. */
export function mountQuizzes(root: ParentNode, store: Store): void {
  const items = [...root.querySelectorAll("course-quiz")].flatMap(itemsOf);
  if (items.length === 0) return;
  const seed = readerSeed(store, random);
  const shuffleOf: ShuffleOf = (item) => shuffleFor(seed, item);
  for (const item of items) mountPageItem(item, store, shuffleOf);
  const place = root.querySelector<HTMLElement>(".come-back");
  if (place) watchComingBack(place, items, store, shuffleOf);
}

function itemsOf(quiz: Element): PageItem[] {
  const json = quiz.querySelector(".payload")?.textContent ?? "";
  const payload = readQuizPayload(parseJson(json));
  return payload?.items.flatMap((entry) => pageItem(quiz, entry, payload.lesson) ?? []) ?? [];
}

function mountPageItem(
  { entry, lesson, form }: PageItem,
  store: Store,
  shuffleOf: ShuffleOf,
): void {
  withKind(entry.kind, (respond) => {
    const responder = respond(form, entry.raw, shuffleOf(entry.number));
    if (responder) mountItem(form, responder, { item: entry.number, lesson }, store);
  });
}

/** Fetches what offers items again when the first one is due. */
function watchComingBack(
  place: HTMLElement,
  items: readonly PageItem[],
  store: Store,
  shuffleOf: ShuffleOf,
): void {
  const all = items.map(({ entry }) => entry.number);
  const shown = items.filter(({ isShown }) => isShown).map(({ entry }) => entry.number);
  const due = () => dueAgain(store.record(), shown, all);
  const stop = store.subscribe(offer);
  offer();

  function offer(): void {
    if (due().length === 0) return;
    stop();
    import("./come_back.ts").then(
      ({ mountComeBack }) => mountComeBack(place, items, due, store, shuffleOf),
      () => {},
    );
  }
}

/** `<course-mistakes>`: the mistakes book, by track and by thought, each item to be answered again in place. */

import { learningDay } from "../memory/order.ts";
import type { PageContext, Place } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { mountQuizzes } from "../quiz/course_quiz.ts";
import { fetchFacts, type Misconception, type ReviewFacts } from "../review/facts.ts";
import { fetchItem } from "../review/fetching.ts";
import { storeFromNow } from "../review/fresh_store.ts";
import { type ItemPlace, type Shelf, shelfOf } from "../review/shelf.ts";
import { type Mistake, mistakes, RIGHT_DAYS } from "./mistakes.ts";
import { dayWords } from "./wording.ts";

const AT_A_TIME = 20;
/** Stands for the items that close an issue and belong to no track. */
const CLOSING = "closing";

interface Book {
  readonly place: Place;
  readonly shelf: Shelf;
  readonly facts: ReviewFacts | null;
}

interface Shown {
  readonly mistake: Mistake;
  readonly item: ItemPlace;
  readonly track: string;
  readonly thought: Misconception | null;
}

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  for (const book of elements) {
    const facts = await fetchFacts(new URL(page.root + book.dataset.facts, location.href));
    mountBook(book, { place: { ...page, index }, shelf: shelfOf(index), facts });
  }
}

function mountBook(root: HTMLElement, book: Book): void {
  const count = element("p", { class: "mistakes-count", role: "status" });
  const list = element("ol", { class: "mistakes" });
  const tracks = choice("栏目", "mistakes-track", draw);
  const thoughts = choice("想法", "mistakes-thought", draw);
  const more = button("再看一些", "button", () => draw(list.children.length + AT_A_TIME));
  const filters = element("div", { class: "filters" }, tracks.row, thoughts.row);
  root.replaceChildren(count, filters, list, element("p", { class: "submit" }, more));

  function chosen(): readonly Shown[] {
    return shownIn(book).filter(({ track, thought }) =>
      (tracks.select.value === "" || tracks.select.value === track) &&
      (thoughts.select.value === "" || thoughts.select.value === thought?.id)
    );
  }

  function draw(length = AT_A_TIME): void {
    const all = chosen();
    list.replaceChildren(...all.slice(0, length).map((one) => row(one, book)));
    more.hidden = all.length <= length;
    say();
  }

  /** Only the count follows an answer: the item being answered stays where it is. */
  function say(): void {
    count.textContent = countWords(shownIn(book).length, chosen().length);
    filters.hidden = shownIn(book).length === 0;
  }

  const all = shownIn(book);
  fill(tracks.select, all.map(({ track }) => [track, trackName(book, track)]));
  fill(
    thoughts.select,
    all.flatMap(({ thought }) => thought ? [[thought.id, thought.thought] as const] : []),
  );
  draw();
  book.place.store.subscribe(say);
}

function countWords(all: number, chosen: number): string {
  if (all === 0) return "错题本是空的。答错的题会自动收进来。";
  const rule = `同一题在不同的 ${RIGHT_DAYS} 天各答对一次，就移出去。`;
  return `还有 ${all} 题${chosen < all ? `，这里显示 ${chosen} 题` : ""}。${rule}`;
}

function shownIn({ place, shelf, facts }: Book): readonly Shown[] {
  const found = mistakes(place.store.record(), facts?.behind ?? (() => null));
  return found.flatMap((mistake) => {
    const item = shelf.get(mistake.item);
    if (!item) return [];
    const thought = facts?.misconceptions.get(mistake.misconception ?? "") ?? null;
    return [{ mistake, item, track: trackOf(place, item), thought }];
  });
}

function trackOf({ index }: Place, { lesson }: ItemPlace): string {
  return index.lessons.get(lesson)?.id.split("/")[0] ?? CLOSING;
}

function trackName({ place }: Book, track: string): string {
  return place.index.tracks.find(({ id }) => id === track)?.name ?? "今日一题";
}

function row({ mistake, item, thought }: Shown, book: Book): HTMLElement {
  const { root } = book.place;
  const right = mistake.rightDays > 0 ? `，之后答对 ${mistake.rightDays} 天` : "";
  const when = dayWords(learningDay(mistake.lastWrongAt));
  const note = `错过 ${mistake.times} 次，最近一次 ${when}${right}`;
  const again = element("details", { class: "redo" }, element("summary", {}, "在这里再答"));
  again.addEventListener("toggle", () => void load(again, item, book), { once: true });
  return element(
    "li",
    {},
    element(
      "h2",
      {},
      element("a", { href: `${root}${item.address}#item-${item.item}` }, item.title),
    ),
    element("p", { class: "row-note" }, note),
    thought
      ? element(
        "p",
        { class: "thought" },
        element("span", { class: "thought-was" }, `✕ ${thought.thought}`),
        element("span", { class: "thought-better" }, `✓ ${thought.better}`),
      )
      : null,
    again,
  );
}

async function load(again: HTMLElement, item: ItemPlace, { place }: Book): Promise<void> {
  const status = element("p", { role: "status" }, "正在取题……");
  again.append(status);
  const quiz = await fetchItem(place.root, item);
  if (!quiz) return status.replaceChildren("这道题没有取到，多半是断网了。可以点标题打开原课。");
  status.remove();
  again.append(quiz);
  mountQuizzes(again, storeFromNow(place.store, item.item));
}

function choice(name: string, id: string, change: () => void) {
  const select = element("select", { id }, element("option", { value: "" }, "全部"));
  select.addEventListener("change", () => change());
  const label = element("label", { for: id }, name);
  return { select, row: element("p", { class: "row-field" }, label, select) };
}

function fill(select: HTMLSelectElement, options: Iterable<readonly [string, string]>): void {
  for (const [value, name] of new Map(options)) {
    select.append(element("option", { value }, name));
  }
}

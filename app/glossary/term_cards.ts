/** `<course-term-cards>`: the glossary terms due today, one after another, each recalled from its name. */

import { learningDay } from "../memory/order.ts";
import type { PageContext } from "../page/context.ts";
import { button, element, show } from "../page/dom.ts";
import { dueCards, recalled, type TermCard } from "./cards.ts";
import { fetchTerms, type TermEntry } from "./entries.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const today = learningDay(page.clock());
  if (dueCards(page.store.events(), today).length === 0) return;
  const terms = await fetchTerms(page.root);
  if (terms) { for (const host of elements) new Sitting(host, page, terms).next(false); }
}

class Sitting {
  readonly #heading = element("h2", { tabindex: "-1" });
  readonly #place = element("div");

  constructor(
    readonly host: HTMLElement,
    readonly page: PageContext,
    readonly terms: ReadonlyMap<string, TermEntry>,
  ) {
    show(host, this.#heading, this.#place);
  }

  /** The first card that is due; terms the course no longer has wait for their return. */
  next(isFocused: boolean): void {
    const { store, clock } = this.page;
    const known = dueCards(store.events(), learningDay(clock()))
      .filter(({ term }) => this.terms.has(term));
    const [card] = known;
    this.#heading.textContent = card ? `还记得这个词吗 · ${known.length} 个` : "今天的词也想完了";
    if (isFocused) this.#heading.focus({ preventScroll: true });
    if (card) this.#ask(card, this.terms.get(card.term)!);
    else this.#place.replaceChildren();
    this.host.hidden = !card && !isFocused;
  }

  #ask(card: TermCard, entry: TermEntry): void {
    const meaning = element("p", { class: "term-meaning", tabindex: "-1" }, entry.meaning);
    meaning.hidden = true;
    const answers = element("div", { class: "submit", hidden: "" });
    answers.append(
      button("没想起来", "", () => this.#keep(card, 0)),
      button("想起来了", "primary", () => this.#keep(card, 1)),
    );
    const turn = element("div", { class: "submit" });
    turn.append(button("想好了，看解释", "primary", () => {
      meaning.hidden = answers.hidden = false;
      turn.hidden = true;
      meaning.focus({ preventScroll: true });
    }));
    const name = element("p", { class: "term-name" }, entry.name, " ");
    name.append(element("span", { class: "term-other", lang: "en" }, entry.english));
    const leave = button("不再问这个词", "term-leave", () => {
      this.page.store.forget(card.events);
      this.next(true);
    });
    this.#place.replaceChildren(
      element("div", { class: "term-card" }, name, meaning, turn, answers),
      element("p", { class: "item-tools" }, leave),
    );
  }

  #keep(card: TermCard, points: number): void {
    this.page.store.append(recalled(card.term, points));
    this.next(true);
  }
}

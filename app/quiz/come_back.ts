/** The end of what was read: items that went wrong at first are offered once more, as fresh forms. */

import type { Store } from "../memory/store.ts";
import { button, element } from "../page/dom.ts";
import { mountItem } from "./item.ts";
import { withKind } from "./kinds.ts";
import type { PageItem } from "./page_item.ts";
import type { ShuffleOf } from "./shuffle.ts";

/** Offers the items that are `due`; the offer follows the record until it is taken up. */
export function mountComeBack(
  place: HTMLElement,
  items: readonly PageItem[],
  due: () => readonly number[],
  store: Store,
  shuffleOf: ShuffleOf,
): void {
  const note = element("p", { class: "come-back-note" });
  const take = button("", "button primary", takeUp);
  place.replaceChildren(element("h2", {}, "再来一次"), note, take);
  const stop = store.subscribe(update);
  update();

  function update(): void {
    const count = due().length;
    place.hidden = count === 0;
    note.textContent = `有 ${count} 题第一次没有全对。隔一会儿再答一次，记得更牢。`;
    take.textContent = count === 1 ? "再答这一题" : `再答这 ${count} 题`;
  }

  function takeUp(): void {
    stop();
    const again = items.filter(({ entry }) => due().includes(entry.number));
    note.textContent = "和平常一样作答；第一次的结果不变。";
    take.remove();
    again.forEach((item, index) => addForm(item, again[index - 1]));
  }

  function addForm({ entry, lesson, form, untouched }: PageItem, before?: PageItem): void {
    const copy = copyOf(untouched);
    const title = lesson === before?.lesson ? null : titleOf(form);
    place.append(...title ? [element("p", { class: "come-back-from" }, title)] : [], copy);
    withKind(entry.kind, (respond) => {
      const responder = respond(copy, entry.raw, shuffleOf(entry.number));
      if (!responder) return;
      const known = store.record().items.get(entry.number)?.attempts.length ?? 0;
      mountItem(copy, responder, { item: entry.number, lesson }, store, known);
      if (!before) responder.focus();
    });
  }
}

/** The lesson's title, where several lessons share the page. */
function titleOf(form: HTMLFormElement): string | null {
  const article = form.closest("article");
  const isAlone = document.querySelectorAll("article.lesson").length < 2;
  return isAlone ? null : article?.querySelector(".lesson-title")?.textContent ?? null;
}

const REFERENCES = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list"] as const;

/** The form with ids of its own, since the first one stays where it is. */
function copyOf(untouched: HTMLFormElement): HTMLFormElement {
  const copy = untouched.cloneNode(true) as HTMLFormElement;
  const own = (id: string): string => `${id}-again`;
  copy.querySelector(".item-tools")?.remove();
  const ids = new Set([copy, ...copy.querySelectorAll("[id]")].map(({ id }) => id));
  for (const part of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of REFERENCES) {
      const targets = part.getAttribute(name)?.split(" ");
      if (targets) {
        part.setAttribute(name, targets.map((id) => ids.has(id) ? own(id) : id).join(" "));
      }
    }
    if (part.id) part.id = own(part.id);
  }
  return copy;
}

/** Marked terms: a tap opens the term's line in place; without this code they lead to the glossary. */

import { learningDay } from "../memory/order.ts";
import type { PageContext } from "../page/context.ts";
import { openDialog } from "../page/dialog.ts";
import { button, element } from "../page/dom.ts";
import { isLookedUp, lookedUp, recalled, termCards } from "./cards.ts";

export function mount(links: readonly HTMLElement[], page: PageContext): void {
  for (const link of links) {
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(link, page);
    });
  }
}

function open(link: HTMLElement, page: PageContext): void {
  const { store, clock } = page;
  const { term = "", line = "" } = link.dataset;
  const [name = "", ...meaning] = line.split("：");
  if (!isLookedUp(store.events(), term, learningDay(clock()))) store.append(lookedUp(term));
  // A tap does not focus a link everywhere; the dialog gives focus back to where it was.
  link.focus({ preventScroll: true });
  const dialog = openDialog(
    name,
    element("p", { class: "term-meaning" }, meaning.join("：")),
    links(link, term, page),
  );
  dialog.classList.add("term-dialog");
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
}

function links(link: HTMLElement, term: string, { store }: PageContext): HTMLElement {
  const status = element("span", { role: "status" });
  const add = button("加入复习", "term-add", () => {
    if (termCards(store.events()).has(term)) return;
    store.append(recalled(term, 0));
    status.textContent = "明天起在“复习”里问你。";
    add.setAttribute("aria-disabled", "true");
  });
  const card = termCards(store.events()).get(term);
  if (card) status.textContent = card.dueOn === null ? "这个词已经记牢了。" : "这个词在复习里。";
  const more = element("a", { href: link.getAttribute("href") ?? "" }, "看术语表");
  return element("p", { class: "term-links" }, card ? null : add, more, status);
}

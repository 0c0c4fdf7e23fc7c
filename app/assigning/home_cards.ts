/** 本周任务 on the home page: every assignment this reader opened, side by side. */

import { setting } from "../memory/event.ts";
import { isoDate, learningDay } from "../memory/order.ts";
import type { PageContext, Place } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { AssignmentCard } from "./card.ts";
import { hiddenKey, type Standing, standings } from "./standing.ts";

const mounted = new WeakSet<HTMLElement>();

export async function mount(sections: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  for (const section of sections) {
    if (mounted.has(section)) continue;
    mounted.add(section);
    await mountSection(section, { ...page, index });
  }
}

/** Cards stay the same elements while they are shown: others put their tools and focus into them. */
async function mountSection(section: HTMLElement, place: Place): Promise<void> {
  const { store, clock, index } = place;
  const course = document.documentElement.dataset.course ?? "";
  const cards = new Map<string, AssignmentCard>();
  const heading = element("h2", { class: "quiet" }, "本周任务");
  const list = element("div", { class: "assignments" });
  const hidden = element("div", { class: "assignments-hidden" });
  section.replaceChildren(heading, list, hidden);
  const update = (): Promise<void> => {
    const today = isoDate(learningDay(clock()));
    const all = standings(store.record(), index, course, today);
    const shown = all.filter(({ isHidden }) => !isHidden);
    const elements = shown.map((standing) => {
      const card = cards.get(standing.text) ?? new AssignmentCard(standing.text, place);
      cards.set(standing.text, card);
      card.update(standing, today);
      return card.element;
    });
    const fresh = elements.filter((card) => !list.contains(card));
    arrange(list, elements);
    hidden.replaceChildren(...all.filter(({ isHidden }) => isHidden).map(wayBack));
    section.hidden = all.length === 0;
    heading.hidden = shown.length === 0;
    return fresh.length > 0 ? place.mountWithin(list) : Promise.resolve();
  };
  const wayBack = ({ text, assignment }: Standing): HTMLElement =>
    button(`再显示收起的任务：${assignment.title || "本周任务"}`, "quiet-button", () => {
      store.append(setting(hiddenKey(text), false));
      cards.get(text)?.focus();
    });
  store.subscribe(update);
  await update();
}

/** Puts the elements into this order and leaves alone what is in its place: moving would take the focus away. */
function arrange(list: HTMLElement, elements: readonly HTMLElement[]): void {
  for (const gone of [...list.children]) {
    if (!elements.includes(gone as HTMLElement)) gone.remove();
  }
  elements.forEach((each, at) => {
    if (list.children[at] !== each) list.insertBefore(each, list.children[at] ?? null);
  });
}

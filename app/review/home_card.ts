/** The card 复习 on home: how many cards come today, and about how long they take. */

import type { LearnerRecord } from "../memory/fold.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";
import type { PageContext } from "../page/context.ts";
import { element, show } from "../page/dom.ts";
import { fetchFacts, type ReviewFacts } from "./facts.ts";
import { isMistake } from "./grade.ts";
import { shelfOf } from "./shelf.ts";

/** A card is read, answered and its feedback read in about this time. */
const SECONDS_A_CARD = 40;

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  const shelf = shelfOf(index);
  let facts: Promise<ReviewFacts | null> | undefined;

  /** The scheduler is fetched only for a reader who has something that may come back. */
  async function count(address: URL): Promise<number> {
    const today = learningDay(page.clock());
    if (!hasMistakesBefore(page.store.record(), today)) return 0;
    const [{ listCards }, known] = await Promise.all([
      import("./listing.ts"),
      facts ??= fetchFacts(address),
    ]);
    return listCards(page.store.record(), shelf, known, today).today.length;
  }

  async function update(section: HTMLElement): Promise<void> {
    const cards = await count(new URL(page.root + (section.dataset.facts ?? ""), location.href));
    if (cards === 0) return show(section);
    show(
      section,
      element("h2", { class: "quiet" }, "复习"),
      row(page.root, cards),
    );
  }

  for (const section of elements) {
    const refresh = (): void => void update(section);
    refresh();
    page.store.subscribe(refresh);
  }
}

/** Something was wrong or unsure on an earlier day: without that no card can be due. */
export function hasMistakesBefore(record: LearnerRecord, today: LearningDay): boolean {
  return [...record.items.values()].some(({ attempts }) =>
    attempts.some((attempt) => isMistake(attempt) && learningDay(attempt.at) < today)
  );
}

function row(root: string, cards: number): HTMLElement {
  const minutes = Math.max(1, Math.round(cards * SECONDS_A_CARD / 60));
  const title = element("span", { class: "row-title" }, `今天有 ${cards} 张`);
  const note = element("span", { class: "row-note" }, `约 ${minutes} 分钟`);
  const body = element("span", { class: "row-body" }, title, note);
  const link = element("a", { href: `${root}review/` }, body);
  return element("ul", { class: "rows" }, element("li", {}, link));
}

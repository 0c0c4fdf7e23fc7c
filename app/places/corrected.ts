/** Tells a reader once that the key of an item she answered was corrected, and what that means for her. */

import { setting } from "../memory/event.ts";
import type { ItemRecord, LearnerRecord } from "../memory/fold.ts";
import { isoDate, learningDay } from "../memory/order.ts";
import type { PageContext } from "../page/context.ts";
import type { CorrectionInfo } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";

export async function mount(_: readonly HTMLElement[], page: PageContext): Promise<void> {
  const main = document.querySelector("main");
  const index = await page.index();
  if (!main || !index) return;
  const isHome = document.querySelector("course-home") !== null;
  const isHere = ({ item }: CorrectionInfo) =>
    isHome || document.querySelector(`form[data-item="${item}"]`) !== null;
  for (const correction of untold(index.corrections, page.store.record()).filter(isHere)) {
    main.prepend(note(correction, page));
  }
}

/** Corrections of items that were answered before, until the reader has put them away. */
function untold(
  corrections: readonly CorrectionInfo[],
  { items, settings }: LearnerRecord,
): readonly CorrectionInfo[] {
  return corrections.filter((correction) => {
    const first = items.get(correction.item)?.attempts[0];
    return first && isoDate(learningDay(first.at)) <= correction.on &&
      settings.get(toldKey(correction)) !== true;
  });
}

function note(correction: CorrectionInfo, { root, store }: PageContext): HTMLElement {
  const record = store.record().items.get(correction.item);
  const box = element("aside", { class: "plain-note corrected", "aria-label": "更正" });
  const away = button("知道了", "button", () => {
    store.append(setting(toldKey(correction), true));
    box.remove();
  });
  box.append(
    element("p", {}, wordsFor(correction, record)),
    element("p", { class: "row-note" }, `更正：${correction.what}`),
    element(
      "div",
      { class: "submit" },
      away,
      element("a", { class: "button", href: `${root}errata/` }, "看全部更正"),
    ),
  );
  return box;
}

function wordsFor({ issue, title }: CorrectionInfo, record: ItemRecord | undefined): string {
  const where = issue === null ? `“${title}”` : `第 ${issue} 期“${title}”`;
  return record?.attempts.some(({ raised }) => raised)
    ? `${where}的答案已更正，你当时选的现在算对。`
    : `${where}有一道题的答案更正了，你的记录不变。`;
}

function toldKey({ item, on }: CorrectionInfo): string {
  return `told:${item}:${on}`;
}

/** The offer to catch up, on home and on the record page: only where issues were missed. */

import { learningDay } from "../memory/order.ts";
import type { PageContext, Place } from "../page/context.ts";
import { element, show } from "../page/dom.ts";
import { ISSUES_AT_A_TIME, missedIssues } from "./catch_up.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  for (const section of elements) {
    const update = (): void => show(section, ...cardParts({ ...page, index }));
    update();
    page.store.subscribe(update);
  }
}

function cardParts({ index, store, clock, root }: Place): readonly HTMLElement[] {
  const missed = missedIssues(index, store.record(), learningDay(clock()));
  if (missed.length === 0) return [];
  const title = `补课包 · ${missed.length} 期的要点`;
  const amount = missed.length > ISSUES_AT_A_TIME ? `一次 ${ISSUES_AT_A_TIME} 期，` : "";
  const note = `${amount}约三分钟；也可以跳过，直接从今天继续。`;
  const body = element(
    "span",
    { class: "row-body" },
    element("span", { class: "row-title" }, title),
    element("span", { class: "row-note" }, note),
  );
  const link = element("a", { href: `${root}catch-up/` }, body);
  return [
    element("h2", { class: "quiet" }, "欢迎回来"),
    element("ul", { class: "rows" }, element("li", {}, link)),
  ];
}

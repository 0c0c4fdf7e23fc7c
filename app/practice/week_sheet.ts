/** `<course-week-sheet>`: 我的一周, one A4 page of what was read, tried and done, to print and write on. */

import { learningDay, mondayOf } from "../memory/order.ts";
import type { PageContext } from "../page/context.ts";
import type { CourseIndex } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import { fetchFacts, type ReviewFacts } from "../review/facts.ts";
import { fetchActions } from "./actions_file.ts";
import type { ActionInfo } from "./plan_text.ts";
import { mondayFrom, namesWeek, weekFragment, weekWords } from "./week_address.ts";
import { misconceptionsMet, weekFacts } from "./week_facts.ts";
import { days, done, firstTries, guesses, nextWeek, read, thoughts } from "./week_parts.ts";

interface Sheet {
  readonly page: PageContext;
  readonly index: CourseIndex;
  readonly actions: ReadonlyMap<number, ActionInfo>;
  readonly facts: ReviewFacts | null;
}

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (!index) return;
  const address = new URL(page.root + (elements[0]?.dataset.facts ?? ""), location.href);
  const [actions, facts] = await Promise.all([
    fetchActions(page.root, index),
    fetchFacts(address),
  ]);
  const sheet = { page, index, actions, facts };
  for (const place of elements) {
    let week = location.hash;
    const update = (): void => place.replaceChildren(...content(sheet, week));
    update();
    page.store.subscribe(update);
    globalThis.addEventListener("hashchange", () => {
      if (location.hash !== "" && !namesWeek(location.hash)) return;
      week = location.hash;
      update();
      place.querySelector("h2")?.focus();
    });
  }
}

function content(
  { page, index, actions, facts: known }: Sheet,
  week: string,
): readonly HTMLElement[] {
  const { store, clock, root } = page;
  const today = learningDay(clock());
  const monday = mondayFrom(week, today);
  const facts = weekFacts(store.events(), store.record(), index, monday);
  const first = store.events()[0];
  const firstMonday = first ? mondayOf(learningDay(first.event)) : monday;
  const heading = element("h2", { tabindex: "-1", class: "week-range" }, weekWords(monday));
  const way = weekNav(monday, firstMonday, mondayOf(today));
  if (facts.isEmpty) {
    const home = element("a", { href: root }, "去读今天这一期");
    return [heading, way, element("p", { class: "plain-note" }, "这一周还没有记录。", home, "。")];
  }
  return [
    heading,
    way,
    days(facts),
    read(facts, root),
    firstTries(facts, root),
    ...known ? thoughts(misconceptionsMet(store.record(), known, monday)) : [],
    done(facts.actions, index, actions),
    ...guesses(facts),
    nextWeek(),
    element("p", { class: "submit" }, button("打印这一页", "button", () => print())),
  ];
}

function weekNav(monday: number, first: number, last: number): HTMLElement {
  const link = (day: number, words: string) => element("a", { href: weekFragment(day) }, words);
  const nav = element("nav", { class: "week-nav", "aria-label": "换一周" });
  if (monday > first) nav.append(link(monday - 7, "← 上一周"));
  if (monday < last) nav.append(link(monday + 7, "下一周 →"));
  return nav;
}

/** What practice adds to the home page: one question about a planned action, and the way to the week's sheet. */

import { learningDay, mondayOf } from "../memory/order.ts";
import type { PageContext } from "../page/context.ts";
import { element } from "../page/dom.ts";
import { askAfterwards } from "./follow_up.ts";
import { weekFragment } from "./week_address.ts";
import { weekFacts } from "./week_facts.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const named = (name: string) => elements.filter(({ localName }) => localName === name);
  await Promise.all([
    askAfterwards(named("course-follow-up"), page),
    linkWeek(named("course-week-link"), page),
  ]);
}

/** Links this week's sheet when there is something on it; until then the last week's. */
async function linkWeek(places: readonly HTMLElement[], page: PageContext): Promise<void> {
  const { store, clock, root } = page;
  if (store.events().length === 0) return;
  const index = await page.index();
  if (!index) return;
  const monday = mondayOf(learningDay(clock()));
  const hasFacts = (day: number) => !weekFacts(store.events(), store.record(), index, day).isEmpty;
  const update = (): void => {
    const week = [monday, monday - 7].find(hasFacts);
    for (const place of places) {
      place.hidden = week === undefined;
      if (week === undefined) continue;
      const name = week === monday ? "看这一周的复盘单" : "看上一周的复盘单";
      const href = `${root}week/${week === monday ? "" : weekFragment(week)}`;
      place.replaceChildren(element("a", { href }, name));
    }
  };
  update();
  store.subscribe(update);
}

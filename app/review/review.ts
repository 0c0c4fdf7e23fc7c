/** `<course-review>`: today's cards one after another, then what comes next. */

import type { PageContext } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { fetchFacts } from "./facts.ts";
import { shelfOf } from "./shelf.ts";
import { Sitting } from "./sitting.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  await Promise.all(elements.map((host) => mountReview(host, page)));
}

async function mountReview(host: HTMLElement, page: PageContext): Promise<void> {
  const facts = fetchFacts(new URL(page.root + (host.dataset.facts ?? ""), location.href));
  const index = await page.index();
  if (!index) return showNoIndex(host);
  const { root, build, store, clock } = page;
  const sitting = new Sitting({
    host,
    root,
    build,
    store,
    clock,
    shelf: shelfOf(index),
    facts: await facts,
  });
  await sitting.begin();
}

function showNoIndex(host: HTMLElement): void {
  const again = button("再试一次", "button primary", () => location.reload());
  host.replaceChildren(
    element(
      "p",
      { class: "plain-note" },
      "课程目录没有取到，多半是断网了。你的记录都还在这台设备上。",
    ),
    element("div", { class: "submit" }, again),
  );
}

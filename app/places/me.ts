/** `<course-me>`: progress, what this device stores, taking it along, and starting over. */

import { isCompleted } from "../memory/progress.ts";
import type { PageContext } from "../page/context.ts";
import { element } from "../page/dom.ts";
import { progressWords } from "../page/marks.ts";
import { issueAddress } from "../page/course_index.ts";
import type { Place } from "../page/context.ts";
import { storedSection } from "./stored.ts";
import { transferSections } from "./transferring.ts";

export async function mount(elements: readonly HTMLElement[], page: PageContext): Promise<void> {
  const index = await page.index();
  if (index) { for (const me of elements) mountMe(me, { ...page, index }); }
}

function mountMe(me: HTMLElement, place: Place): void {
  const progress = element("section", { class: "progress" });
  const stored = element("section", { class: "stored" });
  const update = (): void => {
    progress.replaceChildren(...progressLists(place));
    stored.replaceChildren(...storedSection(place));
  };
  update();
  me.replaceChildren(progress, stored, ...transferSections(place));
  place.store.subscribe(update);
}

function progressLists(place: Place): readonly HTMLElement[] {
  const { index, store, root } = place;
  const record = store.record();
  const done = new Set(
    [...index.lessons.values()].filter(({ number, daily }) => isCompleted(record, number, daily))
      .map(({ number }) => number),
  );
  if (record.firstDay === null) {
    const link = element("a", { href: root }, "从第 1 期开始");
    return [
      element(
        "p",
        { class: "plain-note" },
        "还没有记录。",
        link,
        "，读完一课、答一题，这里就有了。",
      ),
    ];
  }
  const tracks = index.tracks.map(({ id, name }) => {
    const all = [...index.lessons.values()].filter((lesson) => lesson.id.startsWith(`${id}/`));
    return row(
      name,
      `${root}tracks/${id}/`,
      all.filter(({ number }) => done.has(number)).length,
      all.length,
    );
  });
  const issues = index.issues.map((issue) => {
    const count = issue.lessons.filter((number) => done.has(number)).length;
    const name = `第 ${issue.number} 期 · ${issue.title}`;
    return row(name, root + issueAddress(issue.number), count, issue.lessons.length);
  });
  return [
    element("h2", {}, `读完 ${done.size} 课，学了 ${record.days.size} 天`),
    element("h3", { class: "quiet" }, "按栏目"),
    element("ul", { class: "rows" }, ...tracks),
    element("h3", { class: "quiet" }, "按期"),
    element("ul", { class: "rows" }, ...issues),
  ];
}

function row(name: string, address: string, done: number, all: number): HTMLElement {
  const body = element(
    "span",
    { class: "row-body" },
    element("span", { class: "row-title" }, name),
  );
  const mark = element("span", { class: "done" }, progressWords(done, all) || `0/${all}`);
  return element("li", {}, element("a", { href: address }, body, mark));
}

/** Progress in lists: by track, by series, by issue. */

import { issueAddress } from "../page/course_index.ts";
import { element } from "../page/dom.ts";
import { progressWords } from "../page/marks.ts";
import type { Place } from "../page/context.ts";
import { type Part, standing } from "./standing.ts";

/** From this many on, the issues lie behind a fold. */
const FOLDED_FROM = 8;

export function standingParts({ index, store, root }: Place): readonly HTMLElement[] {
  const record = store.record();
  if (record.firstDay === null) {
    const link = element("a", { href: root }, "从第 1 期开始");
    const words = "，读完一课、答一题，这里就有了。";
    return [element("p", { class: "plain-note" }, "还没有记录。", link, words)];
  }
  const { lessonsDone, tracks, series, issues } = standing(index, record);
  return [
    element("h2", {}, `读完 ${lessonsDone} 课，学了 ${record.days.size} 天`),
    ...partList("按栏目", tracks, root),
    ...(series.length > 0 ? partList("按连载", series, root) : []),
    element("h3", { class: "quiet" }, "按期"),
    folded(
      index.issues.map((issue, at) =>
        row({
          name: `第 ${issue.number} 期 · ${issue.title}`,
          address: issueAddress(issue.number),
          ...issues[at]!,
        }, root)
      ),
    ),
  ];
}

function partList(title: string, parts: readonly Part[], root: string): readonly HTMLElement[] {
  return [
    element("h3", { class: "quiet" }, title),
    element("ul", { class: "rows short-rows" }, ...parts.map((part) => row(part, root))),
  ];
}

function folded(rows: readonly HTMLElement[]): HTMLElement {
  const list = element("ul", { class: "rows" }, ...rows);
  if (rows.length < FOLDED_FROM) return list;
  return element("details", {}, element("summary", {}, `全部 ${rows.length} 期`), list);
}

function row({ name, address, done, all }: Part, root: string): HTMLElement {
  const title = element("span", { class: "row-title" }, name);
  const body = element("span", { class: "row-body" }, title);
  const mark = element("span", { class: "done" }, progressWords(done, all) || `0/${all}`);
  return element("li", {}, element("a", { href: root + address }, body, mark));
}

/** The lessons of an assignment on its card, and how many of them are done. */

import { lessonAddress } from "../page/course_index.ts";
import { element } from "../page/dom.ts";
import type { LessonStanding, Standing } from "./standing.ts";

/** More lessons than these are behind a fold. */
const SHOWN_AT_ONCE = 6;

export function countWords({ done, lessons, isFinished }: Standing): string {
  if (!isFinished) return `读完 ${done}/${lessons.length}`;
  const gone = lessons.length - done;
  return gone === 0
    ? `${done} 个模块都读完了`
    : `能读的 ${done} 个都读完了，另有 ${gone} 个不在这一版里`;
}

/** A few rows at once: what comes next, and what cannot be read, so that nobody waits for it. */
export function lessonRows(
  { lessons, isFinished }: Standing,
  root: string,
): readonly HTMLElement[] {
  const list = (part: readonly LessonStanding[]) =>
    element("ol", { class: "rows" }, ...part.map((lesson) => row(lesson, root)));
  if (lessons.length <= SHOWN_AT_ONCE && !isFinished) return [list(lessons)];
  const next = lessons.filter(({ isDone, info }) => !isDone && info).slice(0, SHOWN_AT_ONCE / 2);
  const gone = lessons.filter(({ info }) => info === null);
  const all = element("summary", {}, `全部 ${lessons.length} 个模块`);
  return [
    ...(next.length + gone.length > 0 ? [list([...next, ...gone])] : []),
    element("details", {}, all, list(lessons)),
  ];
}

function row({ number, info, isDone, isExpired }: LessonStanding, root: string): HTMLElement {
  if (!info) {
    const words = `编号 ${number} 的模块不在这一版里，可能还没上线或已经撤下。请问组长。`;
    return element("li", { class: "row-note assignment-gone" }, words);
  }
  const expired = isExpired
    ? element(
      "span",
      { class: "row-note" },
      `讲的是规则，${info.reviewBy} 之后没有复核过，照做前先查平台的最新规则。`,
    )
    : null;
  const title = element("span", { class: "row-title" }, info.title);
  const body = element("span", { class: "row-body" }, title, expired);
  const mark = isDone ? element("span", { class: "done" }, "读完") : null;
  return element("li", {}, element("a", { href: root + lessonAddress(info) }, body, mark));
}

/** 本周任务: the assignments this reader has opened, with a result to paste into the chat. */

import { assigned, setting } from "../memory/event.ts";
import { isCompleted } from "../memory/progress.ts";
import type { Store } from "../memory/store.ts";
import type { Place } from "../page/context.ts";
import { lessonAddress } from "../page/course_index.ts";
import { copyText } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import { type Assignment, mentionsAssignment, readAssignment } from "./assignment.ts";
import { resultText } from "./result_text.ts";

const REFUSALS = {
  damaged: "任务链接不完整，可能在转发时被截断。请组长重新发一次完整的链接。",
  newer: "任务链接来自更新的版本。请先刷新页面；还不行就请组长重发。",
} as const;

/** Takes in an assignment from the page's address. Returns what to tell the reader, or null. */
export function takeAssignment(fragment: string, store: Store): string | null {
  if (!mentionsAssignment(fragment)) return null;
  const reading = readAssignment(fragment);
  if (!reading.ok) return REFUSALS[reading.why];
  const isKnown = store.record().assignments.has(reading.text);
  if (!isKnown) store.append(assigned(reading.text));
  const hidden = hiddenKey(reading.text);
  if (store.record().settings.get(hidden) === true) store.append(setting(hidden, false));
  return null;
}

export function assignedCards(place: Place): readonly HTMLElement[] {
  const { assignments, settings } = place.store.record();
  const shown = [...assignments.keys()].filter((text) => settings.get(hiddenKey(text)) !== true);
  const cards = shown.flatMap((text) => {
    const reading = readAssignment(text);
    return reading.ok ? [card(place, reading.assignment, text)] : [];
  });
  return cards.length > 0 ? [element("h2", { class: "quiet" }, "本周任务"), ...cards] : [];
}

function card(place: Place, assignment: Assignment, text: string): HTMLElement {
  const { index, store } = place;
  const copied = element("p", { class: "row-note", role: "status" });
  const copy = button("复制结果", "button primary", () => {
    copyText(resultText(assignment, index, store.record(), place.build), copied);
  });
  const hide = button("收起任务", "button", () => store.append(setting(hiddenKey(text), true)));
  return element(
    "article",
    { class: "assignment" },
    element("h3", {}, assignment.title || "本周任务"),
    element("p", { class: "row-note" }, summary(assignment)),
    element("ol", { class: "rows" }, ...assignment.lessons.map((lesson) => row(place, lesson))),
    element("div", { class: "submit" }, hide, copy),
    copied,
  );
}

function summary({ due, lessons }: Assignment): string {
  return `${due ? `${due} 前 · ` : ""}${lessons.length} 个模块 · 结果由你自己复制到群里`;
}

function row({ root, index, store }: Place, number: number): HTMLElement {
  const lesson = index.lessons.get(number);
  if (!lesson) {
    return element("li", { class: "row-note" }, `编号 ${number} 的模块不在这一版里，请问组长。`);
  }
  const isDone = isCompleted(store.record(), number, lesson.daily);
  const title = element(
    "span",
    { class: "row-body" },
    element("span", { class: "row-title" }, lesson.title),
  );
  const mark = isDone ? element("span", { class: "done" }, "读完") : null;
  return element("li", {}, element("a", { href: root + lessonAddress(lesson) }, title, mark));
}

/** Settings key of a hidden assignment: its checksum, the last part of its text. */
function hiddenKey(text: string): string {
  return `assignment-hidden:${text.slice(text.lastIndexOf(".") + 1)}`;
}

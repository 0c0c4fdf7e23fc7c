/** `<course-home>`: today's issue for this reader, where she stopped, and her week. */

import { learningDay } from "../memory/order.ts";
import { lastUnfinished, thisWeek } from "../memory/progress.ts";
import type { Place } from "../page/context.ts";
import { issueAddress, lessonAddress } from "../page/course_index.ts";
import { element, required, show } from "../page/dom.ts";
import { progressWords } from "../page/marks.ts";
import { wantsRhythm, weeklyGoal } from "../page/preferences.ts";
import { lessonsDone, type Today, todaysIssue } from "./today.ts";

const DAY_NAMES = ["一", "二", "三", "四", "五", "六", "日"] as const;

export function mountHome(home: Element, place: Place): void {
  const section = (name: string): HTMLElement => required(home, `.${name}`, HTMLElement);
  const update = (): void => {
    show(section("today"), ...todayCard(place));
    show(section("continue"), ...continueCard(place));
    show(section("rhythm"), ...rhythm(place));
  };
  update();
  place.store.subscribe(update);
}

function todayCard(place: Place): readonly HTMLElement[] {
  const { index, store, clock } = place;
  const today = todaysIssue(index, store.record(), learningDay(clock()));
  const heading = (text: string) => element("h2", { class: "quiet" }, text);
  if (today.kind === "waiting") {
    return [heading("今天"), element("p", { class: "plain-note" }, `还有 ${today.days} 天开课。`)];
  }
  if (today.kind === "finished") {
    const words = "已有的期号都读完了。到目录里挑一课重读，或者看看“我的”。";
    return [heading("今天"), element("p", { class: "plain-note" }, words)];
  }
  return [
    heading(store.record().firstDay === null ? "从这里开始" : "今天"),
    issueCard(place, today),
  ];
}

function issueCard(
  place: Place,
  { issue, isDone }: Extract<Today, { kind: "issue" }>,
): HTMLElement {
  const done = lessonsDone(issue, place.index, place.store.record());
  const go = isDone
    ? "今天读完了 · 再看一遍"
    : done > 0
    ? `接着读 · ${progressWords(done, issue.lessons.length)}`
    : "开始读";
  const span = (style: string, ...parts: (string | Node)[]) =>
    element("span", { class: style }, ...parts);
  return element(
    "a",
    { class: "today-card", href: place.root + issueAddress(issue.number) },
    span("mast-no", element("small", {}, "第"), String(issue.number), element("small", {}, "期")),
    span("today-title", issue.title),
    span("lead", isDone ? `明天：${issue.teaser}` : issue.lead),
    span("meta", `${issue.characters} 字 · ${issue.minutes}`),
    span("go", go),
  );
}

function continueCard({ root, index, store }: Place): readonly HTMLElement[] {
  const dailies = new Map([...index.lessons.values()].map(({ number, daily }) => [number, daily]));
  const last = lastUnfinished(store.record(), dailies);
  const lesson = last === null ? undefined : index.lessons.get(last);
  if (!lesson) return [];
  const title = element("span", { class: "row-title" }, lesson.title);
  const note = element("span", { class: "row-note" }, `第 ${lesson.issue} 期`);
  const link = element(
    "a",
    { href: root + lessonAddress(lesson) },
    element("span", { class: "row-body" }, title, note),
  );
  return [
    element("h2", { class: "quiet" }, "接着上次"),
    element("ul", { class: "rows" }, element("li", {}, link)),
  ];
}

function rhythm({ index, store, clock }: Place): readonly HTMLElement[] {
  const record = store.record();
  const week = thisWeek(record, learningDay(clock()));
  if (!week.some(Boolean) || !wantsRhythm(record)) return [];
  const days = week.map((learned, day) =>
    element(
      "li",
      learned ? { class: "on" } : {},
      DAY_NAMES[day] ?? "",
      element("span", { class: "state" }, learned ? "学了" : "没学"),
    )
  );
  const count = week.filter(Boolean).length;
  const goal = weeklyGoal(record, index.weeklyGoal);
  const words = count >= goal
    ? `本周学了 ${count} 天，目标达成。`
    : `本周学了 ${count} 天，目标 ${goal} 天。`;
  return [
    element("h2", { class: "quiet" }, "这一周"),
    element("ol", { class: "days" }, ...days),
    element("p", { class: "row-note" }, words),
  ];
}

/** The parts of the week's sheet, each short enough that all fit on one page. */

import { type CourseIndex, issueAddress, lessonAddress } from "../page/course_index.ts";
import { element } from "../page/dom.ts";
import type { Misconception } from "../review/facts.ts";
import type { ActionRound } from "./actions.ts";
import { calibrationWords } from "./calibration_words.ts";
import { type ActionInfo, change } from "./plan_text.ts";
import type { WeekFacts } from "./week_facts.ts";
import { momentWords } from "./when.ts";

const DAY_NAMES = ["一", "二", "三", "四", "五", "六", "日"] as const;
/** What fits on one page beside everything else. */
const MOST_LESSONS = 6;
const MOST_ACTIONS = 8;
const MOST_THOUGHTS = 3;

export function days({ days }: WeekFacts): HTMLElement {
  const marks = days.map((learned, day) =>
    element(
      "li",
      learned ? { class: "on" } : {},
      DAY_NAMES[day] ?? "",
      element("span", { class: "state" }, learned ? "学了" : "没学"),
    )
  );
  return element("ol", { class: "days" }, ...marks);
}

function part(title: string, ...content: readonly HTMLElement[]): HTMLElement {
  return element("section", { class: "week-part" }, element("h3", {}, title), ...content);
}

function line(...words: readonly (string | Node)[]): HTMLElement {
  return element("p", {}, ...words);
}

export function read({ issues }: WeekFacts, root: string): HTMLElement {
  const rows = issues.map(({ issue, done }) =>
    element(
      "li",
      {},
      element("a", { href: root + issueAddress(issue.number) }, `第 ${issue.number} 期`),
      ` ${issue.title}`,
      element("span", { class: "done" }, `${done}/${issue.lessons.length} 课`),
    )
  );
  const list = element("ul", { class: "week-list" }, ...rows);
  return part("读完了什么", rows.length > 0 ? list : line("这一周没有读完的课。"));
}

export function firstTries({ firstTries: { all, right }, toRevisit }: WeekFacts, root: string) {
  if (all === 0) return part("第一次就答对", line("这一周没有新答的题。"));
  const shown = toRevisit.slice(0, MOST_LESSONS);
  const links = shown.flatMap((lesson, at) => [
    at > 0 ? "、" : "",
    element("a", { href: root + lessonAddress(lesson) }, lesson.title),
  ]);
  const rest = toRevisit.length - shown.length;
  const again = shown.length > 0
    ? [line("再看一眼：", ...links, rest > 0 ? `，还有 ${rest} 课` : "")]
    : [];
  return part("第一次就答对", line(`${all} 题里答对 ${right} 题。`), ...again);
}

export function thoughts(met: readonly Misconception[]): readonly HTMLElement[] {
  if (met.length === 0) return [];
  const rows = met.slice(0, MOST_THOUGHTS).map(({ thought, better }) =>
    element("li", {}, `“${thought}” → ${better}`)
  );
  return [part("容易想岔的地方", element("ul", { class: "week-list" }, ...rows))];
}

export function done(
  rounds: readonly ActionRound[],
  index: CourseIndex,
  actions: ReadonlyMap<number, ActionInfo>,
): HTMLElement {
  if (rounds.length === 0) return part("做了什么", line("这一周没有约过要做的事。"));
  const cell = (words: string, label: string) => element("td", { "data-label": label }, words);
  const rows = rounds.slice(-MOST_ACTIONS).map(({ lesson, due, outcome }) => {
    const name = actions.get(lesson)?.todo ?? index.lessons.get(lesson)?.title ?? `模块 ${lesson}`;
    const state = outcome ? (outcome.done ? "✓ 做了" : "不做了") : `定在 ${momentWords(due!)}`;
    const numbers = outcome ? change(outcome.before, outcome.after) : "";
    const result = [numbers, outcome?.note ?? ""].filter((part) => part !== "").join("；");
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      cell(state, "结果"),
      cell(result, "数字与备注"),
    );
  });
  const head = ["做的事", "结果", "数字与备注"].map((name) =>
    element("th", { scope: "col" }, name)
  );
  const table = element(
    "table",
    { class: "week-actions" },
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
  return part("做了什么", table);
}

export function guesses({ guesses }: WeekFacts): readonly HTMLElement[] {
  const words = calibrationWords(guesses);
  return words ? [part("先猜再读", line(words))] : [];
}

export function nextWeek(): HTMLElement {
  const line = () => element("p", { class: "write-line" });
  const words = "写一件做得完的事，写上哪天做、看哪个数。";
  return part(
    "下周只做一件事",
    element("p", { class: "row-note" }, words),
    line(),
    line(),
  );
}

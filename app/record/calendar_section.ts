/** The calendar of learning days as a table, with the same in words below it. */

import { learningDay } from "../memory/order.ts";
import { element } from "../page/dom.ts";
import type { Place } from "../page/context.ts";
import { calendar, type CalendarDay, type CalendarWeek, WEEKS_SHOWN } from "./calendar.ts";
import { dayWords, WEEKDAYS } from "./wording.ts";

export function calendarParts({ store, clock }: Place): readonly HTMLElement[] {
  const weeks = calendar(store.events(), learningDay(clock()));
  return [
    element("h2", {}, `最近 ${WEEKS_SHOWN} 周`),
    calendarTable(weeks),
    legend(),
    element(
      "details",
      { class: "in-words" },
      element("summary", {}, "按周看文字"),
      element("ul", { class: "week-list" }, ...weeks.filter(hasLearning).reverse().map(weekWords)),
    ),
  ];
}

function calendarTable(weeks: readonly CalendarWeek[]): HTMLElement {
  const head = element(
    "tr",
    {},
    element("th", { scope: "col" }, heard("星期")),
    ...weeks.map(column),
  );
  const rows = WEEKDAYS.map((name, day) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, heard("星期"), name),
      ...weeks.map(({ days }) => cell(days[day]!)),
    )
  );
  return element(
    "table",
    { class: "calendar-table" },
    element("caption", { class: "visually-hidden" }, "每列一周，从周一到周日；最后一列是这一周。"),
    element("thead", {}, head),
    element("tbody", {}, ...rows),
  );
}

/** A month is named above the week its first day lies in. */
function column({ monday, days }: CalendarWeek): HTMLElement {
  const first = days.find(({ day }) => dayWords(day).endsWith("月1日"));
  const month = first ? dayWords(first.day).replace("1日", "") : "";
  return element(
    "th",
    { scope: "col" },
    heard(`${dayWords(monday)}起的一周`),
    element("span", { class: "month", "aria-hidden": "true" }, month),
  );
}

function cell(day: CalendarDay): HTMLElement {
  if (day.isAhead) return element("td", { class: "ahead" });
  return element(
    "td",
    { class: `level-${day.level}` },
    heard(`${dayWords(day.day)}，${doneWords(day) || "没有记录"}`),
  );
}

function legend(): HTMLElement {
  const sample = (level: number, words: string) =>
    element("li", {}, element("span", { class: `sample level-${level}` }), words);
  return element(
    "ul",
    { class: "calendar-legend", "aria-label": "图例" },
    sample(0, "没有"),
    sample(1, "1–3 件"),
    sample(2, "4–8 件"),
    sample(3, "9 件以上"),
    element("li", { class: "row-note" }, "答一题、读完一课各算一件"),
  );
}

function hasLearning({ days }: CalendarWeek): boolean {
  return days.some(({ level }) => level > 0);
}

function weekWords({ monday, days }: CalendarWeek): HTMLElement {
  const learned = days.flatMap((day, at) => day.level > 0 ? [`周${WEEKDAYS[at]}`] : []);
  const sum = (name: "answers" | "lessons") => days.reduce((all, day) => all + day[name], 0);
  const done = doneWords({ answers: sum("answers"), lessons: sum("lessons") });
  const words = `学了 ${learned.length} 天（${learned.join("、")}），${done}`;
  return element("li", {}, element("b", {}, `${dayWords(monday)}起`), ` ${words}`);
}

function doneWords({ answers, lessons }: Pick<CalendarDay, "answers" | "lessons">): string {
  const parts = [
    answers > 0 ? `答了 ${answers} 次题` : "",
    lessons > 0 ? `读完 ${lessons} 课` : "",
  ];
  return parts.filter(Boolean).join("，");
}

function heard(words: string): HTMLElement {
  return element("span", { class: "visually-hidden" }, words);
}

/** One assignment on the desk: who, what was hard, what next, and everything to take along. */

import { dateName } from "../assigning/day.ts";
import { copyText, saveFile } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import { comparePart } from "./compare_view.ts";
import { csvText, tabbedText } from "./csv.ts";
import { analysisPart, hardPart, nextPart, thoughtsPart } from "./item_views.ts";
import type { Judged } from "./judged.ts";
import { heatPart, membersPart } from "./member_views.ts";
import { part } from "./parts.ts";
import type { DeskPlace } from "./place.ts";
import { reminderText } from "./reminder.ts";
import { reportText } from "./report.ts";
import { memberRows } from "./tables.ts";

/** Its parts are made when it is first opened: many assignments cost nothing. */
export function taskView(
  own: Judged,
  all: readonly Judged[],
  place: DeskPlace,
  isOpen: boolean,
): HTMLElement {
  const { task, report } = own;
  const title = element("h3", {}, task.title || "没有名字的任务");
  const words = element("span", { class: "row-note" }, countWords(own));
  const summary = element("summary", {}, element("span", { class: "desk-title" }, title, words));
  const view = element("details", { class: "desk-task", "data-task": task.digest }, summary);
  let isMade = false;
  const fill = (): void => {
    if (isMade) return;
    isMade = true;
    view.append(...parts(own, all, place));
  };
  view.addEventListener("toggle", () => view.open && fill());
  if (isOpen) {
    fill();
    view.open = true;
  }
  view.classList.toggle("empty", report.members.length === 0);
  return view;
}

function countWords({ task, report }: Judged): string {
  const done = report.members.filter(({ status }) => status !== "not-yet").length;
  const late = report.members.filter(({ status }) => status === "late").length;
  const due = task.due === "" ? "没有截止日期" : `${dateName(task.due)}截止`;
  return [
    due,
    `${report.members.length} 人交了回执`,
    `${done} 人读完${late > 0 ? `（${late} 人过期）` : ""}`,
    ...(report.missing.length > 0 ? [`还差 ${report.missing.length} 人`] : []),
  ].join(" · ");
}

function parts(own: Judged, all: readonly Judged[], place: DeskPlace): readonly HTMLElement[] {
  const { task, report } = own;
  const reminder = reminderPart(own);
  if (report.members.length === 0) {
    const none = element("p", { class: "plain-note" }, "这个任务还没有收到回执。");
    return reminder ? [none, reminder] : [none];
  }
  const next = nextPart(report, place);
  return [
    membersPart(own, place),
    ...reminder ? [reminder] : [],
    heatPart(report, place),
    hardPart(report, place),
    thoughtsPart(report, place),
    ...next ? [next] : [],
    analysisPart(task, report, place),
    comparePart(own, all, place),
    takingPart(own, place),
  ];
}

function reminderPart({ task, report }: Judged): HTMLElement | null {
  const text = reminderText(task, report);
  if (text === "") return null;
  const status = element("p", { class: "row-note", role: "status" });
  return part(
    "提醒一下",
    null,
    element("pre", { class: "desk-reminder" }, text),
    element("div", { class: "submit" }, button("复制提醒", "button", () => copyText(text, status))),
    status,
  );
}

function takingPart({ task, report }: Judged, place: DeskPlace): HTMLElement {
  const status = element("p", { class: "row-note", role: "status" });
  const rows = () => memberRows(task, report, place.index, place.clock().o);
  const save = (name: string, text: string, type: string): void => {
    saveFile(name, text, type);
    status.textContent = `已存下 ${name}。里面有成员的名字和成绩，只发给该看的人。`;
  };
  const name = `task-${task.digest}`;
  return part(
    "带走",
    null,
    element(
      "div",
      { class: "submit" },
      button("存表格（CSV）", "button", () => save(`${name}.csv`, csvText(rows()), "text/csv")),
      button("复制表格", "button", () => copyText(tabbedText(rows()), status)),
      button(
        "存数据（JSON）",
        "button",
        () => save(`${name}.json`, reportText(report), "application/json"),
      ),
      button("打印这一页", "button", () => print()),
    ),
    status,
  );
}

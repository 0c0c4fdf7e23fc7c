/** Ways to take a planned action along: a calendar file, or text for a to-do list. */

import type { PageContext } from "../page/context.ts";
import { copyText, saveFile } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import { chatApp } from "../page/surroundings.ts";
import type { ActionRound } from "./actions.ts";
import { calendarFile, entryUid } from "./calendar_file.ts";
import { type ActionInfo, calendarText, todoText } from "./plan_text.ts";

/** Buttons and the line that says what they did. Chat apps' browsers open no file, so there only text is offered. */
export function takeAlong(
  round: ActionRound,
  info: ActionInfo,
  within: HTMLElement,
  { clock }: PageContext,
): readonly HTMLElement[] {
  const { due } = round;
  if (!due) return [];
  const lesson = within.closest("article.lesson");
  const title = lesson?.querySelector(".lesson-title")?.textContent?.trim() ?? "";
  const address = `${location.origin}${location.pathname}#${lesson?.id ?? ""}`;
  const status = element("p", { class: "row-note", role: "status" });
  const copy = button("复制到待办", "button", () => {
    copyText(todoText(info, title, due, address), status);
  });
  const isChat = chatApp(navigator.userAgent) !== null;
  const calendar = isChat ? null : button("放进日历", "button", () => {
    const { course = "course" } = document.documentElement.dataset;
    const file = calendarFile({
      uid: entryUid(round, course),
      sequence: round.moves,
      stamp: clock(),
      start: due.t,
      minutes: info.minutes,
      summary: `今天就做：${title}`,
      description: calendarText(info, title),
      url: address,
    });
    saveFile(`action-${info.lesson}.ics`, file, "text/calendar");
    status.textContent = "日历文件已存下，打开它就加进日历。";
  });
  const note = isChat
    ? element("p", { class: "row-note" }, "这里打不开日历文件，复制文字放进待办就行。")
    : null;
  const buttons = element("div", { class: "submit" }, copy);
  if (calendar) buttons.append(calendar);
  return [buttons, ...(note ? [note] : []), status];
}

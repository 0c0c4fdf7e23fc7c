/** What a made assignment is given as: link, code, texts for chats, a calendar file, a sheet for the wall. */

import { QR_BYTES, qrCode } from "../backup/qr.ts";
import type { Place } from "../page/context.ts";
import { copyText, saveFile } from "../page/copying.ts";
import { button, element } from "../page/dom.ts";
import { chatApp } from "../page/surroundings.ts";
import { minutesOf } from "./catalogue.ts";
import { dateName } from "./day.ts";
import { dueCalendar } from "./due_calendar.ts";
import type { Made } from "./made.ts";
import { type Announcement, APPS, messageFor, titleOf } from "./messages.ts";
import { printWallSheet } from "./wall_sheet.ts";

export function outcome(made: Omit<Made, "at">, place: Place): readonly HTMLElement[] {
  const announcement = announce(made, place);
  const { address, assignment } = announcement;
  const status = element("p", { class: "row-note", role: "status" });
  const link = element("input", {
    type: "text",
    readonly: "",
    class: "assign-link",
    "aria-label": "任务链接",
  });
  link.value = address;
  const isShort = new TextEncoder().encode(address).length <= QR_BYTES;
  return [
    element("h2", { tabindex: "-1" }, `发出去：${titleOf(assignment)}`),
    link,
    element(
      "p",
      { class: "row-note" },
      `链接共 ${address.length} 个字符，任务全在里面，不经过服务器。`,
    ),
    element(
      "div",
      { class: "submit" },
      button("复制链接", "button primary", () => copyText(address, status)),
    ),
    element("h3", {}, "发到群里的整段文字"),
    element(
      "ul",
      { class: "message-list" },
      ...APPS.map(([app, name, form]) => {
        const text = messageFor(app, announcement);
        return message(`${name}（${form}）`, text, () => copyText(text, status));
      }),
    ),
    status,
    ...(isShort ? code(announcement) : [element("p", { class: "row-note" }, TOO_LONG)]),
    element(
      "div",
      { class: "submit" },
      ...(assignment.due === "" ? [] : [calendarButton(announcement, made.digest, place, status)]),
      ...(isShort ? [button("打印贴墙的一页", "button", () => printWallSheet(announcement))] : []),
    ),
  ];
}

const TOO_LONG = "链接太长，一个二维码放不下，所以没有二维码和贴墙的一页。名单短一些就有了。";

function announce({ assignment, text }: Omit<Made, "at">, { index, root }: Place): Announcement {
  const lessons = assignment.lessons.flatMap((number) => index.lessons.get(number) ?? []);
  return {
    course: index.title,
    assignment,
    titles: lessons.map(({ title }) => title),
    minutes: minutesOf(lessons),
    address: new URL(`${root}#${text}`, location.href).href,
  };
}

function message(name: string, text: string, copy: () => void): HTMLElement {
  const summary = element("summary", {}, name);
  return element(
    "li",
    {},
    element("details", {}, summary, element("pre", { class: "message-text" }, text)),
    copying(name, copy),
  );
}

function copying(name: string, copy: () => void): HTMLElement {
  const made = button("复制", "button message-copy", copy);
  made.setAttribute("aria-label", `复制：${name}`);
  return made;
}

function code({ address, assignment }: Announcement): readonly HTMLElement[] {
  const figure = element("figure", { class: "qr" });
  const label = `任务“${titleOf(assignment)}”的二维码`;
  figure.append(qrCode(address, label), element("figcaption", {}, "扫码打开任务"));
  return [element("h3", {}, "二维码"), figure];
}

/** Chat apps' browsers open no file: there it stays with the date in the text. */
function calendarButton(
  announcement: Announcement,
  digest: Uint8Array,
  { clock }: Place,
  status: HTMLElement,
): HTMLElement {
  const { course = "course" } = document.documentElement.dataset;
  if (chatApp(navigator.userAgent) !== null) {
    return element(
      "p",
      { class: "row-note" },
      "这里存不了日历文件，换手机或电脑的浏览器打开就行。",
    );
  }
  return button("存截止日的日历文件", "button", () => {
    saveFile(
      `task-${announcement.assignment.due}.ics`,
      dueCalendar(announcement, digest, course, clock()),
      "text/calendar",
    );
    status.textContent = `日历文件已存下：${
      dateName(announcement.assignment.due)
    }上午九点，提前十分钟提醒。`;
  });
}

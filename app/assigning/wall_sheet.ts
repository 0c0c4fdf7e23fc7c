/** An A4 sheet for the wall: the code to scan, what to read and by when. Shown on paper only. */

import { qrCode } from "../backup/qr.ts";
import { element } from "../page/dom.ts";
import { giverWords, passWords } from "./asked.ts";
import { dateName } from "./day.ts";
import { type Announcement, titleOf } from "./messages.ts";

const MOST_TITLES = 12;

/**
 * Prints the sheet and nothing else of the page. It stays until the page is used again: some browsers say that
 * printing is over before they have looked at the page.
 */
export function printWallSheet(announcement: Announcement): void {
  const root = document.documentElement;
  const sheet = wallSheet(announcement);
  const over = new AbortController();
  const clear = (): void => {
    over.abort();
    sheet.remove();
    delete root.dataset.printing;
  };
  document.body.append(sheet);
  root.dataset.printing = "wall";
  for (const use of ["pointerdown", "keydown"]) {
    addEventListener(use, clear, { capture: true, signal: over.signal });
  }
  print();
}

function wallSheet({ course, assignment, titles, minutes, address }: Announcement): HTMLElement {
  const { due, note } = assignment;
  const shown = titles.slice(0, MOST_TITLES);
  const rest = titles.length - shown.length;
  const facts = [
    giverWords(assignment),
    `${titles.length} 课，约 ${minutes} 分钟`,
    passWords(assignment),
  ];
  return element(
    "section",
    { class: "wall-sheet" },
    element("p", { class: "wall-course" }, course),
    element("h1", {}, titleOf(assignment)),
    due === "" ? null : element("p", { class: "wall-due" }, `${dateName(due)}之前读完`),
    element("p", { class: "wall-facts" }, facts.filter(Boolean).join(" · ")),
    note === "" ? null : element("p", { class: "wall-note" }, note),
    code(address),
    element(
      "p",
      { class: "wall-how" },
      "用手机扫一扫，任务就到你的手机上。不用注册，不会自动发送任何东西。",
    ),
    element(
      "ol",
      { class: "wall-lessons" },
      ...shown.map((title) => element("li", {}, title)),
      rest > 0 ? element("li", { class: "wall-rest" }, `……另有 ${rest} 课`) : null,
    ),
  );
}

function code(address: string): HTMLElement {
  const figure = element("figure", { class: "wall-code" });
  figure.append(qrCode(address, "任务的二维码"));
  return figure;
}

/** Rows moved up and down by buttons; dragging by the handle is an extra. */

import type { ItemResponse } from "../../memory/event.ts";
import { button, element, required } from "../../page/dom.ts";
import type { Respond } from "../kind.ts";
import { inPlace, order } from "../kinds/order.ts";
import { colour, said } from "../marking.ts";
import { draggable } from "./dragging.ts";

export const respond: Respond = (form, raw) => {
  const key = order.read(raw);
  if (!key) return null;
  const list = required(form, ".sorting", HTMLElement);
  const aloud = required(form, ".aloud", HTMLElement);
  const begun = rows(list);
  for (const row of begun) addMoves(row);
  draggable(list, ".sorted", ".handle", (row) => tell(row));
  show();

  function addMoves(row: HTMLElement): void {
    const name = textOf(row);
    const up = button("↑", "move up", () => move(row, -1));
    const down = button("↓", "move down", () => move(row, 1));
    up.setAttribute("aria-label", `上移：${name}`);
    down.setAttribute("aria-label", `下移：${name}`);
    const handle = element("span", { class: "handle", "aria-hidden": "true" }, "⋮⋮");
    row.prepend(handle);
    row.append(element("span", { class: "moves" }, up, down));
  }

  function move(row: HTMLElement, by: -1 | 1): void {
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    const pressed = document.activeElement;
    if (by < 0) other.before(row);
    else other.after(row);
    // Moving a row in the document takes the focus from the button that was pressed.
    if (pressed instanceof HTMLElement && row.contains(pressed)) pressed.focus();
    tell(row);
  }

  function tell(row: HTMLElement): void {
    const place = rows(list).indexOf(row) + 1;
    aloud.textContent = `“${textOf(row)}”现在第 ${place} 位，共 ${begun.length} 位`;
    show();
  }

  /** The first cannot go up, the last not down; the buttons stay so that nobody loses the focus. */
  function show(): void {
    const all = rows(list);
    all.forEach((row, at) => {
      row.querySelector(".up")?.setAttribute("aria-disabled", String(at === 0));
      row.querySelector(".down")?.setAttribute("aria-disabled", String(at === all.length - 1));
    });
  }

  function arrange(numbers: readonly number[]): void {
    const byNumber = new Map(begun.map((row) => [Number(row.dataset.answer), row]));
    list.append(...numbers.flatMap((number) => byNumber.get(number) ?? []));
    aloud.textContent = "";
    show();
  }

  function mark(response: ItemResponse): void {
    const kept = inPlace(key!.key, typeof response === "string" ? [] : response);
    for (const row of rows(list)) {
      const number = Number(row.dataset.answer);
      const isRight = kept.has(number);
      colour(row, isRight);
      row.append(
        isRight ? element("span", { class: "said right" }, "✓ 不用挪") : said(form, number, false),
      );
    }
  }

  return {
    response: () => rows(list).map((row) => Number(row.dataset.answer)),
    score: (response) => order.score(key, response),
    fill: (response) => typeof response !== "string" && arrange(response),
    mark,
    words: (response) => {
      const kept = inPlace(key.key, typeof response === "string" ? [] : response).size;
      return `再挪 ${key.key.length - kept} 步就对了。`;
    },
    focus: () => list.querySelector("button")?.focus(),
    reset: () => arrange(begun.map((row) => Number(row.dataset.answer))),
  };
};

function rows(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(".sorted")];
}

function textOf(row: HTMLElement): string {
  return required(row, ".sorted-text", HTMLElement).textContent.trim();
}

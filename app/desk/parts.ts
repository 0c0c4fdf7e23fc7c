/** Small pieces the desk's views are made of. */

import { button, element } from "../page/dom.ts";

/** A part with a heading of the fourth level and what it does not prove at its end. */
export function part(
  title: string,
  caveat: string | null,
  ...content: readonly (HTMLElement | null)[]
): HTMLElement {
  return element(
    "section",
    { class: "desk-part" },
    element("h4", {}, title),
    ...content,
    caveat === null ? null : element("p", { class: "desk-caveat" }, caveat),
  );
}

/** A table that scrolls by itself; the first cell of each row is its heading. */
export function table(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | HTMLElement)[])[],
  style = "",
): HTMLElement {
  const head = element("tr", {}, ...columns.map((each) => element("th", { scope: "col" }, each)));
  const body = element("tbody", {}, ...rows.slice(0, SHOWN_AT_ONCE).map(tableRow));
  const made = element(
    "table",
    style === "" ? {} : { class: style },
    element("thead", {}, head),
    body,
  );
  const wrap = element(
    "div",
    { class: "table-wrap", role: "region", tabindex: "0", "aria-label": name },
    made,
  );
  const rest = rows.slice(SHOWN_AT_ONCE);
  return rest.length === 0 ? wrap : withRest(wrap, rest.length, () => {
    body.append(...rest.map(tableRow));
  });
}

/** A browser lays out thousands of rows for longer than anybody wants to wait before the first is seen. */
const SHOWN_AT_ONCE = 200;

/** The rest is a tap away, and on paper it is there. */
function withRest(wrap: HTMLElement, count: number, fill: () => void): HTMLElement {
  const reveal = (): void => {
    removeEventListener("beforeprint", reveal);
    if (!more.isConnected) return;
    more.remove();
    fill();
  };
  const more = button(`再看其余 ${count} 行`, "button desk-more", () => {
    reveal();
    wrap.focus();
  });
  addEventListener("beforeprint", reveal);
  return element("div", {}, wrap, more);
}

function tableRow([first, ...cells]: readonly (string | HTMLElement)[]): HTMLElement {
  const heading = element("th", { scope: "row" }, first!);
  return element("tr", {}, heading, ...cells.map((cell) => asCell(cell)));
}

function asCell(cell: string | HTMLElement): HTMLElement {
  return cell instanceof HTMLTableCellElement ? cell : element("td", {}, cell);
}

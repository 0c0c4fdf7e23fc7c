/** Small pieces the desk's views are made of. */

import { element } from "../page/dom.ts";

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
  const body = rows.map(([first, ...cells]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, first!),
      ...cells.map((cell) => asCell(cell)),
    )
  );
  const made = element(
    "table",
    style === "" ? {} : { class: style },
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
  return element(
    "div",
    { class: "table-wrap", role: "region", tabindex: "0", "aria-label": name },
    made,
  );
}

function asCell(cell: string | HTMLElement): HTMLElement {
  return cell instanceof HTMLTableCellElement ? cell : element("td", {}, cell);
}

/**
 * Tables as CSV that Excel opens right: a mark of UTF-8 in front, CRLF, quotes. Pure.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a return for a formula, and aliases come
 * from other people. Such cells get an apostrophe in front, as do those that would look like one that got it, so
 * that `recovered` gives back exactly what there was.
 */

const MARK = "\ufeff";
/** Also wide forms, which some spreadsheets take for the same, and behind apostrophes and blanks. */
const FORMULA = /^'*\s*[=+\-@\t\r＝＋－＠]|^\s*[\t\r]/;

export type Cell = string | number;

export function csvText(rows: readonly (readonly Cell[])[]): string {
  return MARK + rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** The same for the clipboard: spreadsheets take tabs for columns, and a quote that opens a cell for all that follows. */
export function tabbedText(rows: readonly (readonly Cell[])[]): string {
  const cell = (each: Cell): string => {
    const words = harmless(String(each)).replace(/\s+/g, " ");
    return words.startsWith('"') ? quoted(words) : words;
  };
  return rows.map((row) => `${row.map(cell).join("\t")}\n`).join("");
}

function cellText(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  return quoted(harmless(cell));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What a cell said before it was made harmless. */
export function recovered(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/**
 * Tables as CSV that Excel opens right: a mark of UTF-8 in front, CRLF, quotes. Pure.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a return for a formula, and aliases come
 * from other people. It also takes `007` for 7, `3-4` for a day in March and `1e5` for a hundred thousand, quotes or
 * not. Such cells get an apostrophe in front, as do those that would look like one that got it, so that `recovered`
 * gives back exactly what there was. Shares and times of our own are meant to be read as what they are.
 */

const MARK = "\ufeff";
/** Also wide forms, which some spreadsheets take for the same, and behind apostrophes and blanks. */
const FORMULA = /^'*\s*[=+\-@\t\r＝＋－＠]|^\s*[\t\r]/;

/** Words for a spreadsheet to read as a number or a time: ours, never anybody's name. */
export interface Value {
  readonly value: string;
}

export type Cell = string | number | Value;

/** Numbers, dates, times, English months, truth values: what is changed by opening a table and saving it again. */
const READ_AS_VALUE =
  /^'*[ ]*(?:[0-9.]+e[+-]?[0-9]+|(?=.*[0-9])[0-9 .,:;/\\%()$¥£€年月日号时分秒点上下午-]*(?:[ap]m?)?|[0-9]*[ /.,-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ /.,-]*[0-9]*|true|false)[ ]*$/i;

export function csvText(rows: readonly (readonly Cell[])[]): string {
  return MARK + rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** The same for the clipboard: spreadsheets take tabs for columns, and a quote that opens a cell for all that follows. */
export function tabbedText(rows: readonly (readonly Cell[])[]): string {
  const cell = (each: Cell): string => {
    const words = wordsOf(each).replace(/\s+/g, " ");
    return words.startsWith('"') ? quoted(words) : words;
  };
  return rows.map((row) => `${row.map(cell).join("\t")}\n`).join("");
}

function cellText(cell: Cell): string {
  return typeof cell === "string" ? quoted(harmless(cell)) : wordsOf(cell);
}

function wordsOf(cell: Cell): string {
  if (typeof cell === "string") return harmless(cell);
  return typeof cell === "number" ? String(cell) : cell.value;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function harmless(text: string): string {
  return isChanged(text) ? `'${text}` : text;
}

/** What a cell said before it was made harmless. */
export function recovered(text: string): string {
  return text.startsWith("'") && isChanged(text.slice(1)) ? text.slice(1) : text;
}

/** Whether a spreadsheet would make something else of it; wide digits are digits to some. */
function isChanged(text: string): boolean {
  return FORMULA.test(text) || READ_AS_VALUE.test(text.normalize("NFKC"));
}

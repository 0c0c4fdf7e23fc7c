/** What review knows of the course beyond its index: which answers come from which misconception. */

import type { ItemResponse } from "../memory/event.ts";
import {
  type Fields,
  isCount,
  isFields,
  isNumber,
  isText,
  parseJson,
  readList,
} from "../page/read.ts";
import { readNumber } from "../quiz/number.ts";

export interface Misconception {
  readonly id: string;
  /** The mistaken thought, as somebody would say it. */
  readonly thought: string;
  readonly better: string;
}

export interface ReviewFacts {
  readonly misconceptions: ReadonlyMap<string, Misconception>;
  /** Items of the course by misconception. */
  readonly items: ReadonlyMap<string, readonly number[]>;
  /** The misconception behind a response, or null. */
  readonly behind: (item: number, response: ItemResponse) => string | null;
  /** All misconceptions behind a response, each once, in the order of the file's rows. */
  readonly allBehind: (item: number, response: ItemResponse) => readonly string[];
}

/** The rows of the file; the last number of each is a place in the list of misconceptions. */
const ROWS = {
  /** [item, picked, m] */
  choices: 3,
  /** [item, value, tolerance, m] */
  numbers: 4,
  /** [item, left, the right one for it, m] */
  pairs: 4,
  /** [item, part, its right place, m] */
  orders: 4,
} as const;

type Row = readonly number[];
/** Whether a response holds what a row is about. */
type Holds = (row: Row, response: ItemResponse) => boolean;

/** Room for the last binary digit, as in scoring. */
const ROUNDING = 1e-9;

export async function fetchFacts(address: URL): Promise<ReviewFacts | null> {
  try {
    const response = await fetch(address);
    return response.ok ? readFacts(parseJson(await response.text())) : null;
  } catch {
    return null;
  }
}

export function readFacts(raw: unknown): ReviewFacts | null {
  if (!isFields(raw) || raw.v !== 1) return null;
  const list = readList(raw.misconceptions, readMisconception);
  const rows = readRows(raw);
  if (!list || !rows || rows.some(([, row]) => !list[row.at(-1)!])) return null;
  const tag = (row: Row): string => list[row.at(-1)!]!.id;
  const items = new Map<string, readonly number[]>();
  const byItem = new Map<number, (readonly [Holds, Row])[]>();
  for (const [holds, row] of rows) {
    const item = row[0]!;
    items.set(tag(row), [...new Set([...items.get(tag(row)) ?? [], item])]);
    byItem.set(item, [...byItem.get(item) ?? [], [holds, row]]);
  }
  const allBehind = (item: number, response: ItemResponse): readonly string[] => {
    const held = (byItem.get(item) ?? []).filter(([holds, row]) => holds(row, response));
    return [...new Set(held.map(([, row]) => tag(row)))];
  };
  return {
    misconceptions: new Map(list.map((one) => [one.id, one])),
    items,
    behind: (item, response) => allBehind(item, response)[0] ?? null,
    allBehind,
  };
}

/** Every row with the way to read it; null when one of them is not what it should be. */
function readRows(raw: Fields): readonly (readonly [Holds, Row])[] | null {
  const all: (readonly [Holds, Row])[] = [];
  for (const [name, length] of Object.entries(ROWS)) {
    const rows = readList(raw[name] ?? [], (row) => isRow(row, length) ? row : null);
    if (!rows) return null;
    all.push(...rows.map((row) => [HOLDS[name as keyof typeof ROWS], row] as const));
  }
  return all;
}

const HOLDS: Readonly<Record<keyof typeof ROWS, Holds>> = {
  choices: ([, picked], response) => typeof response !== "string" && response.includes(picked!),
  numbers: ([, value, tolerance], response) => {
    const typed = typeof response === "string" ? readNumber(response) : null;
    return typed !== null &&
      Math.abs(typed - value!) <= tolerance! + ROUNDING * Math.max(1, Math.abs(value!));
  },
  pairs: ([, left, right], response) => {
    const at = lefts(response).indexOf(left!);
    return at >= 0 && response[2 * at + 1] !== right;
  },
  orders: ([, part, place], response) =>
    typeof response !== "string" && response.length > place! && response[place!] !== part,
};

/** The left sides of pairs that are given as one list. */
function lefts(response: ItemResponse): readonly number[] {
  return typeof response === "string" ? [] : response.filter((_, at) => at % 2 === 0);
}

function readMisconception(raw: unknown): Misconception | null {
  if (!isFields(raw) || !areTexts(raw, "id", "thought", "better")) return null;
  return { id: raw.id, thought: raw.thought, better: raw.better };
}

function areTexts<K extends string>(raw: Fields, ...keys: K[]): raw is Record<K, string> {
  return keys.every((key) => isText(raw[key]));
}

function isRow(raw: unknown, length: number): raw is readonly number[] {
  return Array.isArray(raw) && raw.length === length && raw.every(isNumber) &&
    isCount(raw[0]) && isCount(raw[length - 1]);
}

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
}

/** Choices as [item, choice, place in the list of misconceptions]. */
type ChoiceRow = readonly [number, number, number];
/** Numbers as [item, value, tolerance, place in the list of misconceptions]. */
type NumberRow = readonly [number, number, number, number];

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
  const choices = readList(
    raw.choices,
    (row) => isRow(row, 3) ? row as unknown as ChoiceRow : null,
  );
  const numbers = readList(
    raw.numbers,
    (row) => isRow(row, 4) ? row as unknown as NumberRow : null,
  );
  if (!list || !choices || !numbers) return null;
  const items = new Map<string, readonly number[]>();
  for (const row of [...choices, ...numbers]) {
    const id = list[row[row.length - 1]!]?.id;
    if (id === undefined) return null;
    items.set(id, [...new Set([...items.get(id) ?? [], row[0]])]);
  }
  const choicesOf = byItem(choices);
  const numbersOf = byItem(numbers);
  return {
    misconceptions: new Map(list.map((one) => [one.id, one])),
    items,
    behind: (item, response) => {
      const place = typeof response === "string"
        ? placeOfNumber(numbersOf.get(item) ?? [], response)
        : choicesOf.get(item)?.find(([, choice]) => response.includes(choice))?.[2];
      return place === undefined ? null : list[place]!.id;
    },
  };
}

function placeOfNumber(rows: readonly NumberRow[], response: string): number | undefined {
  const typed = readNumber(response);
  if (typed === null) return undefined;
  return rows.find(([, value, tolerance]) =>
    Math.abs(typed - value) <= tolerance + ROUNDING * Math.max(1, Math.abs(value))
  )?.[3];
}

function byItem<R extends ChoiceRow | NumberRow>(rows: readonly R[]): ReadonlyMap<number, R[]> {
  const found = new Map<number, R[]>();
  for (const row of rows) {
    const of = found.get(row[0]);
    if (of) of.push(row);
    else found.set(row[0], [row]);
  }
  return found;
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

/** The key of a quiz, read from the JSON in the page. All words stay in the page itself. */

import { count, type Fields, isCount, isFields, isNumber, number, readList } from "../page/read.ts";

export const PAYLOAD_VERSION = 1;

export interface ChoiceKey {
  readonly kind: "single" | "multiple" | "true_false";
  readonly number: number;
  readonly choices: readonly number[];
  /** Choice numbers that are right. */
  readonly key: readonly number[];
}

export interface NumericKey {
  readonly kind: "numeric";
  readonly number: number;
  readonly answer: number;
  readonly tolerance: number;
  /** Known wrong results, in the order of their feedback. */
  readonly mistakes: readonly number[];
}

export type ItemKey = ChoiceKey | NumericKey;

export interface QuizPayload {
  /** 0 for an issue's closing item. */
  readonly lesson: number;
  readonly items: readonly ItemKey[];
}

/** The payload, or null when it is not one this code understands. */
export function readQuizPayload(raw: unknown): QuizPayload | null {
  if (!isFields(raw) || raw.v !== PAYLOAD_VERSION || !isCount(raw.lesson)) return null;
  const items = readList(raw.items, readItem);
  return items && { lesson: raw.lesson, items };
}

function readItem(raw: unknown): ItemKey | null {
  if (!isFields(raw) || !isCount(raw.n)) return null;
  return raw.kind === "numeric" ? readNumeric(raw, raw.n) : readChoices(raw, raw.n);
}

function readNumeric(raw: Fields, item: number): NumericKey | null {
  const mistakes = readList(raw.mistakes, number);
  if (!isNumber(raw.answer) || !isNumber(raw.tolerance) || !mistakes) return null;
  return { kind: "numeric", number: item, answer: raw.answer, tolerance: raw.tolerance, mistakes };
}

function readChoices(raw: Fields, item: number): ChoiceKey | null {
  const { kind } = raw;
  const choices = readList(raw.choices, count);
  const key = readList(raw.key, count);
  if (kind !== "single" && kind !== "multiple" && kind !== "true_false") return null;
  return choices && key && { kind, number: item, choices, key };
}

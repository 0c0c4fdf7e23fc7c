/** The key of a quiz, read from the JSON in the page. All words stay in the page itself. */

import { type Fields, isCount, isFields, isText, readList } from "../page/read.ts";

export const PAYLOAD_VERSION = 1;

/** One item; what else is in `raw` is read by the code of its kind. */
export interface ItemEntry {
  readonly number: number;
  readonly kind: string;
  readonly raw: Fields;
}

export interface QuizPayload {
  /** 0 for an issue's closing item. */
  readonly lesson: number;
  readonly items: readonly ItemEntry[];
}

/** The payload, or null when it is not one this code understands. */
export function readQuizPayload(raw: unknown): QuizPayload | null {
  if (!isFields(raw) || raw.v !== PAYLOAD_VERSION || !isCount(raw.lesson)) return null;
  const items = readList(raw.items, readItem);
  return items && { lesson: raw.lesson, items };
}

function readItem(raw: unknown): ItemEntry | null {
  if (!isFields(raw) || !isCount(raw.n) || !isText(raw.kind)) return null;
  return { number: raw.n, kind: raw.kind, raw };
}

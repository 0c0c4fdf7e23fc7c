/** The keys and words of every lesson's items, with the misconceptions behind wrong answers (scripts/view/team.py). */

import { isCount, isFields, isText, parseJson, readList } from "../page/read.ts";
import { type ItemEntry, readQuizPayload } from "../quiz/payload.ts";
import { readFacts, type ReviewFacts } from "../review/facts.ts";

export interface KeyedItem extends ItemEntry {
  readonly prompt: string;
  /** Words of everything the item can be answered with, by permanent number, in the order written. */
  readonly choices: ReadonlyMap<number, string>;
}

export interface KeyedLesson {
  readonly number: number;
  readonly track: string;
  readonly items: readonly KeyedItem[];
}

export interface AnswerKey {
  /** In the course's order. */
  readonly lessons: ReadonlyMap<number, KeyedLesson>;
  readonly facts: ReviewFacts;
}

/** Fetches the file; null when it cannot be had or is not what this code reads. */
export async function fetchAnswerKey(address: URL): Promise<AnswerKey | null> {
  try {
    const response = await fetch(address);
    return response.ok ? readAnswerKey(parseJson(await response.text())) : null;
  } catch {
    return null;
  }
}

export function readAnswerKey(raw: unknown): AnswerKey | null {
  const facts = readFacts(raw);
  const lessons = isFields(raw) ? readList(raw.lessons, readLesson) : null;
  return facts && lessons &&
    { facts, lessons: new Map(lessons.map((lesson) => [lesson.number, lesson])) };
}

function readLesson(raw: unknown): KeyedLesson | null {
  if (!isFields(raw) || !isCount(raw.n) || !isText(raw.track)) return null;
  const quiz = readQuizPayload({ v: 1, lesson: raw.n, items: raw.items });
  const words = readList(raw.words, readWords);
  if (!quiz || !words || words.length !== quiz.items.length) return null;
  const items = quiz.items.map((item, place) => ({ ...item, ...words[place]! }));
  return { number: raw.n, track: raw.track, items };
}

function readWords(raw: unknown): Pick<KeyedItem, "prompt" | "choices"> | null {
  const choices = isFields(raw) ? readList(raw.choices, readChoice) : null;
  if (!choices || !isFields(raw) || !isText(raw.prompt)) return null;
  return { prompt: raw.prompt, choices: new Map(choices) };
}

function readChoice(raw: unknown): readonly [number, string] | null {
  if (!Array.isArray(raw)) return null;
  const [number, text]: unknown[] = raw;
  return isCount(number) && isText(text) ? [number, text] : null;
}

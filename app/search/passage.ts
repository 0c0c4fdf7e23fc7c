/** Where in a lesson a query is answered, and the words around it. Pure. */

import { compact, queryGrams } from "./grams.ts";

export interface Passage {
  /** What follows the lesson's own id in the page; "" is the lesson's top. */
  readonly anchor: string;
  readonly label: string;
  readonly text: string;
}

/** A part of an excerpt; marked when it was looked for. */
export type Piece = readonly [text: string, isMarked: boolean];

export interface Found {
  readonly anchor: string;
  readonly label: string;
  readonly excerpt: readonly Piece[];
}

type Plain = (text: string) => string;

const LENGTH = 58;
const BEFORE = 14;

/** The passage that holds most of the query, or null when none holds any of it. */
export function bestPassage(
  passages: readonly Passage[],
  query: string,
  plain: Plain,
): Found | null {
  const grams = queryGrams(query);
  const name = compact(query);
  let best:
    | { passage: Passage; marks: readonly boolean[]; worth: number }
    | null = null;
  for (const passage of passages) {
    const text = sameLength(passage.text, plain);
    const met = grams.filter((gram) => text.includes(gram)).length;
    if (met === 0) continue;
    const isWhole = compact(text).includes(name);
    const worth = met + (isWhole ? grams.length : 0) + (passage.anchor === "sources" ? -0.5 : 0);
    if (worth > (best?.worth ?? 0)) best = { passage, marks: marksOf(text, grams), worth };
  }
  if (!best) return null;
  const { passage, marks } = best;
  return { ...passage, excerpt: excerptOf(passage.text, marks) };
}

/** Folded character by character, so that a place in it is the same place in what is shown. */
function sameLength(text: string, plain: Plain): string {
  return plain(text.toLowerCase().length === text.length ? text.toLowerCase() : text);
}

function marksOf(text: string, grams: readonly string[]): readonly boolean[] {
  const marks = new Array<boolean>(text.length).fill(false);
  for (const gram of grams) {
    for (let at = text.indexOf(gram); at >= 0; at = text.indexOf(gram, at + 1)) {
      marks.fill(true, at, at + gram.length);
    }
  }
  return marks;
}

/** As much as fits two lines, from a little before where most marks stand together. */
function excerptOf(text: string, marks: readonly boolean[]): readonly Piece[] {
  const start = startOf(marks);
  const end = Math.min(text.length, start + LENGTH);
  const pieces: Piece[] = start > 0 ? [["…", false]] : [];
  for (let at = start, from = start; at < end; at += 1) {
    if (at + 1 < end && marks[at + 1] === marks[at]) continue;
    pieces.push([text.slice(from, at + 1), marks[at] ?? false]);
    from = at + 1;
  }
  return end < text.length ? [...pieces, ["…", false]] : pieces;
}

function startOf(marks: readonly boolean[]): number {
  let sum = marks.slice(0, LENGTH).filter(Boolean).length;
  let best = { sum, at: 0 };
  for (let at = 1; at + LENGTH <= marks.length; at += 1) {
    sum += Number(marks[at + LENGTH - 1]) - Number(marks[at - 1]);
    if (sum > best.sum) best = { sum, at };
  }
  const first = marks.indexOf(true, best.at);
  return Math.max(0, Math.min(first - BEFORE, marks.length - LENGTH));
}

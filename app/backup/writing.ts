/** A reader's record as a short text that fits where it has to go. Pure. */

import type { Entry } from "../memory/event.ts";
import { compareFacts, type Fact } from "./facts.ts";
import { type History, historyOf } from "./history.ts";
import { shortText } from "./short.ts";

/** What a chat message takes without being cut, with room for words around it. */
export const MESSAGE_LENGTH = 2_400;

export interface ShortBackup {
  readonly text: string;
  readonly answers: number;
  readonly lessons: number;
  readonly facts: number;
  /** What is only in the full record: what did not fit, long notes, links of assignments. */
  readonly leftOut: number;
}

/** The record as one text. Answers and lessons always go in; of the rest, the newest that fit. */
export function shortBackup(
  entries: readonly Entry[],
  course: string,
  limit: number = MESSAGE_LENGTH,
): ShortBackup {
  const history = historyOf(entries);
  const facts = byWorth(history.facts);
  const text = (kept: number): string =>
    shortText({ ...history, facts: inDayOrder(facts.slice(0, kept)) }, course);
  const kept = mostThatFit(facts.length, (kept) => text(kept).length <= limit);
  return {
    text: text(kept),
    answers: history.items.reduce((sum, { days }) => sum + days.length, 0),
    lessons: history.lessons.length,
    facts: kept,
    leftOut: entries.filter(isFact).length - facts.slice(0, kept).filter(isOwn).length,
  };
}

/**
 * The record as texts of at most `limit` characters, each of which restores its part by itself;
 * what is left when it comes to single items is one text however long.
 */
export function shortBackups(entries: readonly Entry[], course: string, limit: number): string[] {
  return partsOf(historyOf(entries), (part) => shortText(part, course), limit);
}

function partsOf(history: History, write: (part: History) => string, limit: number): string[] {
  const text = write(history);
  const size = history.items.length + history.lessons.length + history.facts.length;
  if (text.length <= limit || size <= 1) return [text];
  return halves(history).flatMap((half) => partsOf(half, write, limit));
}

/** Items and lessons in halves, by number; facts go with the second. */
function halves({ items, lessons, facts, offset }: History): readonly History[] {
  if (items.length + lessons.length === 0) {
    const middle = Math.ceil(facts.length / 2);
    return [facts.slice(0, middle), facts.slice(middle)]
      .map((part) => ({ offset, items, lessons, facts: part }));
  }
  const lesson = items[Math.floor(items.length / 2)]?.lesson ?? 0;
  const [itemCut, lessonCut] = [
    Math.ceil(items.length / 2),
    lessons.filter((each) => each.lesson <= lesson).length || Math.ceil(lessons.length / 2),
  ];
  return [
    { offset, items: items.slice(0, itemCut), lessons: lessons.slice(0, lessonCut), facts: [] },
    { offset, items: items.slice(itemCut), lessons: lessons.slice(lessonCut), facts },
  ];
}

/** Settings first, then the newest: what goes in before the rest when there is little room. */
function byWorth(facts: readonly Fact[]): readonly Fact[] {
  const isSetting = ({ payload }: Fact) => payload.k === "set" ? 1 : 0;
  return [...facts].sort((a, b) => isSetting(b) - isSetting(a) || b.day - a.day);
}

function inDayOrder(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort(compareFacts);
}

function mostThatFit(all: number, fits: (count: number) => boolean): number {
  if (fits(all)) return all;
  let [least, most] = [0, all - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** Guesses, plans, notes and the like: what of them is not in the text is only in the full record. */
function isFact({ known, event }: Entry): boolean {
  return !known || !["answer", "seen", "open", "set", "forget"].includes(event.k);
}

function isOwn({ payload }: Fact): boolean {
  return payload.k !== "set";
}

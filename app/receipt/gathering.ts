/** What of a member's record goes into a receipt: her answers to the assignment's lessons, nothing else. Pure. */

import type { Moment } from "../memory/event.ts";
import type { Attempt, LearnerRecord } from "../memory/fold.ts";
import { isCompleted } from "../memory/progress.ts";
import {
  EARLIEST,
  FULL_CLAIM,
  type Given,
  LONGEST_TYPED,
  MINUTE_MS,
  MOST_NUMBERS,
  type ReceiptAnswer,
  type ReceiptContent,
} from "./content.ts";

/** What a receipt says besides the answers. */
export interface Stamp {
  readonly nonce: number;
  /** The build's name; its first eight hexadecimal digits go in. */
  readonly build: string;
  readonly alias: string;
  readonly now: Moment;
}

/** A lesson of the assignment; the daily item is null when this build does not have the lesson. */
export interface AskedLesson {
  readonly number: number;
  readonly daily: number | null;
}

const BUILD = /^[0-9a-f]{8}/;
const NO_BUILD = "00000000";

export function gatherContent(
  record: LearnerRecord,
  lessons: readonly AskedLesson[],
  { nonce, build, alias, now }: Stamp,
): ReceiptContent {
  const madeAt = wholeMinute(now.t);
  const completed = lessons.map(({ number, daily }) =>
    daily !== null && isCompleted(record, number, daily)
  );
  const finishedAt = completed.every(Boolean)
    ? Math.min(madeAt, wholeMinute(lastCompletion(record, lessons)))
    : null;
  const answers = gatherAnswers(record, lessons.map(({ number }) => number));
  return {
    nonce,
    build: BUILD.exec(build)?.[0] ?? NO_BUILD,
    alias,
    madeAt,
    offset: now.o,
    finishedAt,
    completed,
    answers,
  };
}

/** Typed text as a receipt holds it: cut between characters, never within one. */
export function cutText(text: string): { readonly text: string; readonly isCut: boolean } {
  // Half of a pair, as a broken keyboard leaves it, is no character.
  const whole = text.replace(/[\ud800-\udfff]/gu, "").trim();
  let [kept, length] = ["", 0];
  for (const character of whole) {
    length += new TextEncoder().encode(character).length;
    if (length > LONGEST_TYPED) return { text: kept, isCut: true };
    kept += character;
  }
  return { text: kept, isCut: false };
}

function gatherAnswers(
  record: LearnerRecord,
  lessons: readonly number[],
): readonly ReceiptAnswer[] {
  const answers: ReceiptAnswer[] = [];
  for (const [item, { attempts }] of record.items) {
    const [first, last] = [attempts[0]!, attempts[attempts.length - 1]!];
    const lesson = lessons.indexOf(last.lesson);
    if (lesson >= 0) answers.push({ item, lesson, first: givenAt(first), last: givenAt(last) });
  }
  return answers.sort((a, b) => a.lesson - b.lesson || a.item - b.item);
}

function givenAt({ response, points }: Attempt): Given {
  return typeof response === "string"
    ? { kind: "typed", ...cutText(response), claimed: Math.round(points * FULL_CLAIM) }
    : { kind: "picked", numbers: response.slice(0, MOST_NUMBERS) };
}

/** When the last of the lessons was complete: its end seen and its daily item answered. */
function lastCompletion(record: LearnerRecord, lessons: readonly AskedLesson[]): number {
  const times = lessons.flatMap(({ number, daily }) => [
    record.lessons.get(number)?.seenAt?.t ?? 0,
    record.items.get(daily ?? 0)?.attempts[0]?.at.t ?? 0,
  ]);
  return Math.max(...times);
}

/** A clock that was never set still gives a time that a receipt can hold. */
function wholeMinute(time: number): number {
  return Math.max(EARLIEST, Math.floor(time / MINUTE_MS) * MINUTE_MS);
}

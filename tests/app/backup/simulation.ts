/** Histories of simulated readers: who reads most days, is mostly right, and reviews what was not. */

import type { Entry, Payload } from "../../../app/memory/event.ts";
import { entry, MONDAY_TEN, writerNamed } from "../memory/samples.ts";
import { sequence } from "../memory/sequence.ts";

export interface Reading {
  readonly seed: number;
  readonly issues: number;
  readonly lessonsAnIssue: number;
  readonly itemsALesson: number;
  /** Whether each issue ends with an item of its own. */
  readonly closing: boolean;
  /** Of a hundred days, how many are reading days. */
  readonly attendance: number;
  /** Of a hundred first responses, how many are right. */
  readonly right: number;
}

/** A year: an issue holds one new lesson of three items, read on 85 of 100 days. */
export const YEAR: Omit<Reading, "seed"> = {
  issues: 250,
  lessonsAnIssue: 1,
  itemsALesson: 3,
  closing: false,
  attendance: 85,
  right: 75,
};

/** Six weeks: thirty whole issues of six lessons, every item of each answered. */
export const THIRTY_ISSUES: Omit<Reading, "seed"> = {
  issues: 30,
  lessonsAnIssue: 6,
  itemsALesson: 3,
  closing: true,
  attendance: 85,
  right: 75,
};

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
const REVIEWS_A_DAY = 5;
/** Days until an item that was wrong or unsure is asked again, by how often it was right since. */
const LADDER = [1, 3, 10, 30, 60] as const;

interface Due {
  day: number;
  rung: number;
}

/** Everything the reader did, as a browser would have kept it. */
export function simulate(reading: Reading): readonly Entry[] {
  const next = sequence(reading.seed);
  const happens = (percent: number) => next(100) < percent;
  const entries: Entry[] = [];
  const due = new Map<number, Due>();
  let [day, counter, t] = [0, 0, 0];

  function note(payload: Payload): void {
    t += (5 + next(80)) * SECOND_MS;
    entries.push(entry(payload, { t, writer: writerNamed(day + 1), counter: counter++ }));
  }

  function answer(n: number, l: number, isRight: boolean): void {
    const sure = happens(isRight ? 85 : 45);
    const response = [1 + next(4)];
    note({ k: "answer", n, l, a: response, p: isRight ? 1 : 0, c: sure ? 1 : 0 });
    if (!isRight || !sure) due.set(n, { day: day + 1, rung: 0 });
    if (!isRight) note({ k: "answer", n, l, a: response, p: happens(80) ? 1 : 0, c: 1 });
  }

  function review(): void {
    const waiting = [...due].filter(([, card]) => card.day <= day).slice(0, REVIEWS_A_DAY);
    for (const [n, card] of waiting) {
      const isRight = happens(80);
      note({
        k: "answer",
        n,
        l: lessonOf(n, reading),
        a: [1],
        p: isRight ? 1 : 0,
        c: happens(80) ? 1 : 0,
      });
      const rung = isRight ? card.rung + 1 : 0;
      if (rung >= LADDER.length) due.delete(n);
      else due.set(n, { rung, day: day + LADDER[rung]! + next(2) });
    }
  }

  function read(issue: number): void {
    for (let place = 0; place < reading.lessonsAnIssue; place++) {
      const lesson = issue * reading.lessonsAnIssue + place + 1;
      note({ k: "open", l: lesson });
      for (let item = 0; item < reading.itemsALesson; item++) {
        answer((lesson - 1) * reading.itemsALesson + item + 1, lesson, happens(reading.right));
      }
      note({ k: "seen", l: lesson });
      if (happens(8)) note({ k: "predict", l: lesson, guess: next(90), truth: next(90) });
      if (happens(5)) note({ k: "plan", l: lesson, due: MONDAY_TEN + (day + 3) * DAY_MS });
      if (happens(4)) note({ k: "did", l: lesson, done: true, before: next(40), after: next(60) });
    }
    const closing = reading.issues * reading.lessonsAnIssue * reading.itemsALesson + issue + 1;
    if (reading.closing) answer(closing, 0, happens(reading.right));
  }

  for (let issue = 0; issue < reading.issues; day++) {
    if (!happens(reading.attendance)) continue;
    [t, counter] = [MONDAY_TEN + day * DAY_MS + next(600) * 60 * SECOND_MS, 0];
    review();
    read(issue++);
  }
  return entries;
}

function lessonOf(item: number, { issues, lessonsAnIssue, itemsALesson }: Reading): number {
  const inLessons = issues * lessonsAnIssue * itemsALesson;
  return item > inLessons ? 0 : Math.ceil(item / itemsALesson);
}

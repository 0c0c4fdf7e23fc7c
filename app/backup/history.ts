/**
 * What a short backup carries: graded days of items, days of lessons, and small facts. Between
 * events and text; events become a history, a history becomes echoes. Never scheduler state.
 */

import { echoId, meaningOf, pointsClass, pointsOfClass } from "../memory/echo.ts";
import type { AnswerEvent, CourseEvent, Entry, Payload } from "../memory/event.ts";
import { toEntry } from "../memory/entries.ts";
import { readEvent } from "../memory/format.ts";
import { inOrder, type LearningDay, learningDay } from "../memory/order.ts";
import { compareFacts, type Fact, isCarried, payloadOf } from "./facts.ts";

/** What one response was worth. */
export interface Grade {
  /** From 0 to 20 (see `pointsClass`). */
  readonly points: number;
  /** null when the reader was not asked. */
  readonly sure: boolean | null;
}

/** One item on one learning day: the first response, and the best one when it was better. */
export interface GradedDay {
  readonly day: LearningDay;
  readonly first: Grade;
  readonly best: Grade | null;
}

export interface ItemHistory {
  readonly item: number;
  /** 0 for an issue's closing item. */
  readonly lesson: number;
  /** Ascending, never empty. */
  readonly days: readonly GradedDay[];
}

export interface LessonHistory {
  readonly lesson: number;
  /** Read to its end, for the first time; or, when it never was, opened for the last time. */
  readonly how: "seen" | "open";
  readonly day: LearningDay;
}

export interface History {
  /** Minutes east of UTC that restored events get. */
  readonly offset: number;
  /** By number. */
  readonly items: readonly ItemHistory[];
  /** By number. */
  readonly lessons: readonly LessonHistory[];
  /** Oldest first. */
  readonly facts: readonly Fact[];
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAY_START_MS = 4 * 3_600_000;

/** The history of entries in any order. */
export function historyOf(entries: readonly Entry[]): History {
  const events = inOrder(entries).flatMap((entry) => entry.known ? [entry.event] : []);
  return {
    offset: events[events.length - 1]?.o ?? 0,
    items: itemsOf(events),
    lessons: lessonsOf(events),
    facts: factsOf(events),
  };
}

/** The echoes that stand for a history's events. */
export function echoesIn(history: History): readonly Entry[] {
  const { items, lessons, facts, offset } = history;
  const told: [Payload, LearningDay, number][] = [
    ...lessons.map(({ lesson, how, day }): [Payload, LearningDay, number] => [
      { k: how, l: lesson },
      day,
      how === "open" ? 0 : 3,
    ]),
    ...items.flatMap(answersOf),
    ...facts.map(({ payload, day }): [Payload, LearningDay, number] => [payload, day, 4]),
  ];
  return told.map(([payload, day, second]) =>
    echo(payload, startOf(day, offset) + second * 1_000, offset)
  );
}

function answersOf({ item, lesson, days }: ItemHistory): [Payload, LearningDay, number][] {
  const answer = ({ points, sure }: Grade): Payload => ({
    k: "answer",
    n: item,
    l: lesson,
    a: [],
    p: pointsOfClass(points),
    ...(sure === null ? {} : { c: sure ? 1 as const : 0 as const }),
  });
  return days.flatMap(({ day, first, best }): [Payload, LearningDay, number][] => [
    [answer(first), day, 1],
    ...(best ? [[answer(best), day, 2] as [Payload, LearningDay, number]] : []),
  ]);
}

function echo(payload: Payload, t: number, o: number): Entry {
  const reading = readEvent({ ...payload, v: 1, b: 1, t, o });
  const id = reading.status === "known" ? echoId(meaningOf(reading.event)) : null;
  const entry = id && toEntry(id, reading);
  if (!entry) throw new RangeError(`not an event: ${JSON.stringify(payload)}`);
  return entry;
}

/** The first millisecond of a learning day. */
function startOf(day: LearningDay, offset: number): number {
  return Math.max(0, day * DAY_MS + DAY_START_MS - offset * MINUTE_MS);
}

function itemsOf(events: readonly CourseEvent[]): readonly ItemHistory[] {
  const byItem = new Map<number, AnswerEvent[]>();
  for (const event of events) {
    if (event.k !== "answer") continue;
    const answers = byItem.get(event.n);
    if (answers) answers.push(event);
    else byItem.set(event.n, [event]);
  }
  return [...byItem].sort(([a], [b]) => a - b).map(([item, answers]) => ({
    item,
    lesson: answers[0]!.l,
    days: daysOf(answers),
  }));
}

/** A clock may have been set back, so that the days of ordered events are not in order. */
function daysOf(answers: readonly AnswerEvent[]): readonly GradedDay[] {
  const byDay = new Map<LearningDay, GradedDay>();
  for (const event of answers) {
    const grade = gradeOf(event);
    const day = learningDay(event);
    const known = byDay.get(day);
    if (!known) byDay.set(day, { day, first: grade, best: null });
    else if (grade.points > (known.best ?? known.first).points) {
      byDay.set(day, { ...known, best: grade });
    }
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

function gradeOf({ p, c }: AnswerEvent): Grade {
  return { points: pointsClass(p), sure: c === undefined ? null : c === 1 };
}

function lessonsOf(events: readonly CourseEvent[]): readonly LessonHistory[] {
  const found = new Map<number, LessonHistory>();
  for (const event of events) {
    if (event.k !== "seen" && event.k !== "open") continue;
    const [known, day] = [found.get(event.l), learningDay(event)];
    const isKept = known?.how === "seen" && (event.k === "open" || known.day <= day);
    if (!isKept) found.set(event.l, { lesson: event.l, how: event.k, day });
  }
  return [...found.values()].sort((a, b) => a.lesson - b.lesson);
}

/** Of settings only what holds now; of everything else each one. */
function factsOf(events: readonly CourseEvent[]): readonly Fact[] {
  const settings = new Map<string, CourseEvent>();
  for (const event of events) if (event.k === "set") settings.set(event.key, event);
  const kept = events.filter((event) =>
    isCarried(event) && (event.k !== "set" || settings.get(event.key) === event)
  );
  const seen = new Set<string>();
  const facts = kept.filter((event) => {
    const meaning = meaningOf(event);
    return !seen.has(meaning) && seen.add(meaning);
  });
  return facts.map((event) => ({ payload: payloadOf(event), day: learningDay(event) }))
    .sort(compareFacts);
}

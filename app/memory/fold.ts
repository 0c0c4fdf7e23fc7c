/** From events to what they add up to: a pure fold that does not depend on arrival order. */

import { AS_SCORED, type Rescore } from "./correction.ts";
import { forgottenIds, isForgotten } from "./entries.ts";
import type {
  AnswerEvent,
  CourseEvent,
  Entry,
  ItemResponse,
  Moment,
  SettingValue,
} from "./event.ts";
import { inOrder, type LearningDay, learningDay } from "./order.ts";

export interface Attempt {
  readonly id: string;
  readonly at: Moment;
  /** 0 for an issue's closing item. */
  readonly lesson: number;
  readonly response: ItemResponse;
  /** By the key of today, where that is more. */
  readonly points: number;
  /** Present when a corrected key has raised the points. */
  readonly raised?: true;
  /** null when the reader was not asked. */
  readonly sure: boolean | null;
}

export interface ItemRecord {
  /** In order of time, never empty. */
  readonly attempts: readonly Attempt[];
  readonly firstPoints: number;
  readonly bestPoints: number;
  readonly lastResponse: ItemResponse;
  readonly lastAt: Moment;
}

export interface LessonRecord {
  /** The latest time its reading began. */
  readonly openedAt: Moment | null;
  /** The first time its last block came into view. */
  readonly seenAt: Moment | null;
}

export interface AssignmentRecord {
  readonly id: string;
  readonly text: string;
  /** The first time this text was opened. */
  readonly openedAt: Moment;
}

export interface LearnerRecord {
  readonly items: ReadonlyMap<number, ItemRecord>;
  readonly lessons: ReadonlyMap<number, LessonRecord>;
  /** Learning days with at least one answer or one lesson read to its end. */
  readonly days: ReadonlySet<LearningDay>;
  readonly firstDay: LearningDay | null;
  /** By text, in the order they were first opened. */
  readonly assignments: ReadonlyMap<string, AssignmentRecord>;
  readonly settings: ReadonlyMap<string, SettingValue>;
}

interface ItemDraft extends ItemRecord {
  attempts: Attempt[];
  bestPoints: number;
  lastResponse: ItemResponse;
  lastAt: Moment;
}

interface Draft {
  items: Map<number, ItemDraft>;
  lessons: Map<number, LessonRecord>;
  days: Set<LearningDay>;
  firstDay: LearningDay | null;
  assignments: Map<string, AssignmentRecord>;
  settings: Map<string, SettingValue>;
}

const UNTOUCHED: LessonRecord = { openedAt: null, seenAt: null };

/** Adds up entries (each id once, any order) into a record. */
export function fold(entries: readonly Entry[]): LearnerRecord {
  const forgotten = forgottenIds(entries);
  return foldKept(inOrder(entries.filter((entry) => !isForgotten(entry, forgotten))));
}

/** Adds up entries that are in order and of which none is deleted. */
export function foldKept(
  entries: readonly Entry[],
  rescore: Rescore = AS_SCORED,
): LearnerRecord {
  const draft: Draft = {
    items: new Map(),
    lessons: new Map(),
    days: new Set(),
    firstDay: null,
    assignments: new Map(),
    settings: new Map(),
  };
  for (const entry of entries) if (entry.known) apply(draft, entry.id, entry.event, rescore);
  return draft;
}

/**
 * The record after one more entry that comes last in order and deletes nothing;
 * `record` itself stays as it is.
 */
export function extend(
  record: LearnerRecord,
  entry: Entry,
  rescore: Rescore = AS_SCORED,
): LearnerRecord {
  if (!entry.known) return record;
  const draft: Draft = {
    items: new Map(record.items as Map<number, ItemDraft>),
    lessons: new Map(record.lessons),
    days: new Set(record.days),
    firstDay: record.firstDay,
    assignments: new Map(record.assignments),
    settings: new Map(record.settings),
  };
  const touched = entry.event.k === "answer" ? draft.items.get(entry.event.n) : undefined;
  if (touched && entry.event.k === "answer") {
    draft.items.set(entry.event.n, { ...touched, attempts: [...touched.attempts] });
  }
  apply(draft, entry.id, entry.event, rescore);
  return draft;
}

function apply(draft: Draft, id: string, event: CourseEvent, rescore: Rescore): void {
  switch (event.k) {
    case "answer":
      addAttempt(draft.items, id, event, rescore(event));
      return addDay(draft, event);
    case "seen": {
      const { openedAt, seenAt } = draft.lessons.get(event.l) ?? UNTOUCHED;
      draft.lessons.set(event.l, { openedAt, seenAt: seenAt ?? at(event) });
      return addDay(draft, event);
    }
    case "open": {
      const { seenAt } = draft.lessons.get(event.l) ?? UNTOUCHED;
      return void draft.lessons.set(event.l, { openedAt: at(event), seenAt });
    }
    case "assign":
      if (!draft.assignments.has(event.s)) {
        draft.assignments.set(event.s, { id, text: event.s, openedAt: at(event) });
      }
      return;
    case "set":
      draft.settings.set(event.key, event.value);
  }
}

function addAttempt(
  items: Map<number, ItemDraft>,
  id: string,
  event: AnswerEvent,
  points: number,
): void {
  const attempt: Attempt = {
    id,
    at: at(event),
    lesson: event.l,
    response: event.a,
    points,
    sure: event.c === undefined ? null : event.c === 1,
    ...(points > event.p ? { raised: true as const } : {}),
  };
  const item = items.get(event.n);
  if (!item) {
    items.set(event.n, {
      attempts: [attempt],
      firstPoints: points,
      bestPoints: points,
      lastResponse: event.a,
      lastAt: attempt.at,
    });
    return;
  }
  item.attempts.push(attempt);
  if (points > item.bestPoints) item.bestPoints = points;
  item.lastResponse = event.a;
  item.lastAt = attempt.at;
}

function addDay(draft: Draft, moment: Moment): void {
  const day = learningDay(moment);
  draft.days.add(day);
  if (draft.firstDay === null || day < draft.firstDay) draft.firstDay = day;
}

function at({ t, o }: Moment): Moment {
  return { t, o };
}

/** Where a reader stands in the assignments she opened. Pure. */

import type { LearnerRecord } from "../memory/fold.ts";
import { isCompleted } from "../memory/progress.ts";
import type { CourseIndex, LessonInfo } from "../page/course_index.ts";
import { aliasIn } from "./alias.ts";
import { type Assignment, type GoodReading, readAssignment } from "./assignment.ts";

export interface LessonStanding {
  readonly number: number;
  /** Null when this build does not have it. */
  readonly info: LessonInfo | null;
  readonly isDone: boolean;
  /** A lesson about rules that is past its review date. */
  readonly isExpired: boolean;
}

export interface Standing {
  readonly text: string;
  readonly assignment: Assignment;
  readonly digest: Uint8Array;
  readonly lessons: readonly LessonStanding[];
  readonly done: number;
  /** Whether everything this build has of it is done. */
  readonly isFinished: boolean;
  /** "" while the member has not said who she is. */
  readonly alias: string;
  readonly isHidden: boolean;
  readonly isOverdue: boolean;
}

/** Every assignment of the record: unfinished ones first, the soonest due of them first. */
export function standings(
  record: LearnerRecord,
  index: CourseIndex,
  course: string,
  today: string,
): readonly Standing[] {
  const all = [...record.assignments.keys()].flatMap((text) => {
    const reading = readAssignment(text, course);
    return reading.ok ? [standing(reading, record, index, today)] : [];
  });
  return all.sort((a, b) => rank(a) - rank(b) || order(dueOf(a), dueOf(b)));
}

function standing(
  { assignment, text, digest }: GoodReading,
  record: LearnerRecord,
  index: CourseIndex,
  today: string,
): Standing {
  const lessons = assignment.lessons.map((number): LessonStanding => {
    const info = index.lessons.get(number) ?? null;
    return {
      number,
      info,
      isDone: info !== null && isCompleted(record, number, info.daily),
      isExpired: Boolean(info?.reviewBy && info.reviewBy < today),
    };
  });
  const done = lessons.filter(({ isDone }) => isDone).length;
  const isFinished = done > 0 && lessons.every(({ isDone, info }) => isDone || info === null);
  return {
    text,
    assignment,
    digest,
    lessons,
    done,
    isFinished,
    alias: aliasIn(record, digest),
    isHidden: record.settings.get(hiddenKey(text)) === true,
    isOverdue: assignment.due !== "" && assignment.due < today && !isFinished,
  };
}

/** Settings key of a hidden assignment: its check, the last part of its text. */
export function hiddenKey(text: string): string {
  return `assignment-hidden:${text.slice(text.lastIndexOf(".") + 1)}`;
}

function rank({ isFinished }: Standing): number {
  return isFinished ? 1 : 0;
}

function dueOf({ assignment }: Standing): string {
  return assignment.due || "9999";
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

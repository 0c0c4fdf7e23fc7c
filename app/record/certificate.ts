/** What a certificate of completion says of a track or of the whole course. Pure. */

import type { LearnerRecord } from "../memory/fold.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";
import { isCompleted } from "../memory/progress.ts";
import type { CourseIndex, LessonInfo } from "../page/course_index.ts";
import { lessonsOfTrack } from "./standing.ts";

/** First tries have to be right on average to this share. */
export const PASS_SHARE = 0.6;

export interface Certificate {
  /** A track's id, or "" for the whole course. */
  readonly scope: string;
  readonly name: string;
  readonly done: number;
  readonly all: number;
  readonly isCompleted: boolean;
  /** Items of these lessons that were answered, and their points at the first try on average. */
  readonly answered: number;
  readonly firstTry: number;
  readonly isPassed: boolean;
  /** The day of the last thing that counted. */
  readonly lastDay: LearningDay | null;
}

/** The whole course first, then each track that has lessons. */
export function certificates(index: CourseIndex, record: LearnerRecord): readonly Certificate[] {
  const whole = certificateOf("", index.title, [...index.lessons.values()], record);
  const tracks = index.tracks.map(({ id, name }) =>
    certificateOf(id, name, lessonsOfTrack(index, id), record)
  );
  return [whole, ...tracks].filter(({ all }) => all > 0);
}

function certificateOf(
  scope: string,
  name: string,
  lessons: readonly LessonInfo[],
  record: LearnerRecord,
): Certificate {
  const done = lessons.filter(({ number, daily }) => isCompleted(record, number, daily)).length;
  const items = lessons.flatMap(({ items }) => items).flatMap((item) =>
    record.items.get(item) ?? []
  );
  const firstTry = items.reduce((sum, { firstPoints }) => sum + firstPoints, 0) /
    (items.length || 1);
  const isWhole = lessons.length > 0 && done === lessons.length;
  const days = [
    ...items.map(({ attempts }) => learningDay(attempts[0]!.at)),
    ...lessons.flatMap(({ number }) => {
      const seenAt = record.lessons.get(number)?.seenAt;
      return seenAt ? [learningDay(seenAt)] : [];
    }),
  ];
  return {
    scope,
    name,
    done,
    all: lessons.length,
    isCompleted: isWhole,
    answered: items.length,
    firstTry,
    // A share of 0.6 made of tenths must not miss the mark by the last binary digit.
    isPassed: isWhole && firstTry + 1e-9 >= PASS_SHARE,
    lastDay: days.length > 0 ? Math.max(...days) : null,
  };
}

/** How far a reader has come: by track, by series, by issue. */

import type { LearnerRecord } from "../memory/fold.ts";
import { isCompleted } from "../memory/progress.ts";
import type { CourseIndex, LessonInfo } from "../page/course_index.ts";

export interface Part {
  readonly name: string;
  /** Below the site's root. */
  readonly address: string;
  readonly done: number;
  readonly all: number;
}

export interface Standing {
  readonly lessonsDone: number;
  readonly tracks: readonly Part[];
  readonly series: readonly Part[];
  /** In the order of `index.issues`. */
  readonly issues: readonly { readonly done: number; readonly all: number }[];
}

export function standing(index: CourseIndex, record: LearnerRecord): Standing {
  const done = completedLessons(index, record);
  const count = (lessons: readonly number[]) => ({
    done: lessons.filter((number) => done.has(number)).length,
    all: lessons.length,
  });
  return {
    lessonsDone: done.size,
    tracks: index.tracks.map(({ id, name }) => ({
      name,
      address: `tracks/${id}/`,
      ...count(lessonsOfTrack(index, id).map(({ number }) => number)),
    })),
    series: index.series.map(({ id, title, lessons }) => ({
      name: title,
      address: `series/${id}/`,
      ...count(lessons),
    })),
    issues: index.issues.map(({ lessons }) => count(lessons)),
  };
}

export function lessonsOfTrack(index: CourseIndex, track: string): readonly LessonInfo[] {
  return [...index.lessons.values()].filter(({ id }) => id.startsWith(`${track}/`));
}

export function completedLessons(index: CourseIndex, record: LearnerRecord): ReadonlySet<number> {
  return new Set(
    [...index.lessons.values()].filter(({ number, daily }) => isCompleted(record, number, daily))
      .map(({ number }) => number),
  );
}

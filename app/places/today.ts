/** Which issue is today's for this reader. Pure: the day comes in. */

import type { LearnerRecord } from "../memory/fold.ts";
import { dayOf, type LearningDay } from "../memory/order.ts";
import { isCompleted } from "../memory/progress.ts";
import type { CourseIndex, IssueInfo } from "../page/course_index.ts";

export type Today =
  | { readonly kind: "issue"; readonly issue: IssueInfo; readonly isDone: boolean }
  /** A course with a calendar that has not begun. */
  | { readonly kind: "waiting"; readonly days: number }
  /** Every issue there is has been read. */
  | { readonly kind: "finished" };

/**
 * Day n is issue n: from the course's first date, or from the reader's own first day. Nothing is
 * locked; after the last issue the first unfinished one is suggested.
 */
export function todaysIssue(index: CourseIndex, record: LearnerRecord, today: LearningDay): Today {
  const first = index.startOn === null ? record.firstDay ?? today : dayOf(index.startOn);
  if (today < first) {
    return index.startOn === null
      ? issue(index.issues[0], index, record)
      : { kind: "waiting", days: first - today };
  }
  const planned = index.issues[today - first];
  if (planned) return issue(planned, index, record);
  return issue(index.issues.find((one) => !isIssueDone(one, index, record)), index, record);
}

/** How many lessons of the issue are completed. */
export function lessonsDone(one: IssueInfo, index: CourseIndex, record: LearnerRecord): number {
  return one.lessons.filter((number) => {
    const lesson = index.lessons.get(number);
    return lesson !== undefined && isCompleted(record, number, lesson.daily);
  }).length;
}

function isIssueDone(one: IssueInfo, index: CourseIndex, record: LearnerRecord): boolean {
  return lessonsDone(one, index, record) === one.lessons.length;
}

function issue(one: IssueInfo | undefined, index: CourseIndex, record: LearnerRecord): Today {
  if (!one) return { kind: "finished" };
  return { kind: "issue", issue: one, isDone: isIssueDone(one, index, record) };
}

/** Which issues a reader has missed and may want in short. Pure: the day comes in. */

import type { LearnerRecord } from "../memory/fold.ts";
import { dayOf, type LearningDay } from "../memory/order.ts";
import { isCompleted } from "../memory/progress.ts";
import type { CourseIndex, IssueInfo } from "../page/course_index.ts";
import { CAUGHT_UP, settingNumber } from "../page/preferences.ts";

/** So many at a time take about three minutes: their takeaways, and one item each. */
export const ISSUES_AT_A_TIME = 3;
/** More days than this without learning are a gap; a weekend and a day off are none. */
const LONGEST_REST = 3;

/**
 * Issues whose day has passed and of which nothing was read, oldest first: in a course with a
 * calendar all of them, else those that fell into a gap. What was caught up or skipped is left out.
 */
export function missedIssues(
  index: CourseIndex,
  record: LearnerRecord,
  today: LearningDay,
): readonly IssueInfo[] {
  if (record.firstDay === null) return [];
  const first = index.startOn === null ? record.firstDay : dayOf(index.startOn);
  const skipped = settingNumber(record, CAUGHT_UP);
  const missedDays = index.startOn === null ? gapDays(record.days, today) : null;
  return index.issues.filter((issue, place) =>
    first + place < today && issue.number > skipped &&
    (missedDays === null || missedDays.has(first + place)) && !isBegun(issue, index, record)
  );
}

function gapDays(days: ReadonlySet<LearningDay>, today: LearningDay): ReadonlySet<LearningDay> {
  const learned = [...days, today].sort((a, b) => a - b);
  const missed = new Set<LearningDay>();
  learned.forEach((day, place) => {
    const next = learned[place + 1] ?? day;
    if (next - day - 1 <= LONGEST_REST) return;
    for (let gone = day + 1; gone < next; gone++) missed.add(gone);
  });
  return missed;
}

function isBegun({ lessons }: IssueInfo, index: CourseIndex, record: LearnerRecord): boolean {
  return lessons.some((number) => {
    const lesson = index.lessons.get(number);
    return lesson !== undefined && isCompleted(record, number, lesson.daily);
  });
}

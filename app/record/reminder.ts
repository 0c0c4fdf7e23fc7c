/** A calendar of one's own for a course without dates: which issue on which day, and its entries. Pure. */

import type { LearnerRecord } from "../memory/fold.ts";
import type { Moment } from "../memory/event.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";
import type { CourseIndex, IssueInfo } from "../page/course_index.ts";
import { issueAddress } from "../page/course_index.ts";
import { lessonsDone } from "../places/today.ts";
import type { CalendarEntry } from "../practice/calendar_file.ts";

export const REMINDED_DAYS = 30;
export const HOURS = [6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 21, 22] as const;
export const USUAL_HOUR = 8;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Six minutes of reading, and a look up. */
const ENTRY_MINUTES = 10;

export interface RemindedDay {
  readonly day: LearningDay;
  readonly issue: IssueInfo;
}

/**
 * From tomorrow on, the issue home will show on each day; after the last one, those she has not read
 * yet, one a day. Fewer days than thirty where there are no more issues.
 */
export function remindedDays(
  index: CourseIndex,
  record: LearnerRecord,
  now: Moment,
): readonly RemindedDay[] {
  const tomorrow = learningDay(now) + 1;
  const first = record.firstDay ?? tomorrow;
  const planned = index.issues.slice(tomorrow - first, tomorrow - first + REMINDED_DAYS);
  const isOpen = (issue: IssueInfo): boolean =>
    !planned.includes(issue) && lessonsDone(issue, index, record) < issue.lessons.length;
  return [...planned, ...index.issues.filter(isOpen)]
    .slice(0, REMINDED_DAYS)
    .map((issue, at) => ({ day: tomorrow + at, issue }));
}

/** The days as calendar entries; an issue keeps its entry when the calendar is made again at another hour. */
export function reminderEntries(
  days: readonly RemindedDay[],
  hour: number,
  stamp: Moment,
  course: string,
  site: string,
): readonly CalendarEntry[] {
  return days.map(({ day, issue }) => {
    const url = site + issueAddress(issue.number);
    return {
      uid: `issue-${String(issue.number).padStart(3, "0")}@${course}`,
      sequence: Math.floor(stamp.t / MINUTE_MS),
      stamp,
      start: day * DAY_MS + hour * HOUR_MS,
      isLocal: true,
      minutes: ENTRY_MINUTES,
      summary: `第 ${issue.number} 期 · ${issue.title}`,
      description: `${issue.lead}\n${url}`,
      url,
      alarmMinutes: 0,
    };
  });
}

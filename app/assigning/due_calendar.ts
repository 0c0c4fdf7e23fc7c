/** The due date as a calendar entry: at nine in the morning of that day, where the lead is. Pure. */

import type { Moment } from "../memory/event.ts";
import { calendarFile } from "../practice/calendar_file.ts";
import { digestName } from "./assignment.ts";
import { type Announcement, plain, titleOf } from "./messages.ts";

const MINUTE_MS = 60_000;
const MORNING = "09:00";
const LENGTH_MINUTES = 15;

export function dueCalendar(
  announcement: Announcement,
  digest: Uint8Array,
  course: string,
  now: Moment,
): string {
  const { assignment, address } = announcement;
  return calendarFile({
    uid: `${digestName(digest)}@${course}`,
    sequence: 0,
    stamp: now,
    start: Date.parse(`${assignment.due}T${MORNING}Z`) - now.o * MINUTE_MS,
    minutes: LENGTH_MINUTES,
    summary: `今天截止：${titleOf(assignment)}`,
    description: plain(announcement),
    url: address,
  });
}

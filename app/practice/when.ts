/** Times a reader can choose for an action, and moments in words. Pure. */

import type { Moment } from "../memory/event.ts";
import { type LearningDay, learningDay } from "../memory/order.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const DAY_NAMES = ["日", "一", "二", "三", "四", "五", "六"] as const;

const END_OF_WORK = 18;
const EVENING = 21;
const NEXT_MORNING = 10;
/** Whoever chooses a time today still needs a moment for it. */
const NOTICE_MS = 30 * MINUTE_MS;

export interface WhenChoice {
  readonly name: string;
  readonly due: number;
}

/** What is offered now: the end of today's work or, later, the evening; and tomorrow morning. */
export function whenChoices(now: Moment): readonly WhenChoice[] {
  const today = learningDay(now);
  const at = (day: LearningDay, hour: number): number =>
    day * DAY_MS + hour * HOUR_MS - now.o * MINUTE_MS;
  const todays = [
    { name: "今天下班前", due: at(today, END_OF_WORK) },
    { name: "今晚", due: at(today, EVENING) },
  ].find(({ due }) => due - now.t >= NOTICE_MS);
  const tomorrow = { name: "明天上午", due: at(today + 1, NEXT_MORNING) };
  return todays ? [todays, tomorrow] : [tomorrow];
}

/** 11 月 25 日（周三）10:00 */
export function momentWords(moment: Moment): string {
  const local = localDate(moment);
  const [hours, minutes] = [local.getUTCHours(), local.getUTCMinutes()]
    .map((part) => String(part).padStart(2, "0"));
  return `${dateWords(moment)}（周${DAY_NAMES[local.getUTCDay()]}）${hours}:${minutes}`;
}

/** 11 月 25 日 */
export function dateWords(moment: Moment): string {
  const local = localDate(moment);
  return `${local.getUTCMonth() + 1} 月 ${local.getUTCDate()} 日`;
}

/** The moment's wall clock, held in a date's UTC fields. */
function localDate({ t, o }: Moment): Date {
  return new Date(t + o * MINUTE_MS);
}

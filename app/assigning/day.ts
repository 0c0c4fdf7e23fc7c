/** Calendar dates of assignments: `2026-11-27`, that day included. Pure. */

import { dayOf, isoDate } from "../memory/order.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_NAMES = ["日", "一", "二", "三", "四", "五", "六"] as const;
const FIRST_DAY = dayOf("2026-01-01");

/** Whether a text is a date that the calendar has. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = dayOf(text);
  return Number.isFinite(day) && isoDate(day) === text;
}

/** Days since 2026-01-01: dates of our time are small numbers. */
export function daysFrom2026(date: string): number {
  return dayOf(date) - FIRST_DAY;
}

export function dateFrom2026(days: number): string {
  return isoDate(FIRST_DAY + days);
}

/** 11 月 27 日（周五） */
export function dateName(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return `${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日（周${DAY_NAMES[day.getUTCDay()]}）`;
}

/** Days from today to a date; negative for past ones. */
export function daysUntil(date: string, today: string): number {
  return dayOf(date) - dayOf(today);
}

/** A planned action and its outcome in words. Pure. */

import type { Moment } from "../memory/event.ts";
import type { Outcome } from "./actions.ts";
import { shownNumber } from "./calibration_words.ts";
import { momentWords } from "./when.ts";

/** What a lesson asks to be done. */
export interface ActionInfo {
  readonly lesson: number;
  readonly todo: string;
  readonly minutes: number;
  /** The number to look at, or empty. */
  readonly measure: string;
}

/** The text to paste into a to-do list. */
export function todoText(action: ActionInfo, title: string, due: Moment, address: string): string {
  const measure = action.measure ? `\n看这个数：${action.measure}` : "";
  return `${action.todo}\n时间：${
    momentWords(due)
  }，约 ${action.minutes} 分钟${measure}\n课文：${title} ${address}`;
}

/** What stands below the entry's title in a calendar. */
export function calendarText(action: ActionInfo, title: string): string {
  const measure = action.measure ? `\n看这个数：${action.measure}` : "";
  return `${action.todo}${measure}\n课文：${title}`;
}

/** 做了 · 120 → 95 · a note */
export function outcomeWords({ done, before, after, note }: Outcome): string {
  const parts = [done ? "做了" : "不做了", change(before, after), note];
  return parts.filter((part) => part !== "").join(" · ");
}

/** 120 → 95, or what there is of it. */
export function change(before: number | null, after: number | null): string {
  if (before === null) return after === null ? "" : `现在 ${shownNumber(after)}`;
  return after === null
    ? `之前 ${shownNumber(before)}`
    : `${shownNumber(before)} → ${shownNumber(after)}`;
}

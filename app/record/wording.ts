/** How days, times and amounts of the record are put into words. Pure. */

import type { Moment } from "../memory/event.ts";
import { isoDate, type LearningDay } from "../memory/order.ts";

export const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"] as const;

const MINUTE_MS = 60_000;

/** 11月2日; with the year where asked. */
export function dayWords(day: LearningDay, withYear = false): string {
  const [year, month, date] = isoDate(day).split("-").map(Number);
  return `${withYear ? `${year}年` : ""}${month}月${date}日`;
}

/** 2026-11-02 10:00, by the clock of the place where it happened. */
export function momentWords({ t, o }: Moment): string {
  return new Date(t + o * MINUTE_MS).toISOString().slice(0, 16).replace("T", " ");
}

/** 820 个字符, or 12.3 kB from a thousand on: what the keys and values take. */
export function sizeWords(characters: number): string {
  return characters < 1_000 ? `${characters} 个字符` : `${(characters / 1_000).toFixed(1)} kB`;
}

/** 72%, rounded down so that a mark just missed is not shown as reached. */
export function shareWords(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}

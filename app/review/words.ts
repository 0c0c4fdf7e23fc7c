/** What the review page says: why a card is here, when it returns, what is left. Pure. */

import { isoDate, type LearningDay, mondayOf } from "../memory/order.ts";
import { type Card, RETIRED_AT_DAYS } from "./card.ts";
import type { ReviewFacts } from "./facts.ts";
import type { ListedCard, Listing } from "./listing.ts";

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"] as const;

/** In one line, why the card is here; `asked` is the item it asks today. */
export function whyHere(
  card: Card,
  asked: number,
  facts: ReviewFacts | null,
  today: LearningDay,
): string {
  const thought = facts?.misconceptions.get(card.misconception ?? "")?.thought;
  const { day, isWrong, isPartly, sure } = card.mistake;
  const when = pastDay(day, today);
  if (thought) {
    return `“${thought}”，这个想法不止一次让你答错。${asked === card.item ? "" : "换一道题。"}`;
  }
  if (!isWrong) return `${when}答对了，但没把握。`;
  const what = isPartly ? "没全对" : "答错了";
  if (sure === null) return `${when}${what}。`;
  return sure ? `${when}有把握，但${what}。` : `${when}没把握，${what}。`;
}

/** After the answer: when the card returns. */
export function whenBack(card: Card, today: LearningDay): string {
  if (card.stage === "retired") {
    return `记牢了：过 ${RETIRED_AT_DAYS} 天也多半答得对，它不再排进复习。`;
  }
  return `${comingDay(card.dueOn, today)}再来。`;
}

/** What comes next once today's cards are done, or when there were none. */
export function outlook({ queue, cards }: Listing, today: LearningDay): readonly string[] {
  const lines: string[] = [];
  if (queue.due > 0) lines.push("还有到期的卡片，明天接着来：一天最多五张。");
  else if (queue.nextDay !== null) lines.push(`下一张卡片${comingDay(queue.nextDay, today)}到期。`);
  if (queue.waiting > 0) {
    const next = cards.find(({ card }) => card === queue.nextNew)?.place;
    const title = next ? `，下一张加《${next.title}》里的一题` : "";
    lines.push(`错题本里有 ${queue.waiting} 道题还没复习过，有空位时一天加一张${title}。`);
  }
  if (cards.length === 0) lines.push("答错的题和没把握的题，从第二天起会排到这里。");
  return lines;
}

/** One line for each reason why items left review. */
export function departures(cards: readonly ListedCard[]): readonly string[] {
  const gone = cards.filter(({ state }) => state === "gone").length;
  const expired = new Map(
    cards.flatMap(({ state, place }) =>
      state === "expired" && place ? [[place.lesson, place] as const] : []
    ),
  );
  const lines = [...expired.values()].map(({ title, reviewBy }) =>
    `《${title}》讲的规则过了复核日期（${reviewBy}），核对之前，它的题不再复习。`
  );
  if (gone > 0) lines.push(`有 ${gone} 道题已经不在课程里，不再复习。`);
  return lines;
}

/** 昨天, 本周一, 上周三, 11 月 3 日. */
export function pastDay(day: LearningDay, today: LearningDay): string {
  const ago = today - day;
  if (ago <= 2) return ago === 2 ? "前天" : ago === 1 ? "昨天" : "今天";
  const weeks = (mondayOf(today) - mondayOf(day)) / 7;
  if (weeks <= 1) return `${weeks === 0 ? "本周" : "上周"}${weekday(day)}`;
  return date(day, today);
}

/** 明天, 3 天后（周五）, 1 月 5 日（周二）. */
export function comingDay(day: LearningDay, today: LearningDay): string {
  const ahead = day - today;
  if (ahead <= 1) return "明天";
  if (ahead < 14) return `${ahead} 天后（周${weekday(day)}）`;
  return `${date(day, today)}（周${weekday(day)}）`;
}

function weekday(day: LearningDay): string {
  return WEEKDAYS[day - mondayOf(day)]!;
}

function date(day: LearningDay, today: LearningDay): string {
  const [year, month, dayOfMonth] = isoDate(day).split("-").map(Number);
  const short = `${month} 月 ${dayOfMonth} 日`;
  return isoDate(today).startsWith(`${year}-`) ? short : `${year} 年 ${short}`;
}

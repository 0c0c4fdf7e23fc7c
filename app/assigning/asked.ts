/** What an assignment asks, in words: by whom, by when, what is shared. Pure. */

import type { Assignment } from "./body.ts";
import { dateName, daysUntil } from "./day.ts";

export const SHARED =
  "什么都不会自动发出去。读完后点“交回执”，先给你看清里面有什么，再由你自己复制一行、贴到群里：" +
  "你填的名字、这几课读完没有、这几课的题第一次和最后一次答了什么、什么时候。别的记录和“我的店铺”里的数不在里面。";

/** 李婷（华东一组）布置 */
export function giverWords({ lead, team }: Assignment): string {
  if (lead === "") return team === "" ? "" : `${team}的任务`;
  return team === "" ? `${lead} 布置` : `${lead}（${team}）布置`;
}

/** 11 月 27 日（周五）截止，还有 3 天 */
export function deadlineWords(due: string, today: string, isDone: boolean): string {
  if (due === "") return "没有截止日期";
  if (isDone) return `${dateName(due)}截止`;
  const days = daysUntil(due, today);
  if (days < 0) return `截止日 ${dateName(due)}过了，还可以接着读完`;
  return days === 0 ? `${dateName(due)}，今天截止` : `${dateName(due)}截止，还有 ${days} 天`;
}

export function passWords({ pass }: Assignment): string {
  return pass === null ? "" : `及格线 ${pass} 分`;
}

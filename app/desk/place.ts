/** What the desk's parts share: the page with its index, the answer key, and which course this is. */

import type { Place } from "../page/context.ts";
import type { AnswerKey } from "./answer_key.ts";

export interface DeskPlace extends Place {
  readonly key: AnswerKey;
  readonly course: string;
}

export function lessonTitle({ index }: Pick<DeskPlace, "index">, number: number): string {
  return index.lessons.get(number)?.title ?? `编号 ${number} 的模块（这一版里没有）`;
}

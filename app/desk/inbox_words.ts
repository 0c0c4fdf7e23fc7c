/** What was found in a pasted chat, in a line, and what was not right, line by line. Pure. */

import type { Inbox } from "./inbox.ts";
import { damageWords, REFUSALS } from "./words.ts";

export interface InboxWords {
  readonly summary: string;
  readonly problems: readonly string[];
}

const NOTHING =
  "这段文字里没有找到回执。回执是以“回执 ER1.”开头的一长串字；从聊天里整段复制过来，别只复制名字和时间。";
const NOT_SAVED = "有几份这个浏览器没能存下，关掉页面就没有了，请稍后再贴一次。";

export function inboxWords(inbox: Inbox): InboxWords {
  const { fresh, known, refused, damaged, adopted, isSaved } = inbox;
  const counts = [
    part(fresh, "份新的"),
    part(known, "份以前收过"),
    part(damaged.length, "份不完整"),
    part(refused.length, "份打不开或不属于这里"),
  ].filter((words) => words !== "");
  const found = counts.length === 0 ? NOTHING : `找到 ${counts.join("，")}。`;
  const tasks = adopted.map((title) => `聊天里的任务“${title}”也认出来了。`).join("");
  return {
    summary: found + tasks + (isSaved ? "" : NOT_SAVED),
    problems: [
      ...damaged.map(damageWords),
      ...refused.map(({ why, line, from }) =>
        `第 ${line} 行${from === "" ? "" : `，${from}`}：${REFUSALS[why]}`
      ),
    ],
  };
}

function part(count: number, what: string): string {
  return count === 0 ? "" : `${count} ${what}`;
}

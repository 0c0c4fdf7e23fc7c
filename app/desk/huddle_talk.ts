/** Something to talk about once the answer is known: what was thought, where it happens, who tries. Pure. */

import type { AnswerKey, KeyedItem } from "./answer_key.ts";
import { strongestWrong } from "./hands.ts";
import { type Counts, lineWords, NOT_YET } from "./huddle_rounds.ts";

/** Three questions; `right` are the numbers of right answers hands could be for. */
export function questionsAbout(
  item: KeyedItem,
  counts: Counts,
  right: readonly number[],
  isAfter: boolean,
  { facts }: Pick<AnswerKey, "facts">,
): readonly string[] {
  const first = isAfter
    ? item.kind === "short_answer" ? aboutCriteria(item, counts) : aboutPaper(counts)
    : aboutHands(item, counts, right, facts);
  return [first, "这件事在我们店里，上一次是什么时候？", "今天谁可以先试一步？"];
}

function aboutHands(
  item: KeyedItem,
  counts: Counts,
  right: readonly number[],
  facts: AnswerKey["facts"],
): string {
  const wrong = strongestWrong(counts, right);
  if (wrong === null) return "没有人选错。能不能说说，为什么别的选项不对？";
  const [id] = facts.allBehind(item.number, [wrong]);
  const thought = id === undefined ? undefined : facts.misconceptions.get(id);
  const perhaps = thought ? `也许是“${thought.thought}”。` : "";
  return `选“${item.choices.get(wrong) ?? ""}”的人是怎么想的？${perhaps}`;
}

function aboutPaper(counts: Counts): string {
  const notYet = new Map(counts).get(NOT_YET) ?? 0;
  return notYet > 0 ? "还没对的，卡在了哪一步？" : "谁愿意说说自己是怎么想的？";
}

function aboutCriteria(item: KeyedItem, counts: Counts): string {
  if (counts.every(([, hands]) => hands === 0)) return "谁愿意把自己写的念一遍？";
  const [fewest] = [...counts].sort(([, a], [, b]) => a - b);
  return `“${lineWords(item, fewest![0])}”的人最少。怎么把它说进去？`;
}

/** The desk's words. Whatever it says about people comes with what that does not prove. Pure. */

import type { AnswerKey, KeyedItem } from "./answer_key.ts";
import type { Damage } from "./chat.ts";
import { FULL } from "./grading.ts";
import type { WrongAnswer } from "./difficulty.ts";
import type { Refusal } from "../receipt/receipt.ts";
import type { Flag, Status } from "./standing.ts";
import type { MemberReport } from "./report.ts";

/** Under every list of people. */
export const NOT_PROVED =
  "以上都是成员自报的。回执证明不了是谁答的、有没有人帮忙、是不是第一次看到这些题；时间是成员设备的时间。";
/** Under the hardest items and the misconceptions. */
export const NOT_CAUSES =
  "按首答算，自报。选错不等于就这么想：也可能是看漏、手滑或题目没写清。人少时，一两个人就能改变排名。";
/** Under the item analysis. */
export const NOT_QUALITY =
  "人少时这几个数摆动很大，只用来找值得再看一眼的题，不能判定题好题坏，更不能用来评人。";
/** Under before and after. */
export const NOT_EFFECT =
  "自报的对比，没有对照组：变好也可能是因为题目更容易、答之前看过解析，或者互相讨论过，不能证明是课程带来的。";
/** Under a show of hands. */
export const NOT_VOTES = "举手是当场数的，后举的人看得到先举的，证明不了每个人自己会不会。";

export const STATUS: Readonly<Record<Status | "missing", readonly [sign: string, name: string]>> = {
  done: ["✓", "读完"],
  late: ["◷", "过期读完"],
  "not-yet": ["◐", "没读完"],
  missing: ["○", "没交回执"],
};

export const FLAGS: Readonly<Record<Flag, string>> = {
  ahead: "回执的时间比收到的时间还晚，设备时间可能不准",
  "key-changed": "几份回执不是同一台设备（或浏览器）签的",
  "key-shared": "和别的名字是同一台设备签的",
  "other-build": "答的是另一版课文，已按这一版的答案重新算分",
  "sender-differs": "聊天里的发送人名字和回执里的不同",
  unsigned: "没有签名，改过也看不出来",
};

export const REFUSALS: Readonly<Record<Refusal, string>> = {
  damaged: "不完整或被改动过，请对方重新复制一次",
  newer: "来自更新的版本，先刷新这一页再试",
  forged: "签名对不上：内容被改过，没有收下",
  unreadable: "加了密，这台设备没有能打开它的钥匙，先收着",
  "unknown-assignment": "不是这里发出的任务。把那条任务链接和回执一起贴进来，就能打开",
};

export function damageWords({ why, line, from, excerpt }: Damage): string {
  const who = from === "" ? "" : `，${from}`;
  return `第 ${line} 行${who}：${REFUSALS[why]}（${excerpt}…）`;
}

/** 83%, rounded to the nearest, but never to 100% or 0% what is not. */
export function percent(points: number, items: number): string {
  if (items === 0) return "—";
  const all = items * FULL;
  const share = Math.round((points * 100) / all);
  const isFair = (share < 100 || points === all) && (share > 0 || points === 0);
  return isFair ? `${share}%` : share === 0 ? "<1%" : "99%";
}

/** 过关, or not, or nothing where there is no pass mark. */
export function passWords({ passed }: MemberReport): string {
  return passed === null ? "" : passed ? "过关" : "未过关";
}

/** A wrong answer in the words of its item. */
export function answerWords(
  { picked, typed }: Pick<WrongAnswer, "picked" | "typed">,
  item: KeyedItem,
): string {
  if (picked === null) return typed === "" ? "（空白）" : `填了“${typed}”`;
  if (picked.length === 0) return "（没有选）";
  const words = picked.map((number) => item.choices.get(number) ?? `编号 ${number}`);
  if (isOnlyPart(picked, item)) return `只选了：${words.join("；")}`;
  if (item.kind !== "match" && item.kind !== "categorize") {
    return words.join(item.kind === "order" || item.kind === "dialogue" ? " → " : "；");
  }
  return words.flatMap((left, at) => at % 2 === 0 ? [`${left} → ${words[at + 1] ?? "?"}`] : [])
    .join("；");
}

/** Right ones, but not all: what was picked is not wrong, what was left is. */
function isOnlyPart(picked: readonly number[], { kind, raw }: KeyedItem): boolean {
  const isSeveral = kind === "multiple" || kind === "hotspot";
  return isSeveral && Array.isArray(raw.key) &&
    picked.every((one) => (raw.key as unknown[]).includes(one));
}

export function itemOf(key: AnswerKey, lesson: number, number: number): KeyedItem | null {
  return key.lessons.get(lesson)?.items.find((item) => item.number === number) ?? null;
}

/** What the member is told about a receipt before she copies it. Pure. */

import { FULL_CLAIM, MINUTE_MS, type ReceiptContent } from "./content.ts";

/** How a receipt will be protected on this device. */
export interface ProtectionFacts {
  readonly isSigned: boolean;
  /** Whether the same key will sign the next one. */
  readonly isKeyKept: boolean;
  readonly isEncrypted: boolean;
  /** Whether the assignment asks for encryption, whatever this device can do. */
  readonly hasLeadKey: boolean;
  /** The lead's name in the assignment, or "". */
  readonly lead: string;
}

const DAY_WORDS = "日一二三四五六";

export const INTRODUCTION =
  "这里列的就是回执里的全部内容。复制之后由你自己贴到群里，网页不会替你发送任何东西。";

export const NOT_INSIDE =
  "不在里面的：别的课、笔记、复习记录、“我的店铺”里的数，以及第一次和最后一次之间的作答。";

/** What no receipt proves, in plain words. */
export const NOT_PROVED =
  "回执是自报的：它证明不了是谁答的、有没有人帮忙、是不是真的第一次答，时间也是这台设备的钟。";

/** Who can read it, and whether a change would show. */
export function protectionWords(facts: ProtectionFacts): readonly string[] {
  return [signatureWords(facts), readerWords(facts)];
}

function signatureWords({ isSigned, isKeyKept }: ProtectionFacts): string {
  if (!isSigned) {
    return "没有签名：这个页面不是用 https 打开的，或者浏览器太旧。别人改了它，组长看不出来。";
  }
  const signed = "有签名，带着这台设备的一串公钥：贴出去以后改一个字，组长那边就会显示对不上。";
  return isKeyKept ? signed : `${signed}这个浏览器存不住签名的钥匙，下次会换一把，组长会看到换过。`;
}

function readerWords({ isEncrypted, hasLeadKey, lead }: ProtectionFacts): string {
  if (isEncrypted) {
    return `加了密：只有${
      lead === "" ? "组长" : `组长${lead}`
    }的设备打得开，群里其他人看不到内容。`;
  }
  const open = "没有加密：群里的人用组长工作台都能读出里面的名字和作答。";
  return hasLeadKey ? `${open}组长要求加密，但这个浏览器做不到。` : open;
}

/** 三课都读完了，11 月 26 日 23:58 读完最后一课。 */
export function progressWords({ completed, finishedAt, offset }: ReceiptContent): string {
  const done = completed.filter(Boolean).length;
  const all = completed.length;
  if (finishedAt === null) return `${all} 个模块，读完 ${done} 个`;
  return `${all} 个模块都读完了，最后一个在 ${timeWords(finishedAt, offset)} 读完`;
}

export function answerCountWords(answers: number): string {
  return answers === 0
    ? "还没有答过这些课的题，回执里没有作答。"
    : `答过 ${answers} 道题，每道带上第一次和最后一次的作答：`;
}

/** 2026 年 11 月 27 日（周五）17:41 */
export function timeWords(time: number, offset: number): string {
  const local = new Date(time + offset * MINUTE_MS);
  const clock = local.toISOString().slice(11, 16);
  const date = `${local.getUTCFullYear()} 年 ${
    local.getUTCMonth() + 1
  } 月 ${local.getUTCDate()} 日`;
  return `${date}（周${DAY_WORDS[local.getUTCDay()]}）${clock}`;
}

/** What she gave herself for a written answer: the lead sees it as her own judgement. */
export function claimWords(claimed: number): string {
  return `自评 ${Math.round((claimed / FULL_CLAIM) * 100)} 分`;
}

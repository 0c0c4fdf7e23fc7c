/** Chats as they are copied, exported and forwarded, with receipts in them; everything from one seed. */

import { lineOf } from "../../../app/receipt/line.ts";

export type Next = () => number;

/** Numbers from 0 to 1 out of a seed (mulberry32). */
export function numbersFrom(seed: number): Next {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(next: Next, all: readonly T[]): T {
  return all[Math.floor(next() * all.length)]!;
}

/** `ER1.…` of random bytes. */
export function receiptFrom(next: Next): string {
  const length = 40 + Math.floor(next() * 220);
  const packet = Uint8Array.from({ length }, () => Math.floor(next() * 256));
  return lineOf(packet).replace("回执 ", "");
}

export const NAMES = ["张三", "李四", "王小明", "LiLei", "陈总-运营", "阿May", "A_王", "小赵 🌟"];
const NOISE = [
  "收到",
  "好的，我晚上看",
  "今天的数据：退货 3.2%，转化 1.8%",
  "[图片]",
  '[语音] 12"',
  "@所有人 周五 18:00 前交",
  "https://example.com/daily/#assign=2.AAcDBwkLbWFueQ.k3Jx_0aB",
  "回执怎么贴？",
  "张三撤回了一条消息",
  "——————— 2026-11-24 ———————",
  "ER 图画好了",
  "订单号 20261124ABCDEFG12345678",
];

/** How each app writes a message down when several are copied. */
export const FORMS: Readonly<Record<string, (name: string, text: string) => string>> = {
  wechatDesk: (name, text) => `${name} 2026/11/24 10:32:05\n${text}\n`,
  wechatPhone: (name, text) => `${name}：\n${text}\n`,
  wechatMerged: (name, text) => `${name}: ${text}`,
  wechatMail: (name, text) => `${name}  上午10:32\n\n${text}\n\n`,
  dingtalkDesk: (name, text) => `${name} 11-24 10:32:05\n${text}`,
  dingtalkPhone: (name, text) => `${name}(12345678)  昨天 10:32\n${text}\n`,
  wecom: (name, text) => `${name}\n11/24 10:32:05\n${text}\n`,
  wecomExport: (name, text) => `[2026-11-24 10:32:05] ${name}: ${text}`,
  feishu: (name, text) => `${name}\n11月24日 10:32\n${text}\n`,
  feishuOneLine: (name, text) => `${name} 周二 10:32\n${text}\n`,
  exported: (name, text) => `2026-11-24 10:32:05 ${name}\n${text}\n`,
  quoted: (name, text) => `> ${name} 10:32\n> ${text.replaceAll("\n", "\n> ")}\n收到`,
  wechatQuote: (name, text) => `「${name}：${text}」\n- - - - - - - - - - - - - - -\n谢谢`,
};

type Bend = (text: string, next: Next) => string;

/** What chats and keyboards do without loss. */
const BENDS: readonly Bend[] = [
  (text) => text,
  (text, next) => text.replace(/[0-9A-Za-z]/g, (char) => next() < 0.3 ? wide(char) : char),
  (text) => text.replaceAll(".", "．"),
  (text) => text.replaceAll(".", "。"),
  (text, next) => spread(text, next, "\u200b"),
  (text, next) => spread(text, next, "\u00ad"),
  (text, next) => spread(text, next, " "),
  (text) => wrapped(text, 60, "\n"),
  (text) => wrapped(text, 41, "\r\n"),
  (text) => wrapped(text, 72, "\n    "),
  (text) => wrapped(text, 75, "=\n"),
  (text) => text.replaceAll("_", "\\_").replaceAll("-", "\\-"),
  (text) => text.replaceAll("--", "—"),
  (text) => text.replaceAll("--", "–").replaceAll("-", "−"),
  (text) => text.replaceAll("-", "–"),
  (text) => text.replace("ER1", "er1"),
  (text) => text.replace("ER1.", "ERl."),
  (text) => `${text}（已编辑）`,
  (text) => `${text}。辛苦`,
  (text) => text.replace("回执 ", ""),
  (text) => text.replace("回执 ", "回執："),
];

function wide(char: string): string {
  return String.fromCodePoint(char.codePointAt(0)! + 0xfee0);
}

function spread(text: string, next: Next, mark: string): string {
  return Array.from(text, (char) => next() < 0.05 ? char + mark : char).join("");
}

function wrapped(text: string, width: number, end: string): string {
  return text.match(new RegExp(`.{1,${width}}`, "gsu"))!.join(end);
}

/** What cannot be undone: characters lost or changed, the end or the beginning cut off. */
const HARMS: readonly Bend[] = [
  (text, next) => text.slice(0, 20 + Math.floor(next() * (text.length - 30))),
  (text, next) => `${text.slice(0, 20 + Math.floor(next() * (text.length - 30)))}…`,
  (text, next) => cut(text, 10 + Math.floor(next() * (text.length - 12)), ""),
  (text, next) => cut(text, 10 + Math.floor(next() * (text.length - 12)), "文"),
  (text, next) => {
    const at = 10 + Math.floor(next() * (text.length - 12));
    return cut(text, at, text[at] === "A" ? "B" : "A");
  },
  (text) => text.replace(/ER1\.../, "ER1."),
  (text) => text.replace("ER1.", "R1").slice(0, -1),
];

function cut(text: string, at: number, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + 1);
}

export interface Chat {
  readonly text: string;
  /** Receipt → its sender, of all that are undamaged somewhere. */
  readonly whole: ReadonlyMap<string, string>;
  /** Lines, from 1, of those that are damaged. */
  readonly damagedLines: readonly number[];
}

export function chatFrom(next: Next): Chat {
  const form = FORMS[oneOf(next, Object.keys(FORMS))]!;
  const parts: string[] = [];
  const whole = new Map<string, string>();
  const damagedLines: number[] = [];
  const say = (name: string, text: string): number => {
    const before = parts.join("\n").split("\n").length - (parts.length === 0 ? 1 : 0);
    const written = form(name, text);
    parts.push(written);
    return before + 1 +
      written.slice(0, Math.max(0, written.indexOf(text.slice(0, 8)))).split("\n").length - 1;
  };
  for (let count = 2 + Math.floor(next() * 8); count > 0; count--) {
    const name = oneOf(next, NAMES);
    const receipt = receiptFrom(next);
    const line = `回执 ${receipt}`;
    if (next() < 0.4) say(oneOf(next, NAMES), oneOf(next, NOISE));
    if (next() < 0.25) damagedLines.push(say(name, oneOf(next, HARMS)(line, next)));
    else {
      const bend = oneOf(next, BENDS);
      const written = next() < 0.2 ? `我的做完了\n${bend(line, next)}` : bend(line, next);
      say(name, written);
      whole.set(receipt, name);
      if (next() < 0.2) say(name, oneOf(next, BENDS)(line, next));
    }
  }
  return { text: parts.join("\n"), whole, damagedLines };
}

/** A small answer key, as the compiler writes it, for tests of the desk. */

import type { Handed, Task } from "../../../app/desk/handed.ts";
import type { Given, ReceiptContent } from "../../../app/receipt/content.ts";

interface RawItem {
  readonly n: number;
  readonly kind: string;
  readonly [key: string]: unknown;
}

const ITEMS: readonly (readonly [RawItem, string, readonly (readonly [number, string])[]])[] = [
  [{ n: 30, kind: "single", choices: [1, 2, 3], key: [1] }, "哪一个是成本？", [
    [1, "进货价"],
    [2, "售价"],
    [3, "毛利"],
  ]],
  [{ n: 31, kind: "multiple", choices: [1, 2, 3, 4], key: [1, 2] }, "哪些要算进去？", [
    [1, "运费"],
    [2, "退货"],
    [3, "装修"],
    [4, "房租"],
  ]],
  [{ n: 40, kind: "numeric", answer: 12.5, tolerance: 0.05, mistakes: [25] }, "毛利率是多少？", []],
  [{ n: 41, kind: "short_answer", criteria: 2 }, "怎样回这位顾客？", []],
  [{ n: 50, kind: "order", key: [1, 2, 3] }, "按先后排好。", [[1, "拍照"], [2, "修图"], [
    3,
    "上传",
  ]]],
  [{ n: 51, kind: "fill", accepts: ["毛利"], mistakes: [], variants: [] }, "填一个词。", []],
];

function lesson(n: number, track: string) {
  const own = ITEMS.filter(([item]) => Math.floor(item.n / 10) === n);
  return {
    n,
    track,
    items: own.map(([item]) => item),
    words: own.map(([, prompt, choices]) => ({ prompt, choices })),
  };
}

/** Four lessons: 3 and 6 treat 把售价当成本; 3, 4 and 6 are of one track. */
export function keyOf() {
  const six = {
    n: 6,
    track: "supply",
    items: [{ n: 60, kind: "single", choices: [1, 2], key: [2] }],
    words: [{ prompt: "再来一次：成本是？", choices: [[1, "售价"], [2, "进货价"]] }],
  };
  return {
    v: 1,
    misconceptions: [
      { id: "price-is-cost", thought: "卖多少就是成本", better: "成本是付出去的钱" },
      { id: "half-is-margin", thought: "毛利就是一半", better: "用毛利除以售价" },
    ],
    choices: [[30, 2, 0], [60, 1, 0]],
    numbers: [[40, 25, 0.05, 1]],
    pairs: [],
    orders: [],
    lessons: [lesson(3, "supply"), lesson(4, "supply"), lesson(5, "visual"), six],
  };
}

export const DAY = Date.UTC(2026, 10, 27);
export const BUILD = "0a1b2c3d";

export const TASK: Task = {
  digest: "AQIDBAUG",
  title: "本周",
  lessons: [3, 4, 5],
  due: "2026-11-27",
  pass: 60,
  roster: ["小王", "小李", "小赵", " 小王 "],
};

export function picked(...numbers: number[]): Given {
  return { kind: "picked", numbers };
}

export function typed(text: string, { isCut = false, claimed = 0 } = {}): Given {
  return { kind: "typed", text, isCut, claimed };
}

/** [item, first, last]; the last is the first where it is left out. */
export type Tried = readonly [item: number, first: Given, last?: Given];

interface Making extends Partial<Omit<ReceiptContent, "alias" | "answers">> {
  readonly identity?: string;
  readonly signer?: string;
  readonly from?: string;
  readonly takenAt?: number;
}

let made = 0;

/** A receipt with every lesson completed on the due date at noon in China, unless told otherwise. */
export function handed(alias: string, answers: readonly Tried[], making: Making = {}): Handed {
  const { identity, signer, from, takenAt, ...content } = making;
  const madeAt = content.madeAt ?? DAY + 4 * 3_600_000;
  return {
    identity: identity ?? String(++made).padStart(16, "0"),
    signer: signer ?? `key of ${alias}`,
    from: from ?? "",
    takenAt: takenAt ?? madeAt,
    content: {
      nonce: 0,
      build: BUILD,
      alias,
      madeAt,
      offset: 480,
      finishedAt: madeAt,
      completed: [true, true, true],
      answers: answers.map(([item, first, last]) => ({
        item,
        lesson: 0,
        first,
        last: last ?? first,
      })),
      ...content,
    },
  };
}

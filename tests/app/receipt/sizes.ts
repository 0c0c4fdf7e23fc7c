/**
 * Sizes of receipts for random draws of ten lessons, by the payloads of a course:
 * `deno run sizes.ts PAYLOADS DRAWS ALIAS`. Every try is picked at random, so that first and last mostly
 * differ: more than a member does. Prints [all, without typed answers, typed tries] a draw as JSON.
 */

import { contentBytes } from "../../../app/receipt/content_bits.ts";
import type { Given, ReceiptAnswer, ReceiptContent } from "../../../app/receipt/content.ts";
import { cutText } from "../../../app/receipt/gathering.ts";
import { lineOf } from "../../../app/receipt/line.ts";
import { HEADER_BYTES, POINT_BYTES } from "../../../app/receipt/packet.ts";
import { sequence } from "../memory/sequence.ts";

interface Item {
  readonly n: number;
  readonly kind: string;
  readonly choices?: readonly number[];
  readonly key?: readonly number[];
  readonly pairs?: readonly [number, number][];
  readonly options?: readonly number[];
  readonly cards?: readonly [number, number][];
  readonly categories?: readonly number[];
  readonly gaps?: readonly (readonly number[])[];
  readonly turns?: readonly (readonly [number, number, number][])[];
}

interface Quiz {
  readonly lesson: number;
  readonly items: readonly Item[];
}

const LESSONS = 10;
const TAG_BYTES = 16;
const SIGNATURE_BYTES = 64;
const WORDS = [..."您说得对我们贵一点今天就能发货顾客退款成本毛利率库存"];

const [path = "", draws = "", alias = ""] = Deno.args;
const quizzes: readonly Quiz[] = JSON.parse(Deno.readTextFileSync(path));
const below = sequence(20_261_124);
const one = <T>(list: readonly T[]): T => list[below(list.length)]!;

function mixed<T>(list: readonly T[]): T[] {
  return list.map((entry) => [below(2 ** 31), entry] as const).sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}

function some(list: readonly number[]): readonly number[] {
  const picked = list.filter(() => below(2) === 1).sort((a, b) => a - b);
  return picked.length > 0 ? picked : [one(list)];
}

function paired(lefts: readonly [number, number][], rights: readonly number[]): readonly number[] {
  return lefts.map(([left]) => left).sort((a, b) => a - b).flatMap((left) => [left, one(rights)]);
}

function talk(turns: NonNullable<Item["turns"]>): readonly number[] {
  const replies: number[] = [];
  for (let turn = 0; turn >= 0;) {
    const [reply, , next] = one(turns[turn]!);
    replies.push(reply);
    turn = next;
  }
  return replies;
}

function numbersFor(item: Item): readonly number[] | null {
  const { choices, key, pairs, options, cards, categories, gaps, turns } = item;
  if (item.kind === "multiple" || item.kind === "hotspot") return some(choices!);
  if (choices) return [one(choices)];
  if (pairs) return paired(pairs, options!);
  if (cards) return paired(cards, categories!);
  if (turns) return talk(turns);
  if (gaps) return gaps.map(one);
  return item.kind === "order" ? mixed(key!) : null;
}

function given(item: Item): Given {
  const numbers = numbersFor(item);
  if (numbers) return { kind: "picked", numbers };
  const typed = item.kind === "numeric"
    ? String(below(100_000) / 10)
    : mixed(WORDS).slice(0, 12).join("");
  return { kind: "typed", ...cutText(typed), claimed: below(21) };
}

function content(answers: readonly ReceiptAnswer[]): ReceiptContent {
  const madeAt = Date.UTC(2026, 10, 24) + below(500_000) * 60_000;
  return {
    nonce: below(2 ** 32 - 1),
    build: below(2 ** 32 - 1).toString(16).padStart(8, "0"),
    alias,
    madeAt,
    offset: 480,
    finishedAt: madeAt - below(3_000) * 60_000,
    completed: Array.from({ length: LESSONS }, () => true),
    answers,
  };
}

/** Signed by P-256, whose keys are the longer ones, and encrypted. */
function lengthOf(answers: readonly ReceiptAnswer[], lessons: readonly number[]): number {
  const around = HEADER_BYTES + 2 * POINT_BYTES + SIGNATURE_BYTES + TAG_BYTES;
  return lineOf(new Uint8Array(around + contentBytes(content(answers), lessons).length)).length;
}

const sizes = Array.from({ length: Number(draws) }, () => {
  const drawn = mixed(quizzes).slice(0, LESSONS);
  const lessons = drawn.map(({ lesson }) => lesson);
  const answers = drawn.flatMap(({ items }, lesson) =>
    items.toSorted((a, b) => a.n - b.n)
      .map((item) => ({ item: item.n, lesson, first: given(item), last: given(item) }))
  );
  const picks = answers.filter(({ first }) => first.kind === "picked");
  return [
    lengthOf(answers, lessons),
    lengthOf(picks, lessons),
    2 * (answers.length - picks.length),
  ];
});
console.log(JSON.stringify(sizes));

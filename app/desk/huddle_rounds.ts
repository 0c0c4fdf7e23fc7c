/**
 * What a room is asked about an item, round by round, and what its hands are counted for. Pure.
 *
 * Hands can be for one of a few answers: then they are counted first and the answer is shown afterwards; an item with
 * gaps has such a round for each gap, a talk one for each turn it comes to. No hand can be for an order, pairs, a sum
 * or a text: there everybody answers on paper, the answer is shown, and hands say how it went.
 */

import { choices } from "../quiz/kinds/choices.ts";
import { cloze } from "../quiz/kinds/cloze.ts";
import { dialogue } from "../quiz/kinds/dialogue.ts";
import { shortAnswer } from "../quiz/kinds/short_answer.ts";
import { count, readList } from "../page/read.ts";
import type { KeyedItem } from "./answer_key.ts";
import { graderOf } from "./grading.ts";

/** Permanent numbers of answers with the hands for each. */
export type Counts = readonly (readonly [number: number, hands: number])[];

/** What a hand can be for. */
export interface Line {
  /** The permanent number of an answer; where hands say how it went RIGHT, NOT_YET, or the place of a criterion from 1. */
  readonly number: number;
  readonly words: string;
  /** null where it is nothing to be right or wrong about. */
  readonly isRight: boolean | null;
}

export interface Round {
  readonly lines: readonly Line[];
  /** How it goes, for the room. */
  readonly how: string;
  /** Whether hands are counted once the answer is shown. */
  readonly isAfter: boolean;
  /** The gap or turn it is about, from 0; null when it is about the whole item. */
  readonly part: number | null;
  /** Whether lines have letters: their places in the picture have numbers of other things. */
  readonly isLettered: boolean;
}

export interface Plan {
  readonly first: Round;
  /** What follows a round in which hands were raised so; null at the end. */
  readonly next: (round: Round, counts: Counts) => Round | null;
}

/** In a tally of an item that was answered on paper. */
export const [NOT_YET, RIGHT] = [0, 1];

const SEVERAL = "可以选几个：一个人能给几项举手。";
const ON_PAPER: ReadonlyMap<string, readonly [how: string, right: string, notYet: string]> =
  new Map([
    ["numeric", ["各自在纸上算，算好了再看答案。", "算对了", "还没算对"]],
    ["fill", ["各自写下来，写好了再看答案。", "填对了", "还没填对"]],
    ["order", ["各自写下先后，写好了再看答案。", "全排对了", "还没全排对"]],
    ["match", ["各自写下怎么连，写好了再看答案。", "全连对了", "还没全连对"]],
    ["categorize", ["各自写下每张归哪一类，写好了再看答案。", "全分对了", "还没全分对"]],
  ]);

/** Null for items this code cannot put before a room. */
export function planOf(item: KeyedItem): Plan | null {
  if (!graderOf(item)) return null;
  if (item.kind === "cloze") return clozePlan(item);
  if (item.kind === "dialogue") return dialoguePlan(item);
  const first = item.kind === "short_answer"
    ? writtenRound(item)
    : ON_PAPER.has(item.kind)
    ? paperRound(item)
    : pickedRound(item);
  return first && { first, next: () => null };
}

/** Words of a line of a tally that was kept. */
export function lineWords(item: KeyedItem, number: number): string {
  const paper = ON_PAPER.get(item.kind);
  if (paper) return number === RIGHT ? paper[1] : paper[2];
  if (item.kind === "short_answer") return `写到第 ${number} 条要点`;
  return item.choices.get(number) ?? `编号 ${number}`;
}

function pickedRound(item: KeyedItem): Round | null {
  const known = choices.read(item.raw);
  if (!known) return null;
  const isHotspot = item.kind === "hotspot";
  const how = isHotspot
    ? `有 ${known.key.length} 处要找，一个人能给几处举手。`
    : item.kind === "multiple"
    ? SEVERAL
    : "";
  return {
    lines: linesOf(item, known.choices, known.key),
    how,
    isAfter: false,
    part: null,
    isLettered: isHotspot,
  };
}

function paperRound(item: KeyedItem): Round {
  const [how, right, notYet] = ON_PAPER.get(item.kind)!;
  const lines = [[RIGHT, right], [NOT_YET, notYet]] as const;
  return afterwards(how, lines.map(([number, words]) => ({ number, words, isRight: null })));
}

function writtenRound(item: KeyedItem): Round | null {
  const known = shortAnswer.read(item.raw);
  if (!known) return null;
  const lines = Array.from({ length: known.criteria }, (_, at) => {
    const number = at + 1;
    return { number, words: lineWords(item, number), isRight: null };
  });
  return afterwards("各自写一两句，写好了再看参考回答；写到哪几条，就给哪几条举手。", lines);
}

function afterwards(how: string, lines: readonly Line[]): Round {
  return { lines, how, isAfter: true, part: null, isLettered: false };
}

function clozePlan(item: KeyedItem): Plan | null {
  const known = cloze.read(item.raw);
  const gaps = readList(item.raw.gaps, (gap) => readList(gap, count));
  if (!known || gaps?.length !== known.key.length) return null;
  const rounds = gaps.map((options, part): Round => ({
    lines: linesOf(item, options, [known.key[part]!]),
    how: `第 ${part + 1} 空，共 ${gaps.length} 空：选一个。`,
    isAfter: false,
    part,
    isLettered: false,
  }));
  return { first: rounds[0]!, next: ({ part }) => rounds[part! + 1] ?? null };
}

function dialoguePlan(item: KeyedItem): Plan | null {
  const known = dialogue.read(item.raw);
  if (!known) return null;
  const round = (part: number): Round => {
    const replies = known.turns[part]!;
    const good = replies.filter(({ isGood }) => isGood).map(({ number }) => number);
    const lines = linesOf(item, replies.map(({ number }) => number), good);
    return { lines, how: "我们回哪一句？选一句。", isAfter: false, part, isLettered: false };
  };
  const next: Plan["next"] = (before, counts) => {
    const said = saidBy(before, counts);
    const reply = known.turns[before.part!]!.find(({ number }) => number === said);
    const turn = reply?.next ?? null;
    return turn === null || !known.turns[turn] ? null : round(turn);
  };
  return { first: round(0), next };
}

/** What a room says in a talk: the reply with the most hands, a good one where that does not decide it. */
export function saidBy({ lines }: Round, counts: Counts): number | null {
  const hands = new Map(counts);
  const most = (one: Line) => hands.get(one.number) ?? 0;
  const [said] = [...lines].sort((a, b) =>
    most(b) - most(a) || Number(b.isRight) - Number(a.isRight)
  );
  return said?.number ?? null;
}

function linesOf(
  item: KeyedItem,
  numbers: readonly number[],
  right: readonly number[],
): readonly Line[] {
  return numbers.map((number) => ({
    number,
    words: item.choices.get(number) ?? `编号 ${number}`,
    isRight: right.includes(number),
  }));
}

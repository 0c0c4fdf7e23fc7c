/**
 * Which items were hard, which wrong answers were chosen, and what may be thought behind them: first tries only.
 * Pure; scripts/team mirrors it.
 *
 * - Hardest: every item somebody answered, by the mean of its first-try points over those who did (mean as
 *   floor(sum / members + 0.5)), ascending, then by item number.
 * - Wrong answers: first tries below full points, equal ones counted: picked ones are equal when their numbers are
 *   in the same order, typed ones when they fold to the same (names.ts). By count descending, then by text (the
 *   canonical JSON of the numbers, or the folded words). None are listed for items that only the member can judge.
 * - Misconceptions: each first try below full points adds one answer to every misconception behind it, by the rows of
 *   the answer key (app/review/facts.ts: a row holds or not; equal misconceptions of one response count once). By
 *   members, then answers, both descending, then id.
 */

import type { ReviewFacts } from "../review/facts.ts";
import { FULL, isOpen, responseOf } from "./grading.ts";
import type { Given } from "../receipt/content.ts";
import type { Ledger, Response } from "./ledger.ts";
import { compareTexts, folded, grouped } from "./names.ts";

export interface WrongAnswer {
  readonly count: number;
  /** Numbers as given; null for typed words. */
  readonly picked: readonly number[] | null;
  /** Folded; null for picked numbers. */
  readonly typed: string | null;
}

export interface HardItem {
  readonly item: number;
  readonly lesson: number;
  /** Ten-thousandths. */
  readonly mean: number;
  readonly members: number;
  readonly wrong: readonly WrongAnswer[];
}

export interface Thought {
  readonly id: string;
  readonly members: number;
  readonly answers: number;
}

export function hardest({ items, members }: Ledger): readonly HardItem[] {
  const hard = [...items.values()].flatMap(({ item, lesson }) => {
    const tries = members.flatMap(({ first }) => first.get(item.number) ?? []);
    if (tries.length === 0) return [];
    const mean = rounded(tries.reduce((sum, { points }) => sum + points, 0), tries.length);
    const wrong = isOpen(item) ? [] : wrongAnswers(tries);
    return [{ item: item.number, lesson, mean, members: tries.length, wrong }];
  });
  return hard.sort((a, b) => a.mean - b.mean || a.item - b.item);
}

/** floor(sum / count + 0.5), exactly. */
export function rounded(sum: number, count: number): number {
  return Math.floor((2 * sum + count) / (2 * count));
}

function wrongAnswers(tries: readonly Response[]): readonly WrongAnswer[] {
  const groups = grouped(
    tries.filter(({ points }) => points < FULL),
    ({ given }) => textOf(given),
  );
  return [...groups]
    .sort(([a, left], [b, right]) => right.length - left.length || compareTexts(a, b))
    .map(([text, [one, ...more]]) => {
      const { given } = one!;
      return given.kind === "picked"
        ? { count: 1 + more.length, picked: given.numbers, typed: null }
        : { count: 1 + more.length, picked: null, typed: text };
    });
}

/** Never the same for a picked and a typed answer to one item: only typed kinds take words. */
function textOf(given: Given): string {
  return given.kind === "picked" ? `[${given.numbers.join(",")}]` : folded(given.text);
}

export function thoughts({ members }: Ledger, facts: ReviewFacts): readonly Thought[] {
  const answers = new Map<string, number>();
  const who = new Map<string, Set<string>>();
  for (const { key, first } of members) {
    for (const [item, { points, given }] of first) {
      if (points >= FULL) continue;
      for (const id of facts.allBehind(item, responseOf(given))) {
        answers.set(id, (answers.get(id) ?? 0) + 1);
        who.set(id, (who.get(id) ?? new Set()).add(key));
      }
    }
  }
  return [...answers].map(([id, count]) => ({ id, members: who.get(id)!.size, answers: count }))
    .sort((a, b) => b.members - a.members || b.answers - a.answers || compareTexts(a.id, b.id));
}

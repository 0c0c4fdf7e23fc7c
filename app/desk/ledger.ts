/**
 * Receipts of one assignment, folded into members. Pure; scripts/team mirrors it.
 *
 * - A receipt counts once: of equal identities the first in the list stays.
 * - A member is who signs with one folded alias (names.ts); the alias shown is that of the latest receipt.
 * - Receipts of a member are ordered by (madeAt, identity); "earliest" and "latest" mean that order.
 * - First try of an item: the `first` of the earliest receipt that has it. Final: the `last` of the latest one.
 * - Items are those of the assigned lessons that this build has and can score, each once; what a receipt says of
 *   others is only counted (`strange`: how many different ones).
 * - A lesson is completed when any receipt says so.
 */

import type { AnswerKey, KeyedItem } from "./answer_key.ts";
import { type Grade, type Grader, graderOf } from "./grading.ts";
import type { Given } from "../receipt/content.ts";
import type { Handed, Task } from "./handed.ts";
import { compareTexts, folded, grouped } from "./names.ts";

export interface AssignedItem {
  readonly item: KeyedItem;
  readonly lesson: number;
  readonly grade: Grader;
}

export interface Response extends Grade {
  readonly given: Given;
}

export interface Member {
  /** The folded alias. */
  readonly key: string;
  readonly alias: string;
  /** The earliest first. */
  readonly receipts: readonly Handed[];
  readonly first: ReadonlyMap<number, Response>;
  readonly final: ReadonlyMap<number, Response>;
  /** By place in the assignment. */
  readonly completed: readonly boolean[];
  readonly strange: number;
}

export interface Ledger {
  /** By item number, in the order of the assignment and of each quiz. */
  readonly items: ReadonlyMap<number, AssignedItem>;
  /** By key. */
  readonly members: readonly Member[];
}

export function ledgerOf(task: Task, handed: readonly Handed[], key: AnswerKey): Ledger {
  const items = itemsOf(task, key);
  const unique = new Map([...handed].reverse().map((each) => [each.identity, each]));
  const byMember = grouped(unique.values(), ({ content }) => folded(content.alias));
  const members = [...byMember].sort(([a], [b]) => compareTexts(a, b))
    .map(([name, receipts]) => memberOf(name, receipts, task, items));
  return { items, members };
}

/** Sum of the points of items; what was not answered is 0. */
export function sumOf(
  responses: ReadonlyMap<number, Response>,
  items: Iterable<number> = responses.keys(),
): number {
  let sum = 0;
  for (const item of items) sum += responses.get(item)?.points ?? 0;
  return sum;
}

function itemsOf(task: Task, key: AnswerKey): ReadonlyMap<number, AssignedItem> {
  const items = new Map<number, AssignedItem>();
  for (const lesson of task.lessons) {
    for (const item of key.lessons.get(lesson)?.items ?? []) {
      const grade = items.has(item.number) ? null : graderOf(item);
      if (grade) items.set(item.number, { item, lesson, grade });
    }
  }
  return items;
}

function memberOf(
  key: string,
  unordered: readonly Handed[],
  task: Task,
  items: ReadonlyMap<number, AssignedItem>,
): Member {
  const receipts = [...unordered].sort(compareHanded);
  const first = new Map<number, Given>();
  const last = new Map<number, Given>();
  const strange = new Set<number>();
  for (const answer of receipts.flatMap(({ content }) => content.answers)) {
    if (!items.has(answer.item)) strange.add(answer.item);
    else {
      if (!first.has(answer.item)) first.set(answer.item, answer.first);
      last.set(answer.item, answer.last);
    }
  }
  const completed = task.lessons.map((_, place) =>
    receipts.some(({ content }) => content.completed[place] === true)
  );
  const judged = (all: ReadonlyMap<number, Given>) => judge(all, items);
  const alias = receipts.at(-1)!.content.alias;
  const [firsts, finals] = [judged(first), judged(last)];
  return { key, alias, receipts, first: firsts, final: finals, completed, strange: strange.size };
}

function judge(
  all: ReadonlyMap<number, Given>,
  items: ReadonlyMap<number, AssignedItem>,
): ReadonlyMap<number, Response> {
  return new Map(
    [...all].map(([item, given]) => [item, { given, ...items.get(item)!.grade(given) }]),
  );
}

export function compareHanded(a: Handed, b: Handed): number {
  return a.content.madeAt - b.content.madeAt || compareTexts(a.identity, b.identity);
}

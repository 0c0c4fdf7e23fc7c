/** All cards of a reader, folded from her answers. Pure; nothing of it is ever stored. */

import type { Attempt, ItemRecord, LearnerRecord } from "../memory/fold.ts";
import { learningDay } from "../memory/order.ts";
import { type Attempted, type Card, cardOf } from "./card.ts";
import type { ReviewFacts } from "./facts.ts";
import { isMistake, isRight } from "./grade.ts";

/** A misconception recurs from its second wrong answer on. */
export const RECURS_AT = 2;

/**
 * One card for each item that was ever wrong or unsure. Where a misconception recurred and the
 * course has several items for it, its items become one card, so that a different one can come.
 */
export function cardsOf(record: LearnerRecord, facts: ReviewFacts | null): readonly Card[] {
  const alone = new Set(
    [...record.items].filter(([, { attempts }]) => attempts.some(isMistake)).map(([item]) => item),
  );
  const shared = facts ? [...recurring(record, facts, alone)] : [];
  for (const item of shared.flatMap(([, items]) => items)) alone.delete(item);
  const cards = [
    ...[...alone].map((item) => cardOf(own(item, record.items.get(item)!))),
    ...shared.map(([misconception, items]) =>
      cardOf(historyOf(record, facts!, misconception, items), misconception)
    ),
  ];
  return cards.filter((card) => card !== null);
}

function own(item: number, { attempts }: ItemRecord): readonly Attempted[] {
  return attempts.map((attempt) => ({ item, attempt, own: true }));
}

/** The items whose latest mistake came from a misconception that recurred, by misconception. */
function recurring(
  record: LearnerRecord,
  facts: ReviewFacts,
  mistaken: Iterable<number>,
): ReadonlyMap<string, readonly number[]> {
  const wrong = new Map<string, number>();
  const latest = new Map<string, number[]>();
  for (const item of mistaken) {
    const tags = wrongDays(record.items.get(item)!).map(({ response }) =>
      facts.behind(item, response)
    );
    for (const tag of tags) if (tag !== null) wrong.set(tag, (wrong.get(tag) ?? 0) + 1);
    const last = tags.at(-1) ?? null;
    if (last !== null) latest.set(last, [...(latest.get(last) ?? []), item]);
  }
  const recurs = (tag: string): boolean =>
    (wrong.get(tag) ?? 0) >= RECURS_AT && (facts.items.get(tag)?.length ?? 0) > 1;
  return new Map([...latest].filter(([tag]) => recurs(tag)));
}

/** The first attempt of each learning day, where it was wrong. */
function wrongDays({ attempts }: ItemRecord): readonly Attempt[] {
  const firsts = new Map<number, Attempt>();
  for (const attempt of attempts) {
    const day = learningDay(attempt.at);
    if (!firsts.has(day)) firsts.set(day, attempt);
  }
  return [...firsts.values()].filter((attempt) => !isRight(attempt));
}

/** The attempts on a misconception's items in order of time. */
function historyOf(
  record: LearnerRecord,
  facts: ReviewFacts,
  misconception: string,
  mistaken: readonly number[],
): readonly Attempted[] {
  const items = new Set([...mistaken, ...(facts.items.get(misconception) ?? [])]);
  const all = [...items].sort((a, b) => a - b).flatMap((item) =>
    (record.items.get(item)?.attempts ?? []).map((attempt) => (
      { item, attempt, own: mistaken.includes(item) }
    ))
  );
  return all.sort((a, b) => a.attempt.at.t - b.attempt.at.t);
}

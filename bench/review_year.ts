/** A year of daily reading and review: how long the queue gets, for readers of many kinds. */

import type { Attempt } from "../app/memory/fold.ts";
import { type Attempted, type Card, cardOf } from "../app/review/card.ts";
import { queueOn } from "../app/review/queue.ts";

const DAY_MS = 86_400_000;
const DAYS = 365;
const FIRST_DAY = 20_000;
const NOON = 0.5;
const ITEMS_A_DAY = 18;
/** How often she presses 有把握, after a right and after a wrong thought. */
const SURE_WHEN = { right: 0.8, wrong: 0.5 };

export interface Year {
  /** The longest the queue was at the start of a day. */
  queue: number;
  /** The most cards whose day had come, those without room in the queue among them. */
  due: number;
  reviews: number;
  /** Days between the day a card was due and its review: the most, and the sum. */
  latest: number;
  late: number;
  admitted: number;
  retired: number;
  waiting: number;
}

/** `right`: how often she answers rightly, in the lessons and in review; `missed`: days away. */
export function simulate(right: number, missed: ReadonlySet<number>, seed: number): Year {
  const random = randomFrom(seed);
  const histories = new Map<number, Attempted[]>();
  const cards = new Map<number, Card>();
  const year = { queue: 0, due: 0, reviews: 0, latest: 0, late: 0 };
  let read = 0;

  function answer(item: number, day: number): void {
    const isRight = random() < right;
    const sure = random() < (isRight ? SURE_WHEN.right : SURE_WHEN.wrong);
    const history = [...(histories.get(item) ?? []), attempted(item, day, isRight, sure)];
    histories.set(item, history);
    const card = cardOf(history);
    if (card) cards.set(item, card);
  }

  for (let day = FIRST_DAY; day < FIRST_DAY + DAYS; day++) {
    if (missed.has(day - FIRST_DAY)) continue;
    const queue = queueOn(cards.values(), day);
    year.queue = Math.max(year.queue, queue.due);
    year.due = Math.max(year.due, queue.due + queue.held);
    for (const card of queue.cards) {
      const late = card.stage === "active" ? day - card.dueOn : 0;
      year.reviews++;
      year.late += late;
      year.latest = Math.max(year.latest, late);
      answer(card.item, day);
    }
    for (let item = 0; item < ITEMS_A_DAY; item++) answer(++read, day);
  }
  const all = [...cards.values()];
  const count = (is: (card: Card) => boolean): number => all.filter(is).length;
  return {
    ...year,
    admitted: count(({ admittedOn }) => admittedOn !== null),
    retired: count(({ stage }) => stage === "retired"),
    waiting: count(({ stage }) => stage === "waiting"),
  };
}

/** Seven days away from each of these days on. */
export function weeksFrom(...days: readonly number[]): ReadonlySet<number> {
  return new Set(days.flatMap((first) => Array.from({ length: 7 }, (_, day) => first + day)));
}

export const NO_WEEKS = weeksFrom();
/** Five weeks away in a year, two of them in a row. */
export const FIVE_WEEKS = weeksFrom(60, 130, 137, 220, 300);

function attempted(item: number, day: number, isRight: boolean, sure: boolean): Attempted {
  const at = { t: (day + NOON) * DAY_MS, o: 0 };
  const attempt: Attempt = { id: "", at, lesson: 1, response: [1], points: isRight ? 1 : 0, sure };
  return { item, attempt, own: true };
}

/** Mulberry32: the same numbers for the same seed everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.main) {
  const seeds = [1, 2, 3];
  for (
    const [away, missed] of [["every day", NO_WEEKS], ["five weeks away", FIVE_WEEKS]] as const
  ) {
    for (const right of [0.7, 0.8, 0.9, 0.95]) {
      const years = seeds.map((seed) => simulate(right, missed, seed));
      const most = (of: (year: Year) => number): number => Math.max(...years.map(of));
      const mean = (of: (year: Year) => number): number =>
        years.reduce((sum, year) => sum + of(year), 0) / years.length;
      console.log(
        `  ${right * 100} % right, ${away}: queue at most ${most((year) => year.queue)}` +
          ` (past their day at most ${most((year) => year.due)};` +
          ` late ${mean((year) => year.late / year.reviews).toFixed(1)} days on average,` +
          ` ${most((year) => year.latest)} at most); ${
            mean((year) => year.reviews).toFixed(0)
          } reviews,` +
          ` ${mean((year) => year.admitted).toFixed(0)} cards begun,` +
          ` ${mean((year) => year.retired).toFixed(0)} retired,` +
          ` ${mean((year) => year.waiting).toFixed(0)} in the mistakes book`,
      );
    }
  }
}

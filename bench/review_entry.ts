/** Runs in the page: times what /review/ does with 10,000 answers before it shows the first card. */

import { answered } from "../app/memory/event.ts";
import { openHere } from "../app/memory/browser.ts";
import { fold } from "../app/memory/fold.ts";
import { learningDay } from "../app/memory/order.ts";
import type { Entry } from "../app/memory/event.ts";
import { readFacts } from "../app/review/facts.ts";
import { listCards } from "../app/review/listing.ts";
import { type ItemPlace, type Shelf } from "../app/review/shelf.ts";

const EVENTS = 10_000;
/** Each item is answered three to four times, on days a week apart. */
const ITEMS = 3_000;
const ROUNDS = 9;
const DAY_MS = 86_400_000;

localStorage.clear();
const store = openHere(globalThis.window);
const start = Date.UTC(2026, 0, 1);
const entries: Entry[] = [];
for (let i = 0; i < EVENTS; i++) {
  const item = 1 + (i % ITEMS);
  // Of three answers one is wrong and one is unsure, so that nearly every item is a card.
  const isRight = (i + Math.floor(i / ITEMS)) % 3 > 0;
  store.append(
    answered({
      item,
      lesson: 1,
      response: [isRight ? 1 : 2],
      points: isRight ? 1 : 0,
      sure: i % 2 > 0,
    }),
  );
}
for (const [i, entry] of store.events().entries()) {
  const t = start + Math.floor(i / ITEMS) * 7 * DAY_MS + (i % ITEMS) * 1_000;
  entries.push({ ...entry, event: { ...entry.event, t } } as Entry);
}

const place = (item: number): ItemPlace => (
  { item, lesson: 1, title: "", address: "", reviewBy: null }
);
const shelf: Shelf = new Map(Array.from({ length: ITEMS }, (_, at) => [at + 1, place(at + 1)]));
const facts = readFacts({
  v: 1,
  misconceptions: Array.from(
    { length: 300 },
    (_, at) => ({ id: `m${at}`, thought: "", better: "" }),
  ),
  choices: Array.from({ length: ITEMS }, (_, at) => [at + 1, 2, at % 300]),
  numbers: [],
});
const today = learningDay({ t: start + 200 * DAY_MS, o: 0 });

function median(run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

const record = fold(entries);
const first = performance.now();
listCards(record, shelf, null, today);
const cold = performance.now() - first;

const times = {
  "review: fold and schedule (budget 150)": median(() =>
    void listCards(fold(entries), shelf, null, today)
  ),
  "review: with recurring misconceptions": median(() =>
    void listCards(fold(entries), shelf, facts, today)
  ),
  "review: schedule, the first time in a page": cold,
};
Object.assign(globalThis, { times });

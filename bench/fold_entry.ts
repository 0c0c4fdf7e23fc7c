/** Runs in the page: fills the storage with 10,000 events, then times folding and opening. */

import { answered, seen } from "../app/memory/event.ts";
import { fold } from "../app/memory/fold.ts";
import { openHere } from "../app/memory/browser.ts";
import { compact } from "../app/memory/compaction.ts";

const EVENTS = 10_000;
const ROUNDS = 9;
const VISITS = 3;

localStorage.clear();
const store = openHere(globalThis.window);
for (let i = 0; i < EVENTS; i++) {
  const lesson = 1 + (i % 1000);
  store.append(
    i % 4 === 3
      ? seen(lesson)
      : answered({ item: i % 3000, lesson, response: [1 + (i % 3)], points: i % 3 === 0 ? 1 : 0 }),
  );
}
const entries = [...store.events()];

function median(run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

function readAndFold(): void {
  const opened = openHere(globalThis.window);
  opened.record();
  opened.close();
}

/** A page packs what is due and, in a later visit, removes what the pack holds. */
function visit(): void {
  const opened = openHere(globalThis.window);
  if (opened.isTidyDue()) opened.tidy(compact);
  opened.close();
}

const pure = median(() => void fold(entries));
const loose = median(readAndFold);
for (let i = 0; i < VISITS; i++) visit();
const times = {
  "pure fold (budget 20)": pure,
  "read from storage and fold, a key an event (budget 80)": loose,
  "read from storage and fold, packed as after three visits (budget 80)": median(readAndFold),
};
Object.assign(globalThis, { times });

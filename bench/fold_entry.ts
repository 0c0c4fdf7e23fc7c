/** Runs in the page: fills the storage with 10,000 events, then times folding and opening. */

import { answered, seen } from "../app/memory/event.ts";
import { fold } from "../app/memory/fold.ts";
import { openHere } from "../app/memory/browser.ts";

const EVENTS = 10_000;
const ROUNDS = 9;

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

const times = {
  "pure fold (budget 20)": median(() => void fold(entries)),
  "read from storage and fold (budget 80)": median(() => {
    const opened = openHere(globalThis.window);
    opened.record();
    opened.close();
  }),
};
Object.assign(globalThis, { times });

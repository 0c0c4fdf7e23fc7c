/** Put into a page by the journey of the eight tabs: writes events through the page's own memory, and reads them. */

import { openHere } from "../../../app/memory/browser.ts";
import { answered } from "../../../app/memory/event.ts";

const store = openHere(globalThis.window);

/** Writes `count` answers from the moment `start` on, leaving the tab room to breathe after each ten. */
async function write(tab: number, count: number, start: number): Promise<number> {
  await pause(start - Date.now());
  let saved = 0;
  for (let i = 0; i < count; i++) {
    const response = `${tab}-${i}`;
    saved += store.append(answered({ item: tab, lesson: 1, response, points: 1 })).saved ? 1 : 0;
    if (i % 10 === 9) await pause(0);
  }
  return saved;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

/** The responses that this page's memory holds, in its order. */
function responses(): unknown[] {
  return store.events().flatMap(({ event }) => event.k === "answer" ? [event.a] : []);
}

/** How often the record counts each item as tried. */
function attempts(): number[] {
  return [...store.record().items.values()].map(({ attempts }) => attempts.length);
}

Object.assign(globalThis, { tabs: { write, responses, attempts } });

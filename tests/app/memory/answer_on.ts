/** Runs in a page that will be killed: answers item after item and tells each that it has taken. */

import { openHere } from "../../../app/memory/browser.ts";
import { answered } from "../../../app/memory/event.ts";

const store = openHere(globalThis.window);
/** Far faster than any reader, but not so fast that the browser's own queues fill up. */
const EVERY_MS = 4;
let item = 0;

function answerNext(): void {
  item++;
  const saving = store.append(answered({ item, lesson: 1, response: [1], points: 1, sure: true }));
  if (!saving.saved) return;
  console.info(item);
  setTimeout(answerNext, EVERY_MS);
}

/** Answers without pause, from nothing. */
function answerOn(): void {
  store.reset();
  setTimeout(answerNext);
}

/** Which items are answered in the storage as it is now. */
function answeredItems(): number[] {
  return [...store.record().items.keys()];
}

Object.assign(globalThis, { answerOn, answeredItems });

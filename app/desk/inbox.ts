/** Takes in what a lead pastes: new receipts become events, and all that was found is told. */

import { gave, receiptTaken } from "../memory/event.ts";
import type { Store } from "../memory/store.ts";
import type { Breathe } from "../page/breathing.ts";
import { openMany } from "../receipt/many.ts";
import { digestOfLine, type Opening, type Refusal } from "../receipt/receipt.ts";
import { type Damage, type FoundReceipt, readLongChat } from "./chat.ts";
import { knownTasks, storedReceipts, taskIn } from "./stored.ts";

export interface Refused {
  readonly why: Refusal;
  readonly line: number;
  readonly from: string;
}

export interface Inbox {
  readonly fresh: number;
  readonly known: number;
  readonly refused: readonly Refused[];
  readonly damaged: readonly Damage[];
  /** Assignments that stood in the chat and were not known here. */
  readonly adopted: readonly string[];
  /** Whether everything that was taken in is stored. */
  readonly isSaved: boolean;
}

export type Open = (text: string) => Promise<Opening>;

/** How far it is, for the lead; and turns of the page between. */
export interface Pace {
  readonly breathe: Breathe;
  readonly tell: (done: number, all: number) => void;
}

/** Events that are stored in one go. */
const STORED_AT_ONCE = 100;
const AT_ONCE: Pace = { breathe: () => Promise.resolve(), tell: () => {} };

export async function takeIn(
  text: string,
  store: Store,
  course: string,
  open: Open,
  { breathe, tell }: Pace = AT_ONCE,
): Promise<Inbox> {
  const { receipts, damaged } = await readLongChat(text, breathe);
  const adopted = adopt(text, receipts, store, course);
  const stored = storedReceipts(store.events());
  const unknown = receipts.filter((receipt) => !stored.has(receipt.text));
  const refused: Refused[] = [];
  const kept: FoundReceipt[] = [];
  let fresh = 0;
  const openings = await openMany(unknown.map((receipt) => receipt.text), open, (done) => {
    tell(done, unknown.length);
    return breathe();
  });
  unknown.forEach((receipt, place) => {
    const opening = openings[place]!;
    if (opening.ok) fresh++;
    else refused.push({ why: opening.why, line: receipt.line, from: receipt.from });
    // One that no key opens yet may be opened once the lead's key is here.
    if (opening.ok || opening.why === "unreadable") kept.push(receipt);
  });
  const isSaved = await storeAll(kept, store, breathe);
  const known = receipts.length - unknown.length;
  return { fresh, known, refused, damaged, adopted, isSaved };
}

async function storeAll(
  receipts: readonly FoundReceipt[],
  store: Store,
  breathe: Breathe,
): Promise<boolean> {
  let isSaved = true;
  for (let at = 0; at < receipts.length; at += STORED_AT_ONCE) {
    const some = receipts.slice(at, at + STORED_AT_ONCE);
    const savings = store.appendAll(some.map(({ text, from }) => receiptTaken(text, from)));
    isSaved = savings.every(({ saved }) => saved) && isSaved;
    await breathe();
  }
  return isSaved;
}

/** The chat mostly has the assignment's link too: with it receipts open on a device that did not make it. */
function adopt(
  text: string,
  receipts: readonly FoundReceipt[],
  store: Store,
  course: string,
): readonly string[] {
  const lines = text.split("\n").filter((line) => line.includes("assign"));
  if (lines.length === 0) return [];
  const tasks = knownTasks(store.events(), course);
  const wanted = new Set(receipts.map((receipt) => digestOfLine(receipt.text)));
  const adopted: string[] = [];
  for (const line of lines) {
    const task = taskIn(line, course);
    if (!task || !wanted.has(task.digest) || tasks.has(task.digest)) continue;
    wanted.delete(task.digest);
    store.append(gave(task.text));
    adopted.push(task.title || "本周任务");
  }
  return adopted;
}

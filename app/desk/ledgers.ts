/** Opens the stored receipts, each once a page, and sorts them by assignment. */

import type { Entry } from "../memory/event.ts";
import type { LeadKey } from "../receipt/cipher.ts";
import type { DeviceKeys } from "../receipt/keys.ts";
import { openMany } from "../receipt/many.ts";
import { type Opening, openReceipt } from "../receipt/receipt.ts";
import type { Handed } from "./handed.ts";
import type { DeskPlace } from "./place.ts";
import { type KnownTask, knownTasks, storedReceipts } from "./stored.ts";

export interface Opened {
  /** Those she gave, and others with receipts; the latest first. */
  readonly tasks: readonly KnownTask[];
  /** By digest. */
  readonly handed: ReadonlyMap<string, readonly Handed[]>;
  /** Receipts that no key of this device opens. */
  readonly unopened: number;
}

export class Ledgers {
  readonly #place: DeskPlace;
  readonly #keys: DeviceKeys;
  readonly #opened = new Map<string, Opening>();
  #leadKeys: Promise<readonly LeadKey[]> | null = null;
  #tasks: ReadonlyMap<string, KnownTask> = new Map();
  #tasksAre: readonly Entry[] | null = null;

  constructor(place: DeskPlace, keys: DeviceKeys) {
    this.#place = place;
    this.#keys = keys;
  }

  /** What is refused today may open tomorrow, with another key or assignment: only what opened is remembered. */
  readonly open = async (text: string): Promise<Opening> => {
    const known = this.#opened.get(text);
    if (known) return known;
    const tasks = this.#knownTasks();
    const opening = await openReceipt(text, {
      subtle: this.#keys.subtle,
      assignmentOf: (digest) => tasks.get(digest)?.assignment ?? null,
      leadKeys: await (this.#leadKeys ??= this.#keys.leadKeys()),
    });
    if (opening.ok) this.#opened.set(text, opening);
    return opening;
  };

  /** Another key of the lead may be here now. */
  forgetKeys(): void {
    this.#leadKeys = null;
  }

  /** Worked out anew only when something was stored. */
  #knownTasks(): ReadonlyMap<string, KnownTask> {
    const { store, course } = this.#place;
    if (this.#tasksAre !== store.events()) {
      this.#tasksAre = store.events();
      this.#tasks = knownTasks(this.#tasksAre, course);
    }
    return this.#tasks;
  }

  async read(): Promise<Opened> {
    const events = this.#place.store.events();
    const handed = new Map<string, Handed[]>();
    let unopened = 0;
    const stored = [...storedReceipts(events).values()];
    const openings = await openMany(stored.map(({ text }) => text), this.open);
    openings.forEach((opening, place) => {
      const { from, takenAt } = stored[place]!;
      if (!opening.ok) {
        unopened++;
        return;
      }
      const { content, identity, signer, digest } = opening;
      const own = handed.get(digest) ?? [];
      handed.set(digest, own);
      own.push({ content, identity, signer, from, takenAt });
    });
    const tasks = [...this.#knownTasks().values()]
      .filter(({ isGiven, digest }) => isGiven || handed.has(digest));
    return { tasks, handed, unopened };
  }
}

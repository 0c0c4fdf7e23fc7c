/** What is kept, as one view and one record that are worked out again only when needed. */

import { echoesOf } from "./echo.ts";
import type { Rescore } from "./correction.ts";
import { byIdOf, forgottenIds, preferred } from "./entries.ts";
import type { Entry } from "./event.ts";
import { extend, foldKept, type LearnerRecord } from "./fold.ts";
import type { Keeper } from "./keeper.ts";
import { fate } from "./preview.ts";
import { isNext, lengthen, unite, type View } from "./view.ts";

export interface MergeCounts {
  readonly added: number;
  readonly already: number;
  /** Deleted before, so not taken back. */
  readonly forgotten: number;
  /** Ids that were here with other content; the same copy wins on every device. */
  readonly conflicting: number;
}

export class Memory {
  readonly #keeper: Keeper;
  readonly #rescore: Rescore;
  #view: View | null = null;
  #record: LearnerRecord | null = null;
  #seenReadings = 0;

  constructor(keeper: Keeper, rescore: Rescore) {
    this.#keeper = keeper;
    this.#rescore = rescore;
  }

  view(): View {
    if (this.#seenReadings !== this.#keeper.readings) this.#expire();
    const keeper = this.#keeper;
    return this.#view ??= unite(keeper.singles(), keeper.doubles(), keeper.forgotten());
  }

  record(): LearnerRecord {
    const { entries } = this.view();
    return this.#record ??= foldKept(entries, this.#rescore);
  }

  /** Keeps one new entry; the usual case, a later answer, does not start from nothing. */
  keep(entry: Entry): void {
    const view = this.view();
    const readings = this.#keeper.readings;
    this.#keeper.keep([entry]);
    if (readings !== this.#keeper.readings || !isNext(view, entry)) return this.#expire();
    this.#view = lengthen(view, entry);
    this.#record = this.#record && extend(this.#record, entry, this.#rescore);
  }

  /** Keeps many new entries; the view is worked out anew once, not lengthened by each. */
  keepAll(entries: readonly Entry[]): void {
    this.#keeper.keep(entries);
    this.#expire();
  }

  merge(incoming: readonly Entry[]): MergeCounts {
    const { entries, forgotten: before } = this.view();
    const forgotten = new Set([...before, ...forgottenIds(incoming)]);
    const counts = { added: 0, already: 0, forgotten: 0, conflicting: 0 };
    const together = byIdOf(entries);
    const echoes = echoesOf(incoming, entries);
    const changed = new Map<string, Entry>();
    for (const entry of incoming) {
      const what = echoes.has(entry) ? "already" : fate(entry, together, forgotten);
      counts[what]++;
      if (what === "already" || what === "forgotten") continue;
      const present = together.get(entry.id);
      const kept = present ? preferred(present, entry) : entry;
      if (kept === present) continue;
      together.set(entry.id, kept);
      changed.set(entry.id, kept);
    }
    this.#keeper.keep(deletionsFirst([...changed.values()]));
    this.#expire();
    return counts;
  }

  /** Takes entries out again that were added by mistake; nothing remembers them. */
  withdraw(ids: readonly string[]): void {
    this.#keeper.withdraw(ids);
    this.#expire();
  }

  reset(): boolean {
    const isEmpty = this.#keeper.reset();
    this.#expire();
    return isEmpty;
  }

  #expire(): void {
    this.#view = null;
    this.#record = null;
    this.#seenReadings = this.#keeper.readings;
  }
}

/** Should the storage fill up half-way, what the reader wanted gone stays gone. */
function deletionsFirst(entries: readonly Entry[]): readonly Entry[] {
  const isDeletion = ({ event }: Entry) => event.k === "forget";
  return [...entries.filter(isDeletion), ...entries.filter((entry) => !isDeletion(entry))];
}

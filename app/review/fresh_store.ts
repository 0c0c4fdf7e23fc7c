/** The store as a card sees it: earlier attempts on its item stay out of sight. */

import type { ItemRecord, LearnerRecord } from "../memory/fold.ts";
import type { Store } from "../memory/store.ts";

/**
 * A store whose record holds only what is answered to `item` from now on, so that the item is
 * asked again instead of showing the answer it once got. What is appended goes to the real store.
 */
export function storeFromNow(store: Store, item: number): Store {
  const before = store.record().items.get(item)?.attempts.length ?? 0;
  let whole: LearnerRecord | null = null;
  let cut: LearnerRecord | null = null;
  function record(): LearnerRecord {
    const now = store.record();
    if (now !== whole || !cut) [whole, cut] = [now, without(now, item, before)];
    return cut;
  }
  return { ...store, record };
}

function without(record: LearnerRecord, item: number, before: number): LearnerRecord {
  const items = new Map(record.items);
  const later = record.items.get(item)?.attempts.slice(before) ?? [];
  const shown = later.length > 0 ? itemRecord(later) : null;
  if (shown) items.set(item, shown);
  else items.delete(item);
  return { ...record, items };
}

function itemRecord(attempts: ItemRecord["attempts"]): ItemRecord {
  const last = attempts.at(-1)!;
  return {
    attempts,
    firstPoints: attempts[0]!.points,
    bestPoints: Math.max(...attempts.map(({ points }) => points)),
    lastResponse: last.response,
    lastAt: last.at,
  };
}

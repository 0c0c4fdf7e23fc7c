/** The number from which a reader's orders of options come: kept, so that they stay at every visit. */

import { setting } from "../memory/event.ts";
import type { Random, Store } from "../memory/store.ts";
import { isCount } from "../page/read.ts";

export const SEED_SETTING = "order-seed";

/** The kept seed; the first time one is made and kept. After an import it may be another device's. */
export function readerSeed(store: Store, random: Random): number {
  const kept = store.record().settings.get(SEED_SETTING);
  if (isCount(kept)) return kept;
  const seed = random(4).reduce((number, byte) => number * 256 + byte, 0);
  store.append(setting(SEED_SETTING, seed));
  return seed;
}

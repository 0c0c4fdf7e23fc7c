/** Text size: a setting of the reader, shown on the page and left where early.js finds it. */

import { deviceHere } from "../memory/browser.ts";
import type { LearnerRecord } from "../memory/fold.ts";
import type { Store } from "../memory/store.ts";

export const TEXT_SIZE = "text-size";

/** Steps from the usual size up, with their names. */
export const SIZES = ["标准", "大", "更大", "最大"] as const;

/** The step a reader chose; the usual one for anything that is no step. */
export function textSize({ settings }: LearnerRecord): number {
  const step = settings.get(TEXT_SIZE);
  return typeof step === "number" && step in SIZES ? step : 0;
}

/** Keeps the page at the reader's size, also when it is changed elsewhere. */
export function watchTextSize(store: Store): void {
  const { kept, key } = deviceHere(globalThis.window);
  const update = (): void => {
    const size = String(textSize(store.record()));
    const { dataset } = document.documentElement;
    if ((dataset.text ?? "0") === size) return;
    dataset.text = size;
    kept.set(key("text"), size);
  };
  update();
  store.subscribe(update);
}

/** Rules expire: past its review date a lesson says so, by the reader's own day, even on a page built before. */

import { isoDate, learningDay } from "../memory/order.ts";
import type { PageContext } from "./context.ts";

/** Shows the warnings whose date has passed; they are in the page already. */
export function mount(warnings: readonly HTMLElement[], { clock }: PageContext): void {
  const today = isoDate(learningDay(clock()));
  for (const warning of warnings) {
    const { expires } = warning.dataset;
    if (expires && today > expires) warning.hidden = false;
  }
}

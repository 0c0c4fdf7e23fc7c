/** Long work in a page: now and then the page gets its turn, so that it scrolls and answers meanwhile. */

/** Resolves at once, or after the page had its turn when it has waited for long. */
export type Breathe = () => Promise<void>;

/** A page that waits for longer than this feels stuck. */
const LONGEST_HOLD_MS = 40;

export function breathing(now: () => number = () => performance.now()): Breathe {
  let since = now();
  return async () => {
    if (now() - since < LONGEST_HOLD_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = now();
  };
}

/** Opening many receipts: the browser's cryptography works on several at once, beside the page. Pure. */

import type { Opening } from "./receipt.ts";

/** So many at a time keep every core busy; more only hold memory. */
const BATCH = 128;

/** One opening a line, in the order of the lines; `progress` hears how many are done, and may let the page breathe. */
export async function openMany(
  lines: readonly string[],
  open: (line: string) => Promise<Opening>,
  progress: (done: number) => void | Promise<void> = () => {},
): Promise<readonly Opening[]> {
  const openings: Opening[] = [];
  for (let at = 0; at < lines.length; at += BATCH) {
    openings.push(...await Promise.all(lines.slice(at, at + BATCH).map(open)));
    await progress(openings.length);
  }
  return openings;
}

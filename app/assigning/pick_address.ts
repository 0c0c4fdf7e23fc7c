/** Lessons in an address of the team page: `#pick=3,7` opens the builder with them picked. Pure. */

import { MOST_LESSONS } from "./body.ts";

const WRITTEN = /^#pick=(\d{1,6}(?:,\d{1,6})*)$/;

/** Below the site's root. */
export function pickAddress(lessons: readonly number[]): string {
  return `team/#pick=${lessons.join(",")}`;
}

/** The lesson numbers an address asks for, each once; none when it asks for nothing. */
export function pickedFrom(fragment: string): readonly number[] {
  const written = WRITTEN.exec(fragment)?.[1];
  return written ? [...new Set(written.split(",").map(Number))].slice(0, MOST_LESSONS) : [];
}

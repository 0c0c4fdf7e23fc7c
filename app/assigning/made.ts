/** The assignments this reader has made as a lead. Pure. */

import type { Entry, Moment } from "../memory/event.ts";
import { type Assignment, readAssignment } from "./assignment.ts";

export interface Made {
  readonly text: string;
  readonly assignment: Assignment;
  readonly digest: Uint8Array;
  /** When it was made first. */
  readonly at: Moment;
}

/** Each once, the newest first. */
export function madeAssignments(entries: readonly Entry[], course: string): readonly Made[] {
  const made = new Map<string, Made>();
  for (const { known, event } of entries) {
    if (!known || event.k !== "gave" || made.has(event.s)) continue;
    const reading = readAssignment(event.s, course);
    if (!reading.ok) continue;
    const { text, assignment, digest } = reading;
    made.set(event.s, { text, assignment, digest, at: { t: event.t, o: event.o } });
  }
  return [...made.values()].reverse();
}

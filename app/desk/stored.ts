/** What a lead's own events say: the assignments she knows, the receipts she took in, her shows of hands. Pure. */

import { type Assignment, digestName, readAssignment } from "../assigning/assignment.ts";
import type { Entry, Moment } from "../memory/event.ts";
import type { Task } from "./handed.ts";

/** An assignment whose receipts can be opened here: she gave it, or it was given to her. */
export interface KnownTask extends Task {
  /** `assign=…`, as its link has it. */
  readonly text: string;
  readonly assignment: Assignment;
  /** Whether she gave it herself. */
  readonly isGiven: boolean;
}

export interface StoredReceipt {
  /** `ER1.…` */
  readonly text: string;
  readonly from: string;
  readonly takenAt: number;
}

export interface Tally {
  readonly id: string;
  readonly at: Moment;
  readonly item: number;
  readonly lesson: number;
  readonly counts: readonly (readonly [number, number])[];
}

/** By digest, the latest first. */
export function knownTasks(
  entries: readonly Entry[],
  course: string,
): ReadonlyMap<string, KnownTask> {
  const tasks = new Map<string, KnownTask>();
  for (const { known, event } of [...entries].reverse()) {
    if (!known || (event.k !== "gave" && event.k !== "assign")) continue;
    const task = taskIn(event.s, course);
    if (!task) continue;
    const isGiven = event.k === "gave" || tasks.get(task.digest)?.isGiven === true;
    tasks.set(task.digest, { ...task, isGiven });
  }
  return tasks;
}

/** The assignment in a text or address, or null. */
export function taskIn(text: string, course: string): Omit<KnownTask, "isGiven"> | null {
  const reading = readAssignment(text, course);
  if (!reading.ok) return null;
  const { assignment, text: own } = reading;
  const { title, lessons, due, pass, roster } = assignment;
  const digest = digestName(reading.digest);
  return { digest, title, lessons, due, pass, roster, assignment, text: own };
}

/** Each receipt once, however often it was taken in: by its text, as it came first. */
export function storedReceipts(entries: readonly Entry[]): ReadonlyMap<string, StoredReceipt> {
  const receipts = new Map<string, StoredReceipt>();
  for (const { known, event } of entries) {
    if (!known || event.k !== "receipt" || receipts.has(event.s)) continue;
    receipts.set(event.s, { text: event.s, from: event.from, takenAt: event.t });
  }
  return receipts;
}

/** The newest first. */
export function storedTallies(entries: readonly Entry[]): readonly Tally[] {
  const tallies = entries.flatMap(({ id, known, event }) => {
    if (!known || event.k !== "tally") return [];
    return [{
      id,
      at: { t: event.t, o: event.o },
      item: event.n,
      lesson: event.l,
      counts: event.a,
    }];
  });
  return tallies.reverse();
}

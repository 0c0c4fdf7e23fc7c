/** Assignments with their receipts and what these add up to. */

import type { Handed } from "./handed.ts";
import type { Ledgers } from "./ledgers.ts";
import type { DeskPlace } from "./place.ts";
import { type Report, reportOf } from "./report.ts";
import type { KnownTask } from "./stored.ts";

export interface Judged {
  readonly task: KnownTask;
  readonly handed: readonly Handed[];
  readonly report: Report;
}

export async function judgedTasks(place: DeskPlace, ledgers: Ledgers): Promise<{
  readonly judged: readonly Judged[];
  /** Receipts that no key of this device opens. */
  readonly unopened: number;
}> {
  const { tasks, handed: all, unopened } = await ledgers.read();
  const judged = tasks.map((task) => {
    const handed = all.get(task.digest) ?? [];
    return { task, handed, report: reportOf(task, handed, place.key, place.build) };
  });
  return { judged, unopened };
}

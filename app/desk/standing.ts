/**
 * Where a member stands with an assignment, and what is odd about her receipts. Pure; scripts/team mirrors it.
 *
 * - done: some receipt has every lesson completed. The earliest such receipt says when: its `finishedAt`, or its
 *   `madeAt` where it says nothing.
 * - late: done, there is a due date, and that time is after the due date's end (24:00) at that receipt's offset.
 * - not-yet: otherwise.
 * - passed: null without a pass mark; else whether the final points are at least pass % of all items' points
 *   (points >= pass × items × 100), whatever the status.
 *
 * Flags, alphabetically, each when it holds for at least one receipt of the member:
 * - ahead: made more than ten minutes after it was taken in, by the two clocks;
 * - key-changed: her signed receipts have more than one signer;
 * - key-shared: one of her signers signs for another member of this assignment too;
 * - other-build: made from another build than this;
 * - sender-differs: the chat shows a sender whose folded name is not her folded alias;
 * - unsigned: has no signature.
 */

import { FULL } from "./grading.ts";
import type { Handed, Task } from "./handed.ts";
import { type Member, sumOf } from "./ledger.ts";
import { folded } from "./names.ts";

export type Status = "done" | "late" | "not-yet";
export type Flag =
  | "ahead"
  | "key-changed"
  | "key-shared"
  | "other-build"
  | "sender-differs"
  | "unsigned";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const CLOCKS_MAY_DIFFER_MS = 10 * MINUTE_MS;

/** When every lesson was completed and what the status is then. */
export function statusOf({ receipts }: Member, { due }: Task): {
  readonly status: Status;
  readonly finishedAt: number | null;
} {
  const complete = receipts.find(({ content }) => content.completed.every(Boolean));
  if (!complete) return { status: "not-yet", finishedAt: null };
  const { finishedAt, madeAt, offset } = complete.content;
  const at = finishedAt ?? madeAt;
  const isLate = due !== "" && at > Date.parse(due) + DAY_MS - offset * MINUTE_MS;
  return { status: isLate ? "late" : "done", finishedAt: at };
}

export function hasPassed(member: Member, { pass }: Task, items: number): boolean | null {
  return pass === null ? null : sumOf(member.final) >= (pass * items * FULL) / 100;
}

/** Who signs with each key: signer → keys of members. */
export function signers(members: readonly Member[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { key, receipts } of members) {
    for (const signer of signersOf(receipts)) {
      owners.set(signer, (owners.get(signer) ?? new Set()).add(key));
    }
  }
  return owners;
}

export function flagsOf(
  { key, receipts }: Member,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  build: string,
): readonly Flag[] {
  const own = signersOf(receipts);
  const found: readonly (readonly [Flag, boolean])[] = [
    ["ahead", receipts.some(isAhead)],
    ["key-changed", own.size > 1],
    ["key-shared", [...own].some((signer) => owners.get(signer)!.size > 1)],
    ["other-build", receipts.some(({ content }) => content.build !== build.slice(0, 8))],
    ["sender-differs", receipts.some(({ from }) => from !== "" && folded(from) !== key)],
    ["unsigned", receipts.some(({ signer }) => signer === "")],
  ];
  return found.filter(([, holds]) => holds).map(([flag]) => flag);
}

function isAhead({ content, takenAt }: Handed): boolean {
  return content.madeAt > takenAt + CLOCKS_MAY_DIFFER_MS;
}

function signersOf(receipts: readonly Handed[]): ReadonlySet<string> {
  return new Set(receipts.map(({ signer }) => signer).filter((signer) => signer !== ""));
}

/**
 * The report on one assignment: one canonical JSON (sorted keys, no spaces, whole numbers only), the same bytes in
 * the browser and from `course team report`. Pure; scripts/team/report.py mirrors it, and a test holds both together.
 *
 * What the parts mean is said where they are made: ledger.ts, grading.ts, standing.ts, difficulty.ts, analysis.ts,
 * next_lesson.ts. Points are ten-thousandths of an item, times epoch milliseconds. `lessons` has `items`, how many
 * this build can score (0 also for a lesson it does not have). A member's `lessons` are in the same order; `answered`
 * counts its items with a first try. `marked` are numbers of items, ascending, of which the first try or the final
 * response could not be scored. `missing` are aliases of the roster without a receipt, in its order, each once.
 * `analysis` and `total` are null below five members. In `total` the scores are shares of all there is to have, in
 * ten-thousandths: rounded(sum of the members' points / (members × items)), 0 without items; `done` includes the late.
 */

import type { AnswerKey } from "./answer_key.ts";
import { FEWEST, type ItemAnalysis, itemAnalysis } from "./analysis.ts";
import { hardest, type HardItem, rounded, type Thought, thoughts } from "./difficulty.ts";
import type { Handed, Task } from "./handed.ts";
import { type Ledger, ledgerOf, type Member, type Response, sumOf } from "./ledger.ts";
import type { JsonObject } from "../memory/event.ts";
import { canonical } from "../memory/format.ts";
import { folded } from "./names.ts";
import { nextLesson } from "./next_lesson.ts";
import { type Flag, flagsOf, hasPassed, signers, type Status, statusOf } from "./standing.ts";

export const REPORT_VERSION = 1;

export interface LessonOfMember {
  readonly completed: boolean;
  readonly answered: number;
  readonly first: number;
  readonly final: number;
}

export interface MemberReport {
  readonly alias: string;
  readonly key: string;
  readonly receipts: number;
  readonly status: Status;
  readonly passed: boolean | null;
  readonly finishedAt: number | null;
  /** Of the latest receipt. */
  readonly madeAt: number;
  readonly first: number;
  readonly final: number;
  readonly lessons: readonly LessonOfMember[];
  readonly marked: readonly number[];
  readonly strange: number;
  readonly flags: readonly Flag[];
}

/** The members together, once there are five. */
export interface Total {
  readonly members: number;
  readonly done: number;
  readonly late: number;
  readonly first: number;
  readonly final: number;
}

export interface Report {
  readonly v: typeof REPORT_VERSION;
  readonly assignment: string;
  readonly due: string;
  readonly pass: number | null;
  /** How many items there are to have points for. */
  readonly items: number;
  readonly lessons: readonly { readonly n: number; readonly items: number }[];
  readonly members: readonly MemberReport[];
  readonly missing: readonly string[];
  readonly hardest: readonly HardItem[];
  readonly misconceptions: readonly Thought[];
  readonly analysis: readonly ItemAnalysis[] | null;
  readonly total: Total | null;
  readonly next: number | null;
}

/** Everything about one assignment; `build` is this page's. */
export function reportOf(
  task: Task,
  handed: readonly Handed[],
  key: AnswerKey,
  build: string,
): Report {
  const ledger = ledgerOf(task, handed, key);
  const owners = signers(ledger.members);
  const members = ledger.members.map((member) => ({
    ...memberReport(member, ledger, task),
    flags: flagsOf(member, owners, build),
  }));
  const [hard, ranked] = [hardest(ledger), thoughts(ledger, key.facts)];
  const isEnough = members.length >= FEWEST;
  return {
    v: REPORT_VERSION,
    assignment: task.digest,
    due: task.due,
    pass: task.pass,
    items: ledger.items.size,
    lessons: task.lessons.map((n) => ({ n, items: itemsOfLesson(ledger, n).length })),
    members,
    missing: missing(task, ledger),
    hardest: hard,
    misconceptions: ranked,
    analysis: isEnough ? itemAnalysis(ledger) : null,
    total: isEnough ? totalOf(members, ledger.items.size) : null,
    next: nextLesson(task, key, hard, ranked),
  };
}

export function reportText(report: Report): string {
  return canonical(report as unknown as JsonObject);
}

function memberReport(
  member: Member,
  ledger: Ledger,
  task: Task,
): Omit<MemberReport, "flags"> {
  return {
    alias: member.alias,
    key: member.key,
    receipts: member.receipts.length,
    ...statusOf(member, task),
    passed: hasPassed(member, task, ledger.items.size),
    madeAt: member.receipts.at(-1)!.content.madeAt,
    first: sumOf(member.first),
    final: sumOf(member.final),
    lessons: task.lessons.map((lesson, place) => {
      const items = itemsOfLesson(ledger, lesson);
      return {
        completed: member.completed[place]!,
        answered: items.filter((item) => member.first.has(item)).length,
        first: sumOf(member.first, items),
        final: sumOf(member.final, items),
      };
    }),
    marked: markedOf(member),
    strange: member.strange,
  };
}

function itemsOfLesson({ items }: Ledger, lesson: number): readonly number[] {
  return [...items].filter(([, item]) => item.lesson === lesson).map(([number]) => number);
}

function markedOf({ first, final }: Member): readonly number[] {
  const marked = (all: ReadonlyMap<number, Response>) =>
    [...all].filter(([, { isMarked }]) => isMarked).map(([item]) => item);
  return [...new Set([...marked(first), ...marked(final)])].sort((a, b) => a - b);
}

function missing({ roster }: Task, { members }: Ledger): readonly string[] {
  const known = new Set(members.map(({ key }) => key));
  return roster.filter((alias) => {
    const isNew = !known.has(folded(alias));
    known.add(folded(alias));
    return isNew;
  });
}

function totalOf(members: readonly MemberReport[], items: number): Total {
  const share = (of: (member: MemberReport) => number): number =>
    items === 0
      ? 0
      : rounded(members.reduce((sum, each) => sum + of(each), 0), members.length * items);
  return {
    members: members.length,
    done: members.filter(({ status }) => status !== "not-yet").length,
    late: members.filter(({ status }) => status === "late").length,
    first: share(({ first }) => first),
    final: share(({ final }) => final),
  };
}

/** Before and after for the boss: groups of at least five people, never single ones. Pure. */

import { FEWEST } from "./analysis.ts";
import { rounded } from "./difficulty.ts";
import type { MemberReport, Report } from "./report.ts";

export interface Side {
  /** Ten-thousandths of all there is to have. */
  readonly score: number;
  readonly done: number;
}

export type Comparison =
  | {
    readonly ok: true;
    readonly members: number;
    readonly before: Side;
    readonly after: Side;
    /** Of misconceptions: how many answers there were before and after; none within one assignment. */
    readonly thoughts: readonly {
      readonly id: string;
      readonly before: number;
      readonly after: number;
    }[];
  }
  | { readonly ok: false; readonly people: number };

/** First tries beside final answers of one assignment. */
export function firstAndFinal(report: Report): Comparison {
  const { members, items } = report;
  if (members.length < FEWEST || items === 0) return { ok: false, people: members.length };
  const done = members.filter(({ status }) => status !== "not-yet").length;
  return {
    ok: true,
    members: members.length,
    before: { score: mean(members, items, ({ first }) => first), done },
    after: { score: mean(members, items, ({ final }) => final), done },
    thoughts: [],
  };
}

/** First tries of two assignments, of those who handed in both. */
export function twoAssignments(before: Report, after: Report): Comparison {
  const [early, late] = [common(before, after), common(after, before)];
  if (early.length < FEWEST || before.items === 0 || after.items === 0) {
    return { ok: false, people: early.length };
  }
  return {
    ok: true,
    members: early.length,
    before: side(early, before.items),
    after: side(late, after.items),
    thoughts: early.length === before.members.length && late.length === after.members.length
      ? thoughts(before, after)
      : [],
  };
}

function common(one: Report, other: Report): readonly MemberReport[] {
  const names = new Set(other.members.map(({ key }) => key));
  return one.members.filter(({ key }) => names.has(key));
}

function side(members: readonly MemberReport[], items: number): Side {
  const done = members.filter(({ status }) => status !== "not-yet").length;
  return { score: mean(members, items, ({ first }) => first), done };
}

function mean(
  members: readonly MemberReport[],
  items: number,
  of: (member: MemberReport) => number,
): number {
  return rounded(members.reduce((sum, each) => sum + of(each), 0), members.length * items);
}

function thoughts(before: Report, after: Report) {
  const later = new Map(after.misconceptions.map(({ id, members }) => [id, members]));
  return before.misconceptions.map(({ id, members }) => ({
    id,
    before: members,
    after: later.get(id) ?? 0,
  }));
}

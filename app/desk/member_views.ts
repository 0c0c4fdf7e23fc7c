/** Who read what: a row a member, and the map of members and lessons. */

import { element } from "../page/dom.ts";
import { momentWords } from "../record/wording.ts";
import type { Handed } from "./handed.ts";
import type { Judged } from "./judged.ts";
import { folded } from "./names.ts";
import { part, table } from "./parts.ts";
import { type DeskPlace, lessonTitle } from "./place.ts";
import type { LessonOfMember, MemberReport, Report } from "./report.ts";
import { FULL } from "./grading.ts";
import { FLAGS, NOT_PROVED, passWords, percent, STATUS } from "./words.ts";

export function membersPart({ report, handed }: Judged, place: DeskPlace): HTMLElement {
  const { members, missing, items } = report;
  const hasPass = report.pass !== null;
  const rows = members.map((member) => [
    member.alias,
    status(member.status),
    percent(member.first, items),
    percent(member.final, items),
    ...hasPass ? [passWords(member)] : [],
    when(member, place.clock().o),
    notes(member, handed),
  ]);
  const absent = missing.map((alias) => [
    alias,
    status("missing"),
    "—",
    "—",
    ...hasPass ? [""] : [],
    "—",
    "",
  ]);
  const pass = hasPass ? [`过关（${report.pass}%）`] : [];
  const columns = ["成员", "状态", "首答", "最后", ...pass, "读完时间", "说明"];
  return part(
    "谁读完了",
    NOT_PROVED,
    table("谁读完了", columns, [...rows, ...absent], "desk-members"),
  );
}

function status(which: keyof typeof STATUS): HTMLElement {
  const [sign, name] = STATUS[which];
  return element(
    "span",
    { class: `desk-status is-${which}` },
    element("span", { "aria-hidden": "true" }, sign),
    ` ${name}`,
  );
}

function when({ finishedAt }: MemberReport, offset: number): string {
  return finishedAt === null ? "—" : momentWords({ t: finishedAt, o: offset }).slice(5);
}

function notes({ flags, marked, strange, key }: MemberReport, handed: readonly Handed[]): string {
  const senders = handed.filter(({ content, from }) => from !== "" && folded(content.alias) === key)
    .map(({ from }) => from).filter((from) => folded(from) !== key);
  const shown = `（聊天里是：${[...new Set(senders)].join("、")}）`;
  return [
    ...flags.map((flag) => FLAGS[flag] + (flag === "sender-differs" ? shown : "")),
    ...(marked.length > 0 ? [`${marked.length} 题没法判分，按 0 分算`] : []),
    ...(strange > 0 ? [`${strange} 题不在这一版里，没有算`] : []),
  ].join("；");
}

/** First tries by member and lesson; how good they were is told in words, and in a shade. */
export function heatPart(report: Report, place: DeskPlace): HTMLElement {
  const { members, lessons } = report;
  const columns = ["成员", ...lessons.map(({ n }) => lessonTitle(place, n))];
  const rows = members.map((member) => [
    member.alias,
    ...member.lessons.map((lesson, at) => heatCell(lesson, lessons[at]!.items)),
  ]);
  const legend = "每格是这一课的首答得分；✓ 读完，◐ 答了还没读完，— 还没动。颜色越深，分越高。";
  return part(
    "每人每课",
    null,
    element("p", { class: "row-note" }, legend),
    table("每人每课的首答得分", columns, rows, "desk-heat"),
  );
}

function heatCell({ completed, answered, first }: LessonOfMember, items: number): HTMLElement {
  if (!completed && answered === 0) return element("td", { class: "heat-none" }, "—");
  const share = items === 0 ? 0 : first / (items * FULL);
  const sign = completed ? "✓" : "◐";
  const words = answered === 0 ? "没答题" : percent(first, items);
  const level = answered === 0 ? "none" : String(Math.min(4, Math.floor(share * 5)));
  return element("td", { class: `heat-${level}` }, `${sign} ${words}`);
}

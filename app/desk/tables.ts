/** A report as rows of a table, for CSV. Pure. */

import type { CourseIndex } from "../page/course_index.ts";
import { momentWords } from "../record/wording.ts";
import type { Cell, Value } from "./csv.ts";
import type { Task } from "./handed.ts";
import type { Report } from "./report.ts";
import { FLAGS, NOT_PROVED, passWords, percent, STATUS } from "./words.ts";

/** One row a member; times by the lead's clock, `offset` minutes east of UTC. */
export function memberRows(
  task: Task,
  report: Report,
  index: CourseIndex,
  offset: number,
): readonly (readonly Cell[])[] {
  const titles = report.lessons.map(({ n }) => index.lessons.get(n)?.title ?? `编号 ${n}`);
  const head = ["任务", "成员", "状态", "读完时间", "首答", "最后", "过关", "回执份数", "说明"];
  const blank = titles.flatMap(() => ["", ""]);
  return [
    [...head, ...titles.flatMap((title) => [`${title} 读完`, `${title} 首答`])],
    ...report.members.map((member) => [
      task.title,
      member.alias,
      STATUS[member.status][1],
      member.finishedAt === null ? "" : value(momentWords({ t: member.finishedAt, o: offset })),
      value(percent(member.first, report.items)),
      value(percent(member.final, report.items)),
      passWords(member),
      member.receipts,
      member.flags.map((flag) => FLAGS[flag]).join("；"),
      ...member.lessons.flatMap(({ completed, first, answered }, place) => [
        completed ? "是" : "否",
        answered === 0 ? "" : value(percent(first, report.lessons[place]!.items)),
      ]),
    ]),
    ...report.missing.map((
      alias,
    ) => [task.title, alias, STATUS.missing[1], "", "", "", "", 0, "", ...blank]),
    [NOT_PROVED],
  ];
}

function value(words: string): Value {
  return { value: words };
}

/** 前后对比: two assignments, or first tries and final answers of one; only of groups. */

import { element, show } from "../page/dom.ts";
import { type Comparison, firstAndFinal, twoAssignments } from "./comparison.ts";
import { part, table } from "./parts.ts";
import type { DeskPlace } from "./place.ts";
import type { Judged } from "./judged.ts";
import { NOT_EFFECT, percent } from "./words.ts";

/** Value of the choice that compares first tries with final answers. */
const ITSELF = "";

export function comparePart(
  own: Judged,
  all: readonly Judged[],
  place: DeskPlace,
): HTMLElement {
  const id = `desk-compare-${own.task.digest}`;
  const select = element("select", { id });
  select.append(element("option", { value: ITSELF }, "这次任务的首答和最后"));
  for (const { task } of all) {
    if (task.digest === own.task.digest) continue;
    const name = task.title || "没有名字的任务";
    select.append(
      element("option", { value: task.digest }, `先：${name}${task.due && `（${task.due}）`}`),
    );
  }
  const out = element("div", { class: "desk-compared" });
  const update = (): void => {
    const other = all.find(({ task }) => task.digest === select.value);
    show(out, ...compared(own, other, place));
  };
  select.addEventListener("change", update);
  update();
  return part(
    "前后对比（给老板）",
    NOT_EFFECT,
    element("div", { class: "row-field" }, element("label", { for: id }, "和什么比"), select),
    out,
  );
}

function compared(own: Judged, other: Judged | undefined, place: DeskPlace) {
  const comparison = other ? twoAssignments(other.report, own.report) : firstAndFinal(own.report);
  if (!comparison.ok) {
    const who = other ? "两次都交了回执的" : "交了回执的";
    const words = `${who}有 ${comparison.people} 人，满 5 人才给数字：人少时，合计也会露出单个人。`;
    return [element("p", {}, words)];
  }
  return [
    table(
      "前后对比",
      ["合计", other ? "先前" : "首答", other ? "这次" : "最后"],
      rowsOf(comparison, place),
    ),
    element("p", { class: "row-note" }, `${comparison.members} 人的合计，不列个人。`),
  ];
}

function rowsOf(
  { members, before, after, thoughts }: Extract<Comparison, { ok: true }>,
  { key }: DeskPlace,
) {
  return [
    ["平均得分", percent(before.score, 1), percent(after.score, 1)],
    ["读完", `${before.done} / ${members}`, `${after.done} / ${members}`],
    ...thoughts.map(({ id, before, after }) => [
      `误区：${key.facts.misconceptions.get(id)?.thought ?? id}`,
      `${before} 人`,
      `${after} 人`,
    ]),
  ];
}

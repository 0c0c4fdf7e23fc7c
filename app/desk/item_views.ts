/** What was hard, what may be thought behind it, which lesson to give next, and the figures for authors. */

import { pickAddress } from "../assigning/pick_address.ts";
import { canonical } from "../memory/format.ts";
import { copyText, saveFile } from "../page/copying.ts";
import { lessonAddress } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import type { HardItem } from "./difficulty.ts";
import type { Task } from "./handed.ts";
import { part, table } from "./parts.ts";
import { type DeskPlace, lessonTitle } from "./place.ts";
import type { Report } from "./report.ts";
import { answerWords, itemOf, NOT_CAUSES, NOT_QUALITY, percent } from "./words.ts";

const FIRST_SHOWN = 5;

export function hardPart(report: Report, place: DeskPlace): HTMLElement {
  const wrong = report.hardest.filter(({ mean }) => mean < 10_000);
  if (wrong.length === 0) {
    const words = report.hardest.length === 0 ? "还没有人答题。" : "答过的题首答全对。";
    return part("最难的题", NOT_CAUSES, element("p", {}, words));
  }
  const list = element("ol", { class: "desk-hard" }, ...rows(wrong.slice(0, FIRST_SHOWN), place));
  const rest = wrong.slice(FIRST_SHOWN);
  const more = rest.length === 0 ? null : button(`再看 ${rest.length} 题`, "chip", () => {
    const [first, ...others] = rows(rest, place);
    list.append(first!, ...others);
    more?.remove();
    first!.tabIndex = -1;
    first!.focus();
  });
  return part("最难的题", NOT_CAUSES, list, more);
}

function rows(items: readonly HardItem[], place: DeskPlace): readonly HTMLLIElement[] {
  return items.map((hard) => {
    const item = itemOf(place.key, hard.lesson, hard.item);
    const wrong = hard.wrong.map((answer) =>
      element(
        "li",
        {},
        `${answer.count} 人：${item ? answerWords(answer, item) : "（这一版没有这题）"}`,
      )
    );
    return element(
      "li",
      {},
      element("p", { class: "desk-prompt" }, item?.prompt ?? `编号 ${hard.item} 的题`),
      element(
        "p",
        { class: "row-note" },
        `首答平均 ${percent(hard.mean, 1)}，${hard.members} 人答过 · ${
          lessonTitle(place, hard.lesson)
        }`,
      ),
      wrong.length === 0 ? null : element("ul", { class: "desk-wrong" }, ...wrong),
    );
  });
}

export function thoughtsPart(report: Report, place: DeskPlace): HTMLElement {
  const rows = report.misconceptions.map(({ id, members, answers }) => {
    const known = place.key.facts.misconceptions.get(id);
    return element(
      "li",
      {},
      element("p", { class: "desk-prompt" }, `“${known?.thought ?? id}”`),
      element(
        "p",
        { class: "row-note" },
        `${members} 人，${answers} 次。可以这样想：${known?.better ?? ""}`,
      ),
    );
  });
  const content = rows.length === 0
    ? element("p", {}, "首答里没有选到标了误区的选项。")
    : element("ol", { class: "desk-thoughts" }, ...rows);
  return part("可能的误区", NOT_CAUSES, content);
}

/** One tap puts the lesson into the builder. */
export function nextPart(report: Report, place: DeskPlace): HTMLElement | null {
  const lesson = report.next === null ? null : place.index.lessons.get(report.next);
  if (!lesson) return null;
  const [top] = report.misconceptions;
  const treats = top &&
    place.key.facts.items.get(top.id)?.some((item) => lesson.items.includes(item));
  const why = treats ? "它讲的正是排在第一的误区。" : "它接着最难的那一课往下讲。";
  const give = element(
    "a",
    { class: "button primary", href: place.root + pickAddress([lesson.number]) },
    "布置这一课",
  );
  return part(
    "下一课",
    null,
    element(
      "p",
      {},
      "建议布置",
      element("a", { href: place.root + lessonAddress(lesson) }, lesson.title),
      `。${why}`,
    ),
    element("div", { class: "submit" }, give),
  );
}

export function analysisPart(task: Task, report: Report, place: DeskPlace): HTMLElement {
  const { analysis } = report;
  if (analysis === null) {
    const words = `现在 ${report.members.length} 人，满 5 人才算：人太少时，算出来的是人，不是题。`;
    return part("逐题分析（给作者）", null, element("p", {}, words));
  }
  const lessonOf = new Map(report.hardest.map(({ item, lesson }) => [item, lesson]));
  const rows = analysis.map(({ item, members, difficulty, discrimination, dead }) => {
    const known = itemOf(place.key, lessonOf.get(item) ?? 0, item);
    const unused = dead.map((number) => known?.choices.get(number) ?? `编号 ${number}`);
    return [
      known?.prompt ?? `编号 ${item}`,
      String(members),
      percent(difficulty, 1),
      discrimination === null ? "算不出" : (discrimination / 1000).toFixed(2).replace("-", "−"),
      unused.join("；") || "—",
    ];
  });
  const status = element("p", { class: "row-note", role: "status" });
  const text = canonical({ build: place.build, items: analysis as never, v: 1 });
  return part(
    "逐题分析（给作者）",
    NOT_QUALITY,
    table("逐题分析", ["题", "人数", "首答", "区分度", "没人选的错项"], rows, "desk-items"),
    element(
      "div",
      { class: "submit" },
      button("复制分析（JSON）", "button", () => copyText(text, status)),
      button("存成文件", "button", () => saveFile(`items-${task.digest}.json`, text)),
    ),
    status,
  );
}

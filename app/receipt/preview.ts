/** The content of a receipt on the page, in words. */

import { element } from "../page/dom.ts";
import { givenWords, promptWords } from "./answer_words.ts";
import { areSame, type Given, type ReceiptAnswer, type ReceiptContent } from "./content.ts";
import {
  answerCountWords,
  claimWords,
  INTRODUCTION,
  NOT_INSIDE,
  NOT_PROVED,
  progressWords,
  timeWords,
} from "./words.ts";

/** Whose points are the member's own judgement. */
const SELF_JUDGED = "short_answer";

export interface Preview {
  readonly parts: readonly HTMLElement[];
  /** Puts words in place of numbers, once a lesson's page is here. */
  readonly name: (lesson: number, page: Document) => void;
  readonly setProtection: (lines: readonly string[]) => void;
}

/** `titles` in the order of the assignment. */
export function previewOf(
  content: ReceiptContent,
  task: string,
  titles: readonly string[],
): Preview {
  const rows = new Map(content.answers.map((answer) => [answer.item, answerRow(answer, null)]));
  const protection = element("div", { class: "receipt-protection" });
  const facts = element(
    "dl",
    { class: "receipt-facts" },
    ...fact("名字", content.alias),
    ...fact("任务", task),
    ...fact("进度", progressWords(content)),
    ...fact("时间", timeWords(content.madeAt, content.offset)),
    ...fact("版本", content.build),
  );

  function name(lesson: number, page: Document): void {
    for (const answer of content.answers) {
      const form = answer.lesson === lesson && page.getElementById(`item-${answer.item}`);
      if (!form) continue;
      const row = answerRow(answer, form);
      rows.get(answer.item)?.replaceWith(row);
      rows.set(answer.item, row);
    }
  }

  return {
    parts: [
      element("p", {}, INTRODUCTION),
      facts,
      lessonsList(content, titles),
      element("p", {}, answerCountWords(content.answers.length)),
      element("ol", { class: "receipt-answers", role: "list" }, ...rows.values()),
      element("p", { class: "row-note" }, NOT_INSIDE),
      protection,
      element("p", { class: "receipt-limits" }, NOT_PROVED),
    ],
    name,
    setProtection: (lines) =>
      protection.replaceChildren(...lines.map((line) => element("p", {}, line))),
  };
}

function fact(name: string, words: string): readonly HTMLElement[] {
  return [element("dt", {}, name), element("dd", {}, words)];
}

function lessonsList({ completed }: ReceiptContent, titles: readonly string[]): HTMLElement {
  const rows = titles.map((title, place) =>
    element("li", {}, `${completed[place] ? "✓ 读完" : "○ 没读完"} · ${title}`)
  );
  return element(
    "details",
    {},
    element("summary", {}, "哪几课读完了"),
    element("ul", { class: "receipt-lessons" }, ...rows),
  );
}

function answerRow({ item, first, last }: ReceiptAnswer, form: Element | null): HTMLLIElement {
  const prompt = form ? promptWords(form) : `编号 ${item} 的题`;
  const lines = areSame(first, last)
    ? [line("作答", first, form)]
    : [line("第一次", first, form), line("最后一次", last, form)];
  return element("li", {}, element("p", { class: "receipt-prompt" }, prompt), ...lines);
}

function line(name: string, given: Given, form: Element | null): HTMLElement {
  const isJudged = given.kind === "typed" && form?.getAttribute("data-kind") === SELF_JUDGED;
  const claim = isJudged ? `（${claimWords(given.claimed)}）` : "";
  return element(
    "p",
    {},
    element("span", { class: "receipt-when" }, `${name}：`),
    givenWords(given, form) + claim,
  );
}

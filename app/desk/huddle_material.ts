/** What is shown to be thought about, and the answer of what was answered on paper; a form for each kind of item. */

import { element } from "../page/dom.ts";
import { categorize } from "../quiz/kinds/categorize.ts";
import { match } from "../quiz/kinds/match.ts";
import type { KeyedItem } from "./answer_key.ts";
import type { HuddlePage } from "./huddle_page.ts";
import type { Round } from "./huddle_rounds.ts";
import { compareTexts } from "./names.ts";

/** What the room has said so far: right options of earlier gaps, replies of earlier turns. */
export type Said = readonly { readonly part: number; readonly number: number }[];

export const LETTERS: readonly string[] = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Material of a round that is beginning; empty where prompt and lines say it all. */
export function materialOf(
  item: KeyedItem,
  round: Round,
  said: Said,
  page: HuddlePage,
): readonly Node[] {
  switch (item.kind) {
    case "hotspot":
      return picture(page);
    case "cloze":
      return sentence(item, round, said, page);
    case "dialogue":
      return talk(item, round, said, page);
    case "order":
      return [list(mixedParts(item, page))];
    case "match":
      return match.read(item.raw) ? sides(item, match.read(item.raw)!) : [];
    case "categorize": {
      const known = categorize.read(item.raw);
      return known ? sides(item, { pairs: known.cards, options: known.categories }) : [];
    }
    default:
      return [];
  }
}

/** The answer to what was answered on paper, as the lesson's page has it, or in fewer words. */
export function answerOf(item: KeyedItem, page: HuddlePage): readonly Node[] {
  if (item.kind === "short_answer") {
    const model = page.copy(".answer .model");
    return [model ?? element("p", {}, "参考回答没有取到，到这一课的页面上看。")];
  }
  const own = page.copy(".answer .feedback");
  return [own ?? list(shortAnswerOf(item))];
}

function shortAnswerOf(item: KeyedItem): readonly string[] {
  const { raw, kind } = item;
  const word = (number: unknown) => item.choices.get(Number(number)) ?? `编号 ${number}`;
  if (kind === "numeric") return [String(raw.answer)];
  if (kind === "fill") return Array.isArray(raw.accepts) ? raw.accepts.map(String) : [];
  if (kind === "order") return Array.isArray(raw.key) ? raw.key.map(word) : [];
  const pairs = kind === "match" ? match.read(raw)?.pairs : categorize.read(raw)?.cards;
  return [...pairs ?? []].map(([left, right]) => `${word(left)} → ${word(right)}`);
}

/** Its marks become letters: numbers are the room's hands. */
function picture(page: HuddlePage): readonly Node[] {
  const figure = page.copy("figure.hotspot");
  figure?.querySelectorAll(".marker text").forEach((mark, at) => {
    mark.textContent = LETTERS[at] ?? mark.textContent;
  });
  return figure ? [figure] : [];
}

function sentence(item: KeyedItem, { part }: Round, said: Said, page: HuddlePage): readonly Node[] {
  const text = page.copy(".cloze");
  if (!text) return [];
  text.querySelectorAll(".gap").forEach((gap, at) => {
    const known = said.find((one) => one.part === at);
    const words = known ? item.choices.get(known.number) ?? "" : `第 ${at + 1} 空`;
    const state = known ? "known" : at === part ? "asked" : "later";
    const closing = gap.lastChild instanceof Text ? gap.lastChild.data : "";
    gap.replaceWith(element("span", { class: `huddle-gap is-${state}` }, words), closing);
  });
  return [text];
}

function talk(item: KeyedItem, round: Round, said: Said, page: HuddlePage): readonly Node[] {
  const bubbles = said.flatMap(({ part, number }) => [
    customer(page.words(turn(part))),
    bubble("reader", "我们", item.choices.get(number) ?? ""),
    customer(page.words(`[data-feedback="${number}"] .reaction`).replace(/^[顾顧]客：/u, "")),
  ]);
  return [...bubbles, customer(page.words(turn(round.part ?? 0)))].filter((each) => each !== null);
}

function turn(part: number): string {
  return `[data-turn="${part}"] .bubble-text`;
}

function customer(words: string): HTMLElement | null {
  return words === "" ? null : bubble("customer", "顾客", words);
}

function bubble(side: string, who: string, words: string): HTMLElement {
  const name = element("span", { class: "who" }, who);
  return element("p", { class: `bubble ${side}` }, name, element("span", {}, words));
}

/** In the mixed order of the page; else by their words, since their numbers may give the answer away. */
function mixedParts(item: KeyedItem, page: HuddlePage): readonly string[] {
  const shown = page.copies(".sorting .sorted-text").map(({ textContent }) => textContent.trim());
  return shown.length > 0 ? shown : [...item.choices.values()].sort(compareTexts);
}

function sides(
  item: KeyedItem,
  { pairs, options }: {
    readonly pairs: ReadonlyMap<number, number>;
    readonly options: readonly number[];
  },
): readonly Node[] {
  const words = (number: number) => item.choices.get(number) ?? `编号 ${number}`;
  const lefts = [...pairs.keys()].map(words);
  const rights = options.map((number, at) => `${LETTERS[at] ?? ""} ${words(number)}`);
  return [list(lefts), element("p", { class: "huddle-sides" }, rights.join("　"))];
}

function list(lines: readonly string[]): HTMLElement {
  return element("ul", { class: "huddle-parts" }, ...lines.map((each) => element("li", {}, each)));
}

/** What was answered, in the words of the item's own page. Reads forms that may be of another page. */

import type { Given } from "./content.ts";

/** Where each kind of item writes the words of one of its answers, by permanent number. */
const PLACES: readonly ((number: number) => string)[] = [
  (number) => `[data-choice="${number}"] .choice-text`,
  (number) =>
    [".reply-text", ".pair-text", ".option-text", ".sorted-text", ".card-text"]
      .map((words) => `[data-answer="${number}"] ${words}`).join(),
  (number) => `option[value="${number}"]`,
  (number) => `.segment input[value="${number}"] + span`,
];

const IN_PAIRS = ["match", "categorize"];
const IN_ORDER = ["order", "dialogue"];
const NO_RESPONSE = "（从备份恢复，没有带上当时选的）";

export function promptWords(form: Element): string {
  return plain(form.querySelector(".prompt"));
}

/** `form` is null when its page could not be had: then numbers are named. */
export function givenWords(given: Given, form: Element | null): string {
  if (given.kind === "typed") return typedWords(given);
  const { numbers } = given;
  if (numbers.length === 0) return NO_RESPONSE;
  if (!form) return `选了编号 ${numbers.join("、")}`;
  const kind = form.getAttribute("data-kind") ?? "";
  const words = numbers.map((number) => answerWords(form, number));
  if (IN_PAIRS.includes(kind)) {
    return words.flatMap((left, at) => at % 2 === 0 ? [`${left} → ${words[at + 1] ?? ""}`] : [])
      .join("；");
  }
  return words.join(IN_ORDER.includes(kind) ? " → " : "；");
}

function typedWords({ text, isCut }: Extract<Given, { kind: "typed" }>): string {
  if (text === "") return isCut ? "（写的字放不进回执）" : "（空白）";
  return isCut ? `“${text}……”（只带上开头）` : `“${text}”`;
}

function answerWords(form: Element, number: number): string {
  for (const place of PLACES) {
    const words = plain(form.querySelector(place(number)));
    if (words !== "") return words;
  }
  return `编号 ${number}`;
}

function plain(element: Element | null): string {
  return element?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
}

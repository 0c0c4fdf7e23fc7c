/** What all kinds do to say what became of a response: words from behind the fold, beside what they are about. */

import { element } from "../page/dom.ts";

/** The feedback named `name` behind the item's fold, with a sign; the words stand in the page once. */
export function said(form: HTMLFormElement, name: string | number, isRight: boolean): HTMLElement {
  const words = form.querySelector(`[data-feedback="${name}"] .words`);
  const copies = [...(words?.childNodes ?? [])].map((node) => node.cloneNode(true));
  // Feedback to a right response often begins with 对 itself.
  const right = words?.textContent.startsWith("对") ? "✓" : "✓ 对。";
  const sign = element("b", {}, isRight ? right : "✕ 不对。");
  return element("span", { class: isRight ? "said right" : "said" }, sign, " ", ...copies);
}

/** Colours a row as right or wrong; the signs beside it say the same. */
export function colour(row: Element | null, isRight: boolean): void {
  row?.classList.add(isRight ? "right" : "wrong");
}

/** Takes back what `said` and `colour` and an explanation have added. */
export function unmark(form: HTMLFormElement): void {
  for (const old of form.querySelectorAll(".said, .sign, .explained")) old.remove();
  for (const row of form.querySelectorAll("fieldset .right, fieldset .wrong")) {
    row.classList.remove("right", "wrong");
  }
}

/** One item of the page: reads the response from its form and shows what became of it. */

import { type ItemResponse, picked } from "../memory/event.ts";
import { element, required } from "../page/dom.ts";
import type { ItemKey } from "./payload.ts";
import { numericFeedback } from "./score.ts";

export type Submitted = (form: ItemForm, response: ItemResponse, sure: boolean) => void;

/** The page's form for one item. The HTML is complete without it; this only makes it respond. */
export class ItemForm {
  readonly #form: HTMLFormElement;
  readonly #result: HTMLElement;
  readonly #submit: HTMLElement;
  readonly #again: HTMLElement;
  readonly #answer: HTMLDetailsElement;

  constructor(form: HTMLFormElement, readonly key: ItemKey, submitted: Submitted) {
    this.#form = form;
    this.#result = required(form, ".result", HTMLElement);
    this.#submit = required(form, ".submit", HTMLElement);
    this.#again = required(form, ".again", HTMLElement);
    this.#answer = required(form, "details.answer", HTMLDetailsElement);
    this.reset();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const sure = (event.submitter as HTMLButtonElement | null)?.value === "1";
      submitted(this, this.response(), sure);
    });
    required(form, ".retry", HTMLButtonElement).addEventListener("click", () => {
      this.reset();
      this.#inputs()[0]?.focus();
    });
  }

  /** What the reader has picked or typed so far. */
  response(): ItemResponse {
    const entries = new FormData(this.#form);
    if (this.key.kind === "numeric") return String(entries.get("number") ?? "").trim();
    return picked(entries.getAll("choice").map(Number));
  }

  /** Says in one line what is missing; nothing was scored. */
  ask(words: string): void {
    this.#say(words, "");
    this.#inputs()[0]?.focus();
  }

  /** Shows a scored response; `fresh` when the reader has just given it. */
  showScored(response: ItemResponse, isRight: boolean, first: string, fresh: boolean): void {
    this.#fill(response);
    this.#clearFeedback();
    for (const input of this.#inputs()) input.disabled = true;
    this.#form.classList.add("answered");
    this.#feedback(response, isRight);
    this.#submit.hidden = true;
    this.#again.hidden = false;
    this.#answer.hidden = false;
    this.#say(
      `${isRight ? "✓ 答对了。" : this.#wrongWords(response)}${first}`,
      isRight ? "right" : "wrong",
    );
    if (isRight) this.#explain();
    if (fresh) required(this.#again, "button", HTMLButtonElement).focus({ preventScroll: true });
  }

  /** Back to an unanswered item. */
  reset(): void {
    this.#form.classList.remove("answered");
    for (const input of this.#inputs()) input.disabled = false;
    this.#form.reset();
    this.#clearFeedback();
    this.#say("", "");
    this.#submit.hidden = false;
    this.#again.hidden = true;
    this.#answer.hidden = true;
    this.#answer.open = false;
  }

  #inputs(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>("fieldset input")];
  }

  #fill(response: ItemResponse): void {
    for (const input of this.#inputs()) {
      if (typeof response === "string") input.value = response;
      else input.checked = response.includes(Number(input.value));
    }
  }

  #feedback(response: ItemResponse, isRight: boolean): void {
    if (this.key.kind === "numeric") {
      const row = required(this.#form, ".number-row", HTMLElement);
      row.append(this.#said(numericFeedback(this.key, String(response)), isRight));
      return;
    }
    for (const choice of typeof response === "string" ? [] : response) {
      const row = this.#form.querySelector(`[data-choice="${choice}"]`);
      const right = this.key.key.includes(choice);
      row?.classList.add(right ? "right" : "wrong");
      row?.querySelector(".choice-body")?.append(this.#said(String(choice), right));
    }
  }

  #said(feedback: string, isRight: boolean): HTMLElement {
    const source = this.#form.querySelector(`[data-feedback="${feedback}"]`);
    const words = source?.querySelector(".words") ?? source;
    const copies = [...(words?.childNodes ?? [])].map((node) => node.cloneNode(true));
    const kept = copies.filter((node) => !isLabel(node));
    const sign = element("b", {}, isRight ? "✓ 对。" : "✕ 不对。");
    return element("span", { class: isRight ? "said right" : "said" }, sign, " ", ...kept);
  }

  #explain(): void {
    const source = required(this.#answer, ".explanation", HTMLElement);
    const copies = [...source.childNodes].map((node) => node.cloneNode(true));
    this.#again.before(element("p", { class: "explained" }, ...copies));
  }

  #wrongWords(response: ItemResponse): string {
    if (this.key.kind !== "multiple" || typeof response === "string") return "✕ 还不对。";
    const { key } = this.key;
    const isPartial = response.every((choice) => key.includes(choice));
    return isPartial ? "✕ 选的都对，但没有选全。" : "✕ 还不对。";
  }

  #clearFeedback(): void {
    for (const old of this.#form.querySelectorAll(".said, .explained")) old.remove();
    for (const row of this.#form.querySelectorAll(".choice")) {
      row.classList.remove("right", "wrong");
    }
  }

  #say(words: string, style: string): void {
    this.#result.className = `result ${style}`.trim();
    this.#result.textContent = words;
  }
}

/** The label of a numeric feedback line, which the sign replaces. */
function isLabel(node: Node): boolean {
  return node instanceof HTMLElement &&
    (node.tagName === "B" || node.classList.contains("mistake"));
}

/** One item of the page: what all kinds share around the part that is answered. */

import type { ItemResponse } from "../memory/event.ts";
import { element, required } from "../page/dom.ts";
import type { Responder } from "./kind.ts";
import { unmark } from "./marking.ts";

export type Submitted = (response: ItemResponse, sure: boolean) => void;

/** The page's form for one item. The HTML is complete without it; this only makes it respond. */
export class ItemForm {
  readonly #form: HTMLFormElement;
  readonly #fields: HTMLFieldSetElement;
  readonly #result: HTMLElement;
  readonly #submit: HTMLElement;
  readonly #again: HTMLElement;
  readonly #answer: HTMLDetailsElement;
  #sure = false;

  constructor(form: HTMLFormElement, readonly responder: Responder, submitted: Submitted) {
    this.#form = form;
    this.#fields = required(form, "fieldset", HTMLFieldSetElement);
    this.#result = required(form, ".result", HTMLElement);
    this.#submit = required(form, ".submit", HTMLElement);
    this.#again = required(form, ".again", HTMLElement);
    this.#answer = required(form, "details.answer", HTMLDetailsElement);
    // Not reset: a reader may have begun before this code had arrived.
    this.#begin();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const pressed = event.submitter as HTMLButtonElement | null;
      // A second step, such as judging oneself, has a button of its own: how sure she was stays.
      if (pressed?.name === "sure") this.#sure = pressed.value === "1";
      submitted(responder.response(), this.#sure);
    });
    required(form, ".retry", HTMLButtonElement).addEventListener("click", () => {
      this.reset();
      responder.focus();
    });
  }

  /** Says in one line what is missing; nothing was scored. */
  ask(words: string): void {
    this.#say(words, "");
    this.responder.focus();
  }

  /** Shows a scored response; `fresh` when the reader has just given it. */
  showScored(response: ItemResponse, points: number, first: string, fresh: boolean): void {
    const isRight = points === 1;
    this.responder.fill(response);
    unmark(this.#form);
    this.#fields.disabled = true;
    this.#form.classList.add("answered");
    // A short backup brings back points without what was answered.
    const isKnown = response.length > 0;
    if (isKnown) this.responder.mark(response);
    this.#submit.hidden = true;
    this.#again.hidden = false;
    this.#answer.hidden = false;
    const words = isRight
      ? this.responder.praise ?? "答对了。"
      : (isKnown && this.responder.words?.(response, points)) || "还不对。";
    const [sign, style] = isRight ? ["✓", "right"] : points > 0 ? ["◐", "partial"] : ["✕", "wrong"];
    this.#say(`${sign} ${words}${first}`, style);
    if (isRight) this.#explain();
    if (fresh) required(this.#again, "button", HTMLButtonElement).focus({ preventScroll: true });
  }

  /** Back to an unanswered item. */
  reset(): void {
    this.#form.reset();
    this.#begin();
  }

  #begin(): void {
    this.#form.classList.remove("answered");
    this.#fields.disabled = false;
    this.responder.reset?.();
    unmark(this.#form);
    this.#say("", "");
    this.#submit.hidden = false;
    this.#again.hidden = true;
    this.#answer.hidden = true;
    this.#answer.open = false;
  }

  #explain(): void {
    const source = required(this.#answer, ".explanation", HTMLElement);
    const copies = [...source.childNodes].map((node) => node.cloneNode(true));
    this.#again.before(element("p", { class: "explained" }, ...copies));
  }

  #say(words: string, style: string): void {
    this.#result.className = `result ${style}`.trim();
    this.#result.textContent = words;
  }
}

/** One line hands are counted for: a big button, its count, and what is said to it once the answer is shown. */

import { button, element } from "../page/dom.ts";
import type { Line } from "./huddle_rounds.ts";

export class HandLine {
  readonly row: HTMLLIElement;
  readonly #button: HTMLButtonElement;
  readonly #count = element("span", { class: "huddle-count" });
  readonly #feedback = element("p", { class: "huddle-feedback", hidden: "" });
  readonly #sign = element("span", { class: "huddle-sign" });

  constructor(
    readonly line: Line,
    /** The key that is pressed for it, as it stands beside it. */
    readonly name: string,
    raise: () => void,
  ) {
    this.#button = button("", "huddle-option", raise);
    this.#button.append(
      element("span", { class: "huddle-place", "aria-hidden": "true" }, name),
      element("span", { class: "huddle-words" }, this.#sign, line.words),
      this.#count,
    );
    this.row = element("li", {}, this.#button, this.#feedback);
    this.tell(0);
  }

  tell(count: number): void {
    this.#count.textContent = `${count} 票`;
  }

  /** Nothing is counted any more. */
  close(feedback: string): void {
    const { isRight } = this.line;
    this.#button.disabled = true;
    this.#feedback.textContent = feedback;
    this.#feedback.hidden = feedback === "";
    if (isRight === null) return;
    this.row.classList.add(isRight ? "right" : "wrong");
    this.#sign.textContent = isRight ? "✓ " : "✕ ";
  }
}

/** The field of one input: label, text field, buttons for a step, and a line for what is wrong. */

import type { Value } from "../formula/operations.ts";
import { button, element } from "../page/dom.ts";
import type { Input } from "./payload.ts";
import { fieldText } from "../amount/shown.ts";
import { readTyped, type Typed } from "../amount/typed.ts";

export class Field {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement | HTMLTextAreaElement;
  readonly #said: HTMLElement;

  constructor(readonly about: Input, id: string, private readonly changed: () => void) {
    this.#said = element("p", { class: "calc-said", id: `${id}-said` });
    const shared = { id, autocomplete: "off", "aria-describedby": `${id}-said` };
    const one = { ...shared, type: "text", inputmode: "decimal", enterkeyhint: "done" };
    this.#input = typeof about.value === "number"
      ? element("input", one)
      : element("textarea", { ...shared, rows: "3" });
    this.#input.addEventListener("input", changed);
    this.#input.addEventListener("keydown", (event) => this.#onKey(event as KeyboardEvent));
    this.set(about.value);
    const unit = about.unit ? element("span", { class: "unit" }, about.unit) : null;
    this.element = element(
      "div",
      { class: typeof about.value === "object" ? "calc-field calc-list" : "calc-field" },
      element("label", { for: id }, about.label),
      element(
        "span",
        { class: "calc-entry" },
        this.#stepper("−", `${about.label}减 ${about.step ?? ""}`, -1),
        this.#stepper("＋", `${about.label}加 ${about.step ?? ""}`, 1),
        element("span", { class: "number-field" }, this.#input, unit),
      ),
      this.#said,
    );
  }

  get id(): string {
    return this.#input.id;
  }

  typed(): Typed {
    return readTyped(this.#input.value, this.about);
  }

  set(value: Value): void {
    this.#input.value = fieldText(value);
  }

  /** Says what is wrong with the value, or takes it back with null. */
  say(words: string | null): void {
    this.#said.textContent = words ?? "";
    if (words === null) this.#input.removeAttribute("aria-invalid");
    else this.#input.setAttribute("aria-invalid", "true");
  }

  #stepper(sign: string, name: string, direction: number): HTMLButtonElement | null {
    if (this.about.step === null) return null;
    const made = button(sign, "calc-step", () => this.#step(direction));
    made.setAttribute("aria-label", name);
    return made;
  }

  #onKey(event: KeyboardEvent): void {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0 || this.about.step === null) return;
    event.preventDefault();
    this.#step(direction);
  }

  /** One step from the present value, or from the lesson's when that is none; stays within limits. */
  #step(direction: number): void {
    const typed = readTyped(this.#input.value, { ...this.about, min: -Infinity, max: Infinity });
    const from = typed.ok ? typed.value : this.about.value;
    const { min, max, step } = this.about;
    if (typeof from !== "number" || step === null) return;
    const next = Number((from + direction * step).toPrecision(12));
    this.set(Math.min(Math.max(next, min), max));
    this.changed();
  }
}

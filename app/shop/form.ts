/** The form of 我的店铺: a few numbers, typed or picked by range, kept as settings of this device. */

import { readOne } from "../amount/typed.ts";
import { fieldText, valueText } from "../amount/shown.ts";
import { setting } from "../memory/event.ts";
import type { Store } from "../memory/store.ts";
import { button, element } from "../page/dom.ts";
import type { ShopNumber } from "./numbers.ts";
import { shopSetting, shopValue } from "./values.ts";

const PRIVACY = "只记在这台设备上，不上传。任务回执里没有这些数；备份默认也不带，要带就勾选。";

/** Calls `saved` after the numbers were kept. */
export function shopForm(
  numbers: readonly ShopNumber[],
  store: Store,
  saved: () => void = () => {},
): HTMLFormElement {
  const rows = numbers.map((number) =>
    new ShopRow(number, shopValue(store.record().settings, number.key))
  );
  const status = element("p", { class: "shop-status", role: "status" });
  const form = element(
    "form",
    { class: "shop-form", autocomplete: "off", novalidate: "" },
    element("p", { class: "row-note" }, PRIVACY),
    ...rows.map((row) => row.element),
    element(
      "div",
      { class: "submit" },
      button("清掉这些数", "button", () => {
        for (const row of rows) row.set("");
        keep();
      }),
      element("button", { type: "submit", class: "button primary" }, "记在这台设备上"),
    ),
    status,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
  });

  function keep(): void {
    const wrong = rows.filter((row) => !row.check());
    if (wrong.length > 0) {
      wrong[0]?.focus();
      return;
    }
    for (const row of rows) {
      const value = row.value();
      if (value !== shopValue(store.record().settings, row.about.key)) {
        store.append(setting(shopSetting(row.about.key), value));
      }
    }
    const count = rows.filter((row) => row.value() !== null).length;
    status.textContent = count > 0
      ? `记下了 ${count} 个数，标着“店铺”的计算会用上。`
      : "已经清掉，没有记任何店铺的数。";
    saved();
  }

  return form;
}

class ShopRow {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #said: HTMLElement;
  readonly #chips: readonly (readonly [HTMLButtonElement, number])[];

  constructor(readonly about: ShopNumber, value: number | null) {
    const id = `shop-${about.key}`;
    this.#said = element("p", { class: "calc-said", id: `${id}-said` });
    this.#input = element("input", {
      type: "text",
      inputmode: "decimal",
      id,
      autocomplete: "off",
      "aria-describedby": `${id}-said`,
    });
    this.#input.addEventListener("input", () => this.#mark());
    this.#chips = about.chips.map(({ label, value: middle }) => {
      const chip = button(label, "chip", () => this.set(fieldText(middle)));
      chip.setAttribute(
        "aria-label",
        `${about.label} ${label}，按 ${valueText(middle, about.unit, null)} 算`,
      );
      return [chip, middle] as const;
    });
    this.element = element(
      "div",
      { class: "shop-row" },
      element("label", { for: id }, about.label),
      element(
        "span",
        { class: "number-field" },
        this.#input,
        element("span", { class: "unit" }, about.unit),
      ),
      element("div", { class: "chips" }, ...this.#chips.map(([chip]) => chip)),
      this.#said,
    );
    this.set(value === null ? "" : fieldText(value));
  }

  set(text: string): void {
    this.#input.value = text;
    this.#mark();
  }

  focus(): void {
    this.#input.focus();
  }

  /** The number, or null when the field is empty or wrong. */
  value(): number | null {
    const typed = this.#typed();
    return typed?.ok && typeof typed.value === "number" ? typed.value : null;
  }

  /** Says beside the field what is wrong; false when something is. */
  check(): boolean {
    const typed = this.#typed();
    const isRight = typed === null || typed.ok;
    this.#said.textContent = isRight ? "" : typed.words;
    if (isRight) this.#input.removeAttribute("aria-invalid");
    else this.#input.setAttribute("aria-invalid", "true");
    return isRight;
  }

  #typed() {
    const { most: max, unit } = this.about;
    const text = this.#input.value;
    return text.trim() === "" ? null : readOne(text, { min: 0, max, digits: null, unit });
  }

  #mark(): void {
    const value = this.value();
    for (const [chip, middle] of this.#chips) {
      chip.setAttribute("aria-pressed", String(value === middle));
    }
  }
}

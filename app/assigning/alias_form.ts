/** Asks a member who she is: a tap on the lead's list, or a few characters. */

import { button, element } from "../page/dom.ts";
import { sameName, tidyAlias } from "./alias.ts";
import { LONGEST } from "./body.ts";

interface Asking {
  /** Tells apart the fields of several cards. */
  readonly id: string;
  readonly roster: readonly string[];
  readonly offered: string;
  readonly done: (alias: string) => void;
}

export function aliasForm({ id, roster, offered, done }: Asking): HTMLElement {
  const input = element("input", {
    type: "text",
    id: `alias-${id}`,
    maxlength: String(2 * LONGEST.name),
    autocomplete: "nickname",
    required: "",
  });
  input.value = offered;
  const names = roster.map((name) =>
    button(name, "button roster-name", () => {
      input.value = name;
      mark();
    })
  );
  const mark = (): void => {
    for (const name of names) {
      const isChosen = sameName(name.textContent ?? "", input.value);
      name.setAttribute("aria-pressed", String(isChosen));
    }
  };
  mark();
  input.addEventListener("input", mark);
  const words = roster.length > 0 ? "名单里没有，就自己写" : "组长在群里认得出的名字，12 个字以内";
  const form = element(
    "form",
    { class: "alias-form" },
    names.length > 0
      ? element("div", { class: "roster", role: "group", "aria-label": "组长的名单" }, ...names)
      : null,
    element(
      "p",
      { class: "row-field" },
      element("label", { for: input.id }, `你是谁（${words}）`),
      input,
    ),
    element(
      "div",
      { class: "submit" },
      element("button", { type: "submit", class: "button primary" }, "就用这个名字"),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const alias = tidyAlias(input.value);
    if (alias === "") return input.focus();
    done(alias);
  });
  return form;
}

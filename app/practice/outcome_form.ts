/** 做了吗？数字变了多少？: the small form for what became of an action; every field may stay empty. */

import { button, element } from "../page/dom.ts";
import { readNumber } from "../quiz/number.ts";
import type { Outcome } from "./actions.ts";

export type Recorded = Pick<Outcome, "done" | "before" | "after" | "note">;

const LONGEST_NOTE = 200;

export interface OutcomeQuestion {
  /** Makes ids unique where several forms share a page. */
  readonly name: string;
  /** The number to look at, or empty. */
  readonly measure: string;
  /** What was said before, when it is being corrected. */
  readonly known: Outcome | null;
}

/** The form; `save` gets what was written, `leave` closes it without a word. */
export function outcomeForm(
  { name, measure, known }: OutcomeQuestion,
  save: (recorded: Recorded) => void,
  leave: () => void,
): HTMLFormElement {
  const status = element("p", { class: "outcome-missing", role: "status" });
  const before = numberInput(`${name}-before`, known?.before ?? null);
  const after = numberInput(`${name}-after`, known?.after ?? null);
  const note = element("textarea", {
    id: `${name}-note`,
    rows: "2",
    maxlength: String(LONGEST_NOTE),
  });
  note.value = known?.note ?? "";
  const field = (label: string, input: HTMLElement) =>
    element("p", { class: "row-field" }, element("label", { for: input.id }, label), input);
  const form = element(
    "form",
    { class: "outcome-form", autocomplete: "off" },
    element("p", { class: "row-note" }, measure ? `看的数：${measure}` : "有数就写，没有就空着。"),
    element(
      "div",
      { class: "outcome-numbers" },
      field("之前（可不写）", before),
      field("现在（可不写）", after),
    ),
    field("一句备注（可不写）", note),
    status,
    element(
      "div",
      { class: "submit" },
      button("先不记", "", leave),
      element("button", { type: "submit", class: "primary" }, "记下：做了"),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = [before, after].find((input) =>
      input.value.trim() !== "" && readNumber(input.value) === null
    );
    if (wrong) {
      status.textContent = "这里请写一个数，例如 12.5；不想写就空着。";
      wrong.focus();
      return;
    }
    const [first, second] = [before, after].map((input) => readNumber(input.value));
    save({ done: true, before: first ?? null, after: second ?? null, note: note.value.trim() });
  });
  return form;
}

function numberInput(id: string, value: number | null): HTMLInputElement {
  const input = element("input", { type: "text", inputmode: "decimal", id });
  input.value = value === null ? "" : String(value);
  return input;
}

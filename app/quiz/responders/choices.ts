/** Rows to pick from, with radio buttons or boxes. */

import { type ItemResponse, picked } from "../../memory/event.ts";
import type { Respond } from "../kind.ts";
import { choices } from "../kinds/choices.ts";
import { colour, said } from "../marking.ts";

export const respond: Respond = (form, raw) => {
  const key = choices.read(raw);
  if (!key) return null;
  const inputs = [...form.querySelectorAll<HTMLInputElement>(".choice input")];

  function mark(response: ItemResponse): void {
    for (const choice of typeof response === "string" ? [] : response) {
      const row = form.querySelector(`[data-choice="${choice}"]`);
      const isRight = key!.key.includes(choice);
      colour(row, isRight);
      row?.querySelector(".choice-body")?.append(said(form, choice, isRight));
    }
  }

  function words(response: ItemResponse): string {
    const isPartial = raw.kind === "multiple" && typeof response !== "string" &&
      response.every((choice) => key!.key.includes(choice));
    return isPartial ? "选的都对，但没有选全。" : "还不对。";
  }

  return {
    response: () =>
      picked(inputs.filter((input) => input.checked).map(({ value }) => Number(value))),
    score: (response) => choices.score(key, response),
    fill: (response) => {
      for (const input of inputs) {
        input.checked = typeof response !== "string" && response.includes(Number(input.value));
      }
    },
    mark,
    words,
    focus: () => inputs[0]?.focus(),
  };
};

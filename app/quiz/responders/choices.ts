/** Rows to pick from, with radio buttons or boxes. */

import { type ItemResponse, picked } from "../../memory/event.ts";
import type { Respond } from "../kind.ts";
import { choices, type ChoicesKey, picks } from "../kinds/choices.ts";
import { colour, said } from "../marking.ts";

export const respond: Respond = (form, raw, shuffle) => {
  const key = choices.read(raw);
  if (!key) return null;
  const rows = [...form.querySelectorAll<HTMLElement>(".choice")];
  if (!key.keep) rows[0]?.parentElement?.append(...shuffle(rows));
  const inputs = [...form.querySelectorAll<HTMLInputElement>(".choice input")];

  function mark(response: ItemResponse): void {
    for (const choice of typeof response === "string" ? [] : response) {
      const row = form.querySelector(`[data-choice="${choice}"]`);
      const isRight = key!.key.includes(choice);
      colour(row, isRight);
      row?.querySelector(".choice-body")?.append(said(form, choice, isRight));
    }
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
    words: (response) => key.isMultiple ? pickedWords(key, response) : null,
    focus: () => inputs[0]?.focus(),
  };
};

/** 选对 2 个，还差 1 个，得 2/3 分; or 还不对，选错 1 个，还差 2 个. */
function pickedWords(key: ChoicesKey, response: ItemResponse): string {
  const { right, wrong, left } = picks(key, response);
  const hasPoints = right > wrong;
  const parts = [
    hasPoints ? "" : "还不对",
    right > 0 ? `选对 ${right} 个` : "",
    wrong > 0 ? `选错 ${wrong} 个` : "",
    left > 0 ? `还差 ${left} 个` : "",
    hasPoints ? `得 ${right - wrong}/${key.key.length} 分` : "",
  ];
  return `${parts.filter(Boolean).join("，")}。`;
}

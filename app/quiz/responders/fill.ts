/** A field for a word or a number. */

import { required } from "../../page/dom.ts";
import type { Respond } from "../kind.ts";
import { fill, fillFeedback } from "../kinds/fill.ts";
import { said } from "../marking.ts";

export const respond: Respond = (form, raw) => {
  const key = fill.read(raw);
  if (!key) return null;
  const row = required(form, ".fill-row", HTMLElement);
  const input = required(row, "input", HTMLInputElement);
  return {
    response: () => input.value.trim(),
    score: (response) => fill.score(key, response),
    fill: (response) => {
      input.value = String(response);
    },
    mark: (response) => {
      const name = fillFeedback(key, response);
      row.append(said(form, name, name === "right"));
    },
    focus: () => input.focus(),
  };
};

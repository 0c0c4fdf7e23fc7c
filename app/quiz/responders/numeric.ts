/** A field for a number. */

import { required } from "../../page/dom.ts";
import type { Respond } from "../kind.ts";
import { numeric, numericFeedback } from "../kinds/numeric.ts";
import { said } from "../marking.ts";

export const respond: Respond = (form, raw) => {
  const key = numeric.read(raw);
  if (!key) return null;
  const row = required(form, ".number-row", HTMLElement);
  const input = required(row, "input", HTMLInputElement);
  return {
    response: () => input.value.trim(),
    score: (response) => numeric.score(key, response),
    fill: (response) => {
      input.value = String(response);
    },
    mark: (response) => {
      const name = numericFeedback(key, String(response));
      row.append(said(form, name, name === "right"));
    },
    focus: () => input.focus(),
  };
};

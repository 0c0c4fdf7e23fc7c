/** A text with a list at each gap. */

import type { ItemResponse } from "../../memory/event.ts";
import { element, required } from "../../page/dom.ts";
import type { Respond } from "../kind.ts";
import { cloze, rightGaps } from "../kinds/cloze.ts";
import { colour, said } from "../marking.ts";

export const respond: Respond = (form, raw, shuffle) => {
  const key = cloze.read(raw);
  if (!key) return null;
  const lists = [...form.querySelectorAll<HTMLSelectElement>(".gap select")];
  const notes = required(form, ".gap-notes", HTMLElement);
  lists.forEach((list, gap) => {
    const [ask, ...options] = list.options;
    const picked = list.value;
    if (!key.keep.includes(gap)) list.replaceChildren(ask!, ...shuffle(options, gap));
    // Left to itself, a list whose options were moved picks the first that can be picked.
    list.value = picked;
  });

  function mark(response: ItemResponse): void {
    notes.hidden = false;
    lists.forEach((list, gap) => {
      const isRight = response[gap] === key!.key[gap];
      colour(list, isRight);
      list.after(element("b", { class: isRight ? "sign right" : "sign" }, isRight ? "✓" : "✕"));
      const note = said(form, Number(response[gap]), isRight);
      notes.append(element("li", {}, `第 ${gap + 1} 空 `, note));
    });
  }

  return {
    response: () => lists.map((list) => Number(list.value)),
    score: (response) => cloze.score(key, response),
    fill: (response) => {
      lists.forEach((list, gap) => {
        list.value = String(response[gap] ?? "");
      });
    },
    mark: (response) => {
      notes.replaceChildren();
      mark(response);
    },
    words: (response, points) =>
      points > 0 && points < 1
        ? `${key.key.length} 个空，填对了 ${rightGaps(key.key, response)} 个。`
        : null,
    focus: () => (lists.find((list) => list.value === "") ?? lists[0])?.focus(),
    reset: () => {
      notes.replaceChildren();
      notes.hidden = true;
    },
  };
};

/** A picture whose regions can be tapped, and the same regions as boxes to tick. */

import { type ItemResponse, picked } from "../../memory/event.ts";
import type { Respond } from "../kind.ts";
import { hotspot } from "../kinds/hotspot.ts";
import { colour, said } from "../marking.ts";

export const respond: Respond = (form, raw) => {
  const key = hotspot.read(raw);
  if (!key) return null;
  const boxes = [...form.querySelectorAll<HTMLInputElement>(".choice input")];
  const spots = [...form.querySelectorAll<SVGElement>(".spot")];
  const boxOf = (spot: SVGElement) => boxes.find(({ value }) => value === spot.dataset.answer);

  for (const spot of spots) {
    spot.addEventListener("click", () => {
      const box = boxOf(spot);
      // A click on the box itself obeys the form's state: nothing changes once it is answered.
      if (box && !box.matches(":disabled")) box.click();
    });
  }
  form.addEventListener("change", show);

  function show(): void {
    for (const spot of spots) spot.classList.toggle("picked", boxOf(spot)?.checked ?? false);
  }

  function mark(response: ItemResponse): void {
    for (const region of typeof response === "string" ? [] : response) {
      const row = form.querySelector(`[data-choice="${region}"]`);
      const isRight = key!.key.includes(region);
      colour(row, isRight);
      colour(form.querySelector(`.spot[data-answer="${region}"]`), isRight);
      row?.querySelector(".choice-body")?.append(said(form, region, isRight));
    }
  }

  function words(response: ItemResponse): string {
    const given = typeof response === "string" ? [] : response;
    const hits = given.filter((region) => key!.key.includes(region)).length;
    return `找到 ${hits} 处，共 ${key!.key.length} 处；多选了 ${given.length - hits} 处。`;
  }

  return {
    response: () => picked(boxes.filter((box) => box.checked).map(({ value }) => Number(value))),
    score: (response) => hotspot.score(key, response),
    fill: (response) => {
      for (const box of boxes) {
        box.checked = typeof response !== "string" && response.includes(Number(box.value));
      }
      show();
    },
    mark,
    words,
    focus: () => boxes[0]?.focus(),
    reset: show,
  };
};

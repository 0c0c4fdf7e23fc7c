/** Two lists of buttons: press one side, then the other; in either order, by thumb or by key. */

import type { ItemResponse } from "../../memory/event.ts";
import { button, element, required } from "../../page/dom.ts";
import type { Respond } from "../kind.ts";
import { match } from "../kinds/match.ts";
import { colour, said } from "../marking.ts";
import { flatPairs, pairsOf } from "../partial.ts";

export const respond: Respond = (form, raw) => {
  const key = match.read(raw);
  if (!key) return null;
  const aloud = required(form, ".aloud", HTMLElement);
  const lefts = sides(form, ".pair", (number) => press("left", number));
  const rights = sides(form, ".option", (number) => press("right", number));
  let pairs = new Map<number, number>();
  let held: { readonly side: "left" | "right"; readonly number: number } | null = null;

  function press(side: "left" | "right", number: number): void {
    if (!held || held.side === side) {
      held = held?.number === number && held.side === side ? null : { side, number };
      return show();
    }
    const [left, right] = side === "left" ? [number, held.number] : [held.number, number];
    held = null;
    pairs.set(left, right);
    aloud.textContent = `${lefts.get(left)?.text} 连到 ${rights.get(right)?.text}`;
    show();
  }

  function show(): void {
    for (const [number, { face, slot }] of lefts) {
      face.setAttribute("aria-pressed", String(held?.side === "left" && held.number === number));
      const right = pairs.get(number);
      slot.textContent = right === undefined ? "还没连" : `→ ${rights.get(right)?.text}`;
      face.classList.toggle("joined", right !== undefined);
    }
    const used = new Set(pairs.values());
    for (const [number, { face, slot }] of rights) {
      face.setAttribute("aria-pressed", String(held?.side === "right" && held.number === number));
      slot.textContent = used.has(number) ? "已用" : "";
    }
  }

  function mark(given: ItemResponse): void {
    const answered = typeof given === "string" ? new Map() : pairsOf(given);
    for (const [number, { face, row }] of lefts) {
      const isRight = answered.get(number) === key!.pairs.get(number);
      colour(face, isRight);
      row.append(said(form, number, isRight));
    }
  }

  function restart(given: ReadonlyMap<number, number>): void {
    pairs = new Map(given);
    held = null;
    aloud.textContent = "";
    show();
  }

  return {
    response: () => flatPairs(pairs),
    score: (given) => match.score(key, given),
    fill: (given) => restart(typeof given === "string" ? new Map() : pairsOf(given)),
    mark,
    words: (_, points) => {
      return `${key.pairs.size} 对里连对 ${Math.round(points * key.pairs.size)} 对。`;
    },
    focus: () => {
      const open = [...lefts].find(([number]) => !pairs.has(number)) ?? [...lefts][0];
      open?.[1].face.focus();
    },
    reset: () => restart(new Map()),
  };
};

interface Side {
  readonly row: HTMLElement;
  readonly face: HTMLButtonElement;
  readonly slot: HTMLElement;
  readonly text: string;
}

/** Turns the rows of one side into buttons; each keeps a place for what it is joined to. */
function sides(
  form: HTMLFormElement,
  selector: string,
  press: (number: number) => void,
): ReadonlyMap<number, Side> {
  return new Map([...form.querySelectorAll<HTMLElement>(selector)].map((row) => {
    const number = Number(row.dataset.answer);
    const text = required(row, ".pair-text, .option-text", HTMLElement).textContent.trim();
    const face = button("", "face", () => press(number));
    const slot = element("span", { class: "slot" });
    face.append(...row.childNodes, " ", slot);
    row.append(face);
    return [number, { row, face, slot, text }];
  }));
}

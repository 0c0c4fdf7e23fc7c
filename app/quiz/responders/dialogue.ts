/** A talk: one turn at a time, each reply answered by the customer before the next. */

import type { ItemResponse } from "../../memory/event.ts";
import { button, element, required } from "../../page/dom.ts";
import type { Respond } from "../kind.ts";
import { dialogue, follow } from "../kinds/dialogue.ts";
import { colour, said } from "../marking.ts";

export const respond: Respond = (form, raw) => {
  const key = dialogue.read(raw);
  if (!key) return null;
  const talk = required(form, ".talk", HTMLElement);
  const heard = required(form, ".heard", HTMLElement);
  const turns = [...talk.querySelectorAll<HTMLElement>(".turn-of-talk")];
  const back = button("退回上一句", "button back", () => say(replies.slice(0, -1)));
  talk.append(back);
  let replies: readonly number[] = [];

  for (const row of talk.querySelectorAll<HTMLElement>(".reply")) {
    const face = button("", "face", () => say([...replies, Number(row.dataset.answer)]));
    face.append(...row.childNodes);
    row.append(face);
  }

  function say(numbers: readonly number[]): void {
    show(numbers);
    const next = turns.find((turn) => !turn.hidden)?.querySelector<HTMLElement>(".face");
    (next ?? back).focus();
  }

  /** The talk so far as bubbles, and the turn it has come to. */
  function show(numbers: ItemResponse): void {
    const path = follow(key!, numbers);
    replies = path.replies.map(({ number }) => number);
    const bubbles: HTMLElement[] = [];
    let at: number | null = 0;
    for (const { number, next } of path.replies) {
      bubbles.push(customer(turns[at ?? 0]), reader(number), reaction(number));
      at = next;
    }
    keepBubbles(heard, bubbles);
    turns.forEach((turn, place) => turn.hidden = place !== path.turn);
    back.hidden = replies.length === 0;
  }

  function reader(number: number): HTMLElement {
    const text = talk.querySelector(`[data-answer="${number}"] .reply-text`)?.textContent ?? "";
    return bubble("reader", "你", text, number);
  }

  function reaction(number: number): HTMLElement {
    const words = form.querySelector(`[data-feedback="${number}"] .reaction`)?.textContent ?? "";
    return bubble("customer", "顾客", words.replace(/^顾客：/u, ""), -number);
  }

  function mark(response: ItemResponse): void {
    for (const { number, isGood } of follow(key!, response).replies) {
      const shown = heard.querySelector(`[data-said="${number}"]`);
      colour(shown, isGood);
      shown?.append(said(form, number, isGood));
    }
    back.hidden = true;
  }

  return {
    response: () => replies,
    score: (response) => dialogue.score(key, response),
    fill: show,
    mark,
    words: (response) => {
      const { replies: chosen } = follow(key, response);
      const good = chosen.filter(({ isGood }) => isGood).length;
      return `说了 ${chosen.length} 句，${good} 句合适。`;
    },
    focus: () => talk.querySelector<HTMLElement>(".turn-of-talk:not([hidden]) .face")?.focus(),
    reset: () => show([]),
  };
};

function customer(turn: HTMLElement | undefined): HTMLElement {
  return bubble("customer", "顾客", turn?.querySelector(".bubble-text")?.textContent ?? "", 0);
}

function bubble(side: string, who: string, text: string, number: number): HTMLElement {
  const name = element("span", { class: "who" }, who);
  const words = element("span", { class: "bubble-text" }, text);
  return element("p", { class: `bubble ${side}`, "data-said": String(number) }, name, " ", words);
}

/** Leaves bubbles that stay where they are, so that only new ones are read out. */
function keepBubbles(heard: HTMLElement, bubbles: readonly HTMLElement[]): void {
  const before = [...heard.children];
  const same = bubbles.findIndex((one, at) => before[at]?.textContent !== one.textContent);
  const kept = same < 0 ? bubbles.length : same;
  for (const old of before.slice(kept)) old.remove();
  heard.append(...bubbles.slice(kept));
}

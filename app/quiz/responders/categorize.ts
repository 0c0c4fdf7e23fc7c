/** Cards, each with radio buttons for its categories. */

import type { ItemResponse } from "../../memory/event.ts";
import type { Respond } from "../kind.ts";
import { categorize } from "../kinds/categorize.ts";
import { colour, said } from "../marking.ts";
import { flatPairs, pairsOf } from "../partial.ts";

export const respond: Respond = (form, raw) => {
  const key = categorize.read(raw);
  if (!key) return null;
  const cards = [...form.querySelectorAll<HTMLElement>(".card")];
  const numberOf = (card: HTMLElement) => Number(card.dataset.answer);
  const inputs = (card: HTMLElement) => [...card.querySelectorAll<HTMLInputElement>("input")];
  const chosen = (card: HTMLElement) => inputs(card).find((input) => input.checked);

  function response(): ItemResponse {
    const pairs = new Map<number, number>();
    for (const card of cards) {
      const input = chosen(card);
      if (input) pairs.set(numberOf(card), Number(input.value));
    }
    return flatPairs(pairs);
  }

  function fill(given: ItemResponse): void {
    const pairs = typeof given === "string" ? new Map() : pairsOf(given);
    for (const card of cards) {
      for (const input of inputs(card)) {
        input.checked = pairs.get(numberOf(card)) === Number(input.value);
      }
    }
  }

  function mark(given: ItemResponse): void {
    const pairs = typeof given === "string" ? new Map() : pairsOf(given);
    for (const card of cards) {
      const number = numberOf(card);
      const isRight = pairs.get(number) === key!.cards.get(number);
      colour(card, isRight);
      card.append(said(form, number, isRight));
    }
  }

  return {
    response,
    score: (given) => categorize.score(key, given),
    fill,
    mark,
    words: (_, points) => {
      const right = Math.round(points * key.cards.size);
      return `${key.cards.size} 张卡片，放对 ${right} 张。`;
    },
    focus: () => {
      const first = cards.find((card) => !chosen(card)) ?? cards[0];
      if (first) inputs(first)[0]?.focus();
    },
  };
};

/** One card on the page: why it is here, the item itself, and when it returns. */

import { button, element, show } from "../page/dom.ts";
import type { ItemPlace } from "./shelf.ts";

export interface CardWords {
  readonly position: number;
  readonly total: number;
  readonly why: string;
}

/** The two ways past a card without answering it. */
export interface WaysOn {
  readonly retry: () => void;
  readonly skip: () => void;
}

export interface CardView {
  readonly root: HTMLElement;
  /** Moves focus to the card's heading. */
  readonly focus: () => void;
  /** The item, with a quiet way past it: its kind's code may be what could not be fetched. */
  readonly showItem: (quiz: HTMLElement, ways: WaysOn) => void;
  /** The item cannot be had: says so and offers to try again or to go on. */
  readonly showFailure: (ways: WaysOn) => void;
  readonly showLoading: () => void;
  /** Takes a failure away before another try. */
  readonly clear: () => void;
  /** The item was answered: when it returns, and on to what comes next. */
  readonly showAnswered: (back: string, go: string, next: () => void) => void;
}

const LOADING = "正在取题……";
const FAILED = "这道题没有取到，多半是断网了。";

export function cardView(
  { title, address, lesson }: ItemPlace,
  { position, total, why }: CardWords,
  root: string,
): CardView {
  const heading = element("h2", { tabindex: "-1", class: "review-title" }, title);
  // In the page before it says anything, so that it is announced.
  const state = element("p", { class: "review-state", role: "status" });
  const item = element("div", { class: "review-item" });
  const after = element("div", { class: "review-after", hidden: "" });
  const card = element(
    "section",
    { class: "review-card" },
    element("p", { class: "review-place" }, `第 ${position} 张，共 ${total} 张`),
    heading,
    element("p", { class: "review-why" }, why),
    state,
    item,
    after,
  );

  function showFailure({ retry, skip }: WaysOn): void {
    state.textContent = FAILED;
    const buttons = element("div", { class: "submit" });
    buttons.append(button("下一张", "", skip), button("再试一次", "primary", retry));
    show(item, buttons);
  }

  function showAnswered(back: string, go: string, next: () => void): void {
    const words = element("p", { class: "review-back", id: "review-back" }, back);
    const on = button(go, "button primary", next);
    on.setAttribute("aria-describedby", "review-back");
    const page = lesson === 0 ? "重读这一期" : "重读这一课";
    const link = element("a", { href: root + address, class: "review-reread" }, page);
    show(after, words, element("div", { class: "submit" }, on), link);
  }

  return {
    root: card,
    focus: () => heading.focus(),
    showItem: (quiz, { skip }) => {
      state.textContent = "";
      show(item, quiz);
      show(after, button("先跳过这张", "review-skip", skip));
    },
    showLoading: () => void (state.textContent = LOADING),
    clear: () => {
      state.textContent = "";
      item.replaceChildren();
    },
    showFailure,
    showAnswered,
  };
}

/** What the review page shows when there is no card to do: what was done, and what comes next. */

import type { LearningDay } from "../memory/order.ts";
import { button, element } from "../page/dom.ts";
import type { Listing } from "./listing.ts";
import { departures, outlook } from "./words.ts";

export interface Rest {
  readonly listing: Listing;
  readonly today: LearningDay;
  readonly root: string;
  /** Cards skipped in this visit, or not to be had. */
  readonly putOff: number;
  /** The browser keeps nothing. */
  readonly isDenied: boolean;
  readonly retry: () => void;
}

export interface RestView {
  readonly root: HTMLElement;
  readonly heading: HTMLElement;
}

export function restView(rest: Rest): RestView {
  const { listing, today, putOff, root } = rest;
  const heading = element("h2", { tabindex: "-1", class: "review-title" }, title(rest));
  const lines = rest.isDenied && listing.cards.length === 0
    ? ["这个浏览器不让网页保存数据，所以没有可以复习的记录。"]
    : [...doneLines(rest), ...outlook(listing, today)];
  const again = element("div", { class: "submit" });
  again.append(button("回到这几张", "primary", rest.retry));
  const left = departures(listing.cards);
  return {
    heading,
    root: element(
      "section",
      { class: "review-rest" },
      heading,
      ...lines.map((line) => element("p", {}, line)),
      putOff > 0 ? again : null,
      ...left.map((line) => element("p", { class: "review-left" }, line)),
      element("p", {}, element("a", { href: root, class: "review-home" }, "回到今天")),
    ),
  };
}

function title({ listing, putOff }: Rest): string {
  if (putOff > 0) return `还有 ${putOff} 张没做`;
  return listing.queue.done > 0 ? "今天的复习做完了" : "今天没有要复习的";
}

function doneLines({ listing, putOff }: Rest): readonly string[] {
  const { done } = listing.queue;
  const lines = done > 0 ? [`今天复习了 ${done} 张。`] : [];
  return putOff > 0 ? [...lines, "跳过的和没取到的不算错，也不会丢。"] : lines;
}

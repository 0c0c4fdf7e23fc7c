/** 布置过的任务: what the lead gave before, to be sent again or used as a beginning. */

import { button, element } from "../page/dom.ts";
import { dateName } from "./day.ts";
import type { Made } from "./made.ts";
import { titleOf } from "./messages.ts";

/** Older ones are behind a fold. */
const SHOWN_AT_ONCE = 3;

interface Ways {
  readonly again: (made: Made) => void;
  readonly reuse: (made: Made) => void;
}

export function madeList(all: readonly Made[], ways: Ways): readonly HTMLElement[] {
  if (all.length === 0) return [];
  const list = (part: readonly Made[]) =>
    element("ul", { class: "made-list" }, ...part.map((made) => row(made, ways)));
  const older = all.slice(SHOWN_AT_ONCE);
  return [
    element("h2", {}, "布置过的任务"),
    list(all.slice(0, SHOWN_AT_ONCE)),
    ...(older.length > 0
      ? [element(
        "details",
        {},
        element("summary", {}, `更早的 ${older.length} 个`),
        list(older),
      )]
      : []),
  ];
}

function row(made: Made, { again, reuse }: Ways): HTMLElement {
  const { assignment, at } = made;
  const day = dateName(new Date(at.t + at.o * 60_000).toISOString().slice(0, 10));
  const facts = [
    `${day}布置`,
    assignment.due && `${dateName(assignment.due)}截止`,
    `${assignment.lessons.length} 课`,
  ];
  const title = titleOf(assignment);
  const act = (words: string, press: () => void): HTMLElement => {
    const made = button(words, "button", press);
    made.setAttribute("aria-label", `${words}：${title}`);
    return made;
  };
  return element(
    "li",
    {},
    element("span", { class: "row-title" }, title),
    element("span", { class: "row-note" }, facts.filter(Boolean).join(" · ")),
    element(
      "div",
      { class: "submit" },
      act("照着再做一个", () => reuse(made)),
      act("再发一次", () => again(made)),
    ),
  );
}

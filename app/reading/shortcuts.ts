/** Keyboard shortcuts: single keys, never while something is typed, and not at all when switched off. */

import type { PageContext } from "../page/context.ts";
import { commandOf } from "./commands.ts";

export const SHORTCUTS = "shortcuts";

const G_LASTS_MS = 1_200;

/** On, until the reader says no. */
export function wantsShortcuts({ store }: PageContext): boolean {
  return store.record().settings.get(SHORTCUTS) !== false;
}

export function listen(page: PageContext, openHelp: () => void): void {
  let afterG = 0;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isTyping(event.target) || !wantsShortcuts(page)) return;
    if (document.querySelector("dialog[open]")) return;
    const isModified = event.ctrlKey || event.metaKey || event.altKey;
    const command = commandOf({ key: event.key, isModified }, event.timeStamp < afterG);
    afterG = command.do === "wait" ? event.timeStamp + G_LASTS_MS : 0;
    if (command.do === "none" || command.do === "wait") return;
    if (command.do === "choose" && !choose(command.place)) return;
    event.preventDefault();
    if (command.do === "go") location.href = page.root + command.to;
    else if (command.do === "step") step(command.by);
    else if (command.do === "help") openHelp();
    else if (command.do === "search") shown("button.search-open")[0]?.click();
  });
}

/** Radio buttons and check boxes take no letters; everything else that is filled in does. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isChosen = target instanceof HTMLInputElement &&
    ["radio", "checkbox", "button", "submit"].includes(target.type);
  return target.isContentEditable || (!isChosen && target.matches("input, textarea, select"));
}

function shown(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((found) => found.getClientRects().length > 0);
}

/** To the next heading: of a lesson where there are several, else of a part. */
function step(by: 1 | -1): void {
  const lessons = shown("article.lesson");
  const stops = lessons.length > 1 ? lessons : shown("article.lesson, .block, .takeaways, .item");
  const tops = stops.map((stop) => stop.getBoundingClientRect().top);
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const at = by === 1
    ? tops.findIndex((top) => top > edge + 4)
    : tops.findLastIndex((top) => top < edge - 4);
  const stop = stops[at];
  if (!stop) return;
  stop.tabIndex = -1;
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: "start" });
}

/** Picks a choice of the item that has the focus, else of the first unanswered one in view. */
function choose(place: number): boolean {
  const focused = document.activeElement?.closest<HTMLElement>("form.item");
  const item = focused ?? shown("form.item:not(.answered)").find(isInView);
  const input = item?.querySelectorAll<HTMLInputElement>(".choice input:enabled")[place];
  input?.click();
  input?.focus();
  return Boolean(input);
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

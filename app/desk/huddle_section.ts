/** 晨会模式: picks a lesson and an item for the big screen, and keeps what was counted before. */

import { button, element, show } from "../page/dom.ts";
import { momentWords } from "../record/wording.ts";
import type { KeyedItem } from "./answer_key.ts";
import { lineWords, planOf } from "./huddle_rounds.ts";
import { openHuddle } from "./huddle_stage.ts";
import { type DeskPlace, lessonTitle } from "./place.ts";
import { storedTallies, type Tally } from "./stored.ts";
import { itemOf, NOT_VOTES } from "./words.ts";

const HOW =
  "不用每人拿手机：大屏上放一个案例、一道题，大家举手，你来点数，看答案，一起聊两分钟。哪种题都行。";
const FIRST_SHOWN = 8;

export function huddleSection(place: DeskPlace): HTMLElement {
  const lessons = element("select", { id: "huddle-lesson" });
  const items = element("select", { id: "huddle-item" });
  const history = element("div", { class: "huddle-history", hidden: "" });
  for (const group of lessonGroups(place)) lessons.append(group);
  const fillItems = (): void => {
    const options = raisable(place, Number(lessons.value)).map(({ number, prompt }) =>
      element("option", { value: String(number) }, prompt)
    );
    items.replaceChildren(...options);
  };
  lessons.addEventListener("change", fillItems);
  fillItems();
  const start = button("放到大屏上", "button primary", () => {
    const lesson = Number(lessons.value);
    const item = itemOf(place.key, lesson, Number(items.value));
    const plan = item && planOf(item);
    if (plan) openHuddle(place, lesson, item, plan);
  });
  const update = (): void => show(history, ...tallyList(place));
  update();
  place.store.subscribe(update);
  return element(
    "section",
    { class: "desk-huddle" },
    element("h2", {}, "晨会模式"),
    element("p", { class: "row-note" }, HOW),
    field("huddle-lesson", "哪一课", lessons),
    field("huddle-item", "哪一题", items),
    element("div", { class: "submit" }, start),
    history,
  );
}

function field(id: string, label: string, control: HTMLElement): HTMLElement {
  return element("div", { class: "row-field" }, element("label", { for: id }, label), control);
}

/** Lessons that have an item to put before a room, by track. */
function lessonGroups({ index, key }: DeskPlace): readonly HTMLElement[] {
  return index.tracks.flatMap((track) => {
    const own = [...key.lessons.values()].filter((lesson) =>
      lesson.track === track.id && lesson.items.some(isRaisable)
    );
    if (own.length === 0) return [];
    const group = element("optgroup", { label: track.name });
    group.append(
      ...own.map(({ number }) =>
        element("option", { value: String(number) }, lessonTitle({ index }, number))
      ),
    );
    return [group];
  });
}

function raisable({ key }: DeskPlace, lesson: number): readonly KeyedItem[] {
  return (key.lessons.get(lesson)?.items ?? []).filter(isRaisable);
}

function isRaisable(item: KeyedItem): boolean {
  return planOf(item) !== null;
}

function tallyList(place: DeskPlace): readonly HTMLElement[] {
  const tallies = storedTallies(place.store.events());
  if (tallies.length === 0) return [];
  const list = element(
    "ul",
    { class: "huddle-tallies" },
    ...tallies.slice(0, FIRST_SHOWN).map((tally) => tallyRow(tally, place)),
  );
  return [
    element("h3", {}, `举过手的题（${tallies.length} 次）`),
    list,
    element("p", { class: "desk-caveat" }, NOT_VOTES),
  ];
}

function tallyRow({ at, item, lesson, counts }: Tally, place: DeskPlace): HTMLElement {
  const known = itemOf(place.key, lesson, item);
  const words = counts.map(([number, count]) =>
    `${known ? lineWords(known, number) : `编号 ${number}`} ${count} 人`
  );
  return element(
    "li",
    {},
    element("p", { class: "desk-prompt" }, known?.prompt ?? `编号 ${item} 的题`),
    element("p", {}, words.join("；")),
    element("p", { class: "row-note" }, `${momentWords(at)} · ${lessonTitle(place, lesson)}`),
  );
}

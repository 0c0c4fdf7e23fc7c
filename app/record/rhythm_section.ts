/** The section on the weekly rhythm: this week, the weeks with the goal met, the goal, and the way out. */

import { setting } from "../memory/event.ts";
import { learningDay } from "../memory/order.ts";
import { thisWeek } from "../memory/progress.ts";
import { button, element } from "../page/dom.ts";
import type { Place } from "../page/context.ts";
import { GOAL, RHYTHM, wantsRhythm } from "../page/preferences.ts";
import { type Rhythm, rhythm } from "./rhythm.ts";
import { WEEKDAYS } from "./wording.ts";

const GOALS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Fills the section once; the returned function brings it in step with the record. */
export function mountRhythm(section: HTMLElement, place: Place): () => void {
  const { store, index, clock } = place;
  const week = element("ol", { class: "days" });
  const words = element("p", { class: "rhythm-words" });
  const goal = goalChoice((days) => store.append(setting(GOAL, days)));
  const note = element(
    "p",
    { class: "row-note" },
    "漏一周不扣；连着漏两周就自动暂停，回来接着数。调高目标从下周算起。换时区、改夏令时都不影响。",
  );
  const body = element("div", {}, week, words, goal.row, note);
  const off = button("", "quiet-button", () => {
    store.append(setting(RHYTHM, !wantsRhythm(store.record())));
  });
  section.replaceChildren(element("h2", {}, "每周的节奏"), body, off);
  return () => {
    const now = clock();
    const isOn = wantsRhythm(store.record());
    const current = rhythm(store.events(), index.weeklyGoal, now);
    body.hidden = !isOn;
    off.textContent = isOn ? "不要数周数，关掉节奏" : "打开每周的节奏";
    week.replaceChildren(...thisWeek(store.record(), learningDay(now)).map(dayMark));
    words.textContent = rhythmWords(current);
    goal.select.value = String(current.thisWeek.goal);
    section.hidden = false;
  };
}

/** What the rhythm says of itself: never a zero, never a reproach. */
export function rhythmWords({ weeks, isUnbroken, isPaused, thisWeek }: Rhythm): string {
  const { learned, goal } = thisWeek;
  if (isPaused && !thisWeek.isMet && learned === 0) {
    return weeks > 0
      ? `先停在这里：达到目标的 ${weeks} 周都还在，从今天接着数。`
      : "先停在这里。从今天接着学，这一周重新开始数。";
  }
  const now = learned >= goal
    ? `本周学了 ${learned} 天，达到目标。`
    : `本周学了 ${learned} 天，目标 ${goal} 天。`;
  if (weeks === 0) return now;
  return `${now}${isUnbroken && weeks > 1 ? "连着" : "已经有"} ${weeks} 周达到目标。`;
}

function goalChoice(choose: (days: number) => void) {
  const options = GOALS.map((days) =>
    element("option", { value: String(days) }, `每周 ${days} 天`)
  );
  const select = element("select", { id: "weekly-goal" }, ...options);
  select.addEventListener("change", () => choose(Number(select.value)));
  const label = element("label", { for: "weekly-goal" }, "目标");
  return { select, row: element("p", { class: "row-field goal-field" }, label, select) };
}

function dayMark(learned: boolean, day: number): HTMLElement {
  const state = element("span", { class: "state" }, learned ? "学了" : "没学");
  return element("li", learned ? { class: "on" } : {}, WEEKDAYS[day] ?? "", state);
}

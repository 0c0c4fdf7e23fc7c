/** `<course-week>`: the week's rhythm in the head of every page. */

import { learningDay } from "../memory/order.ts";
import { thisWeek } from "../memory/progress.ts";
import type { Clock, Store } from "../memory/store.ts";
import { wantsRhythm, weeklyGoal } from "./preferences.ts";
import { element } from "./dom.ts";

export function mountWeek(week: HTMLElement, store: Store, clock: Clock): void {
  const courseGoal = Number(week.dataset.goal) || 5;
  const update = (): void => {
    const record = store.record();
    const goal = weeklyGoal(record, courseGoal);
    const days = thisWeek(record, learningDay(clock())).filter(Boolean).length;
    const dots = Array.from(
      { length: goal },
      (_, dot) => element("i", dot < days ? { class: "on" } : {}),
    );
    week.replaceChildren("本周 ", ...dots);
    week.setAttribute("role", "img");
    week.setAttribute("aria-label", `本周学了 ${days} 天，目标 ${goal} 天`);
    week.hidden = days === 0 || !wantsRhythm(record);
  };
  update();
  store.subscribe(update);
}

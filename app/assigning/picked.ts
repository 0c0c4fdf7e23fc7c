/** The picked lessons as a list that can be put in order. */

import type { LessonInfo } from "../page/course_index.ts";
import { element } from "../page/dom.ts";
import { type Catalogue, minutesOf } from "./catalogue.ts";
import type { Selection } from "./selection.ts";

export function pickedList(catalogue: Catalogue, selection: Selection): HTMLElement {
  const sum = element("p", { class: "picked-sum", role: "status" });
  const list = element("ol", { class: "picked" });
  const update = (): void => {
    const lessons = selection.numbers.flatMap((number) => catalogue.lessons.get(number) ?? []);
    sum.textContent = lessons.length > 0
      ? `挑了 ${lessons.length} 课，约 ${minutesOf(lessons)} 分钟`
      : "还没有挑。成员按下面的次序读。";
    list.replaceChildren(...lessons.map((lesson) => row(lesson, selection, list)));
  };
  selection.onChange(update);
  update();
  return element("div", { class: "picked-box" }, sum, list);
}

function row(lesson: LessonInfo, selection: Selection, list: HTMLElement): HTMLElement {
  const { number, title } = lesson;
  const act = (sign: string, name: string, press: () => void): HTMLElement => {
    const made = element(
      "button",
      { type: "button", class: "picked-act", "aria-label": `${name}：${title}` },
      sign,
    );
    made.addEventListener("click", () => {
      const at = selection.numbers.indexOf(number);
      press();
      focusAfter(list, name, title, at);
    });
    return made;
  };
  return element(
    "li",
    {},
    element("span", { class: "picked-title" }, title),
    act("↑", "上移", () => selection.move(number, -1)),
    act("↓", "下移", () => selection.move(number, 1)),
    act("✕", "去掉", () => selection.remove(number)),
  );
}

/** The list is made anew at each change: the same button has the focus again, or the next row's. */
function focusAfter(list: HTMLElement, name: string, title: string, at: number): void {
  const acts = [...list.querySelectorAll<HTMLElement>(".picked-act")];
  const same = acts.find((act) => act.getAttribute("aria-label") === `${name}：${title}`);
  const row = list.children[Math.min(at, list.children.length - 1)];
  (same ?? row?.querySelector<HTMLElement>(".picked-act:last-child"))?.focus();
}

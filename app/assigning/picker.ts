/** Finding and ticking lessons: by track, series, issue or misconception, and by words. */

import type { LessonInfo } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import { type Catalogue, findLessons, KIND_NAMES } from "./catalogue.ts";
import type { Selection } from "./selection.ts";

/** More than these are shown on demand. */
const SHOWN_AT_ONCE = 8;

export function picker(catalogue: Catalogue, selection: Selection, today: string): HTMLElement {
  const scope = scopeField(catalogue);
  const words = element("input", { type: "search", id: "pick-words", autocomplete: "off" });
  const found = element("p", { class: "row-note", role: "status" });
  const list = element("ul", { class: "pick-list" });
  const more = element("div", { class: "submit" });
  let shown = SHOWN_AT_ONCE;

  const update = (): void => {
    const lessons = findLessons(catalogue, scope.value, words.value);
    found.textContent = lessons.length > 0 ? `找到 ${lessons.length} 课` : "没有找到，换个词试试。";
    list.replaceChildren(
      ...lessons.slice(0, shown).map((lesson) => row(lesson, selection, today)),
    );
    const rest = lessons.length - shown;
    const all = button("全部挑上", "button", () => {
      selection.add(lessons.map(({ number }) => number));
    });
    const further = rest > 0
      ? [button(`再看 ${rest} 课`, "button", () => {
        const first = shown;
        shown = lessons.length;
        update();
        list.children[first]?.querySelector("input")?.focus();
      })]
      : [];
    more.replaceChildren(...further, ...(lessons.length > 1 ? [all] : []));
  };
  const anew = (): void => {
    shown = SHOWN_AT_ONCE;
    update();
  };
  scope.addEventListener("change", anew);
  words.addEventListener("input", anew);
  selection.onChange(() => {
    for (const box of list.querySelectorAll("input")) {
      box.checked = selection.has(Number(box.value));
    }
  });
  update();
  return element(
    "div",
    { class: "picker" },
    field("从哪里挑", scope),
    field("找一课（课名、编号或误区里的字）", words),
    found,
    list,
    more,
  );
}

function scopeField({ scopes, lessons }: Catalogue): HTMLSelectElement {
  const select = element("select", { id: "pick-scope" });
  select.append(element("option", { value: "" }, `全部 ${lessons.size} 课`));
  for (const [kind, name] of KIND_NAMES) {
    const own = scopes.filter((scope) => scope.kind === kind);
    if (own.length === 0) continue;
    const options = own.map((scope) =>
      element("option", { value: scope.id }, `${scope.name}（${scope.lessons.length}）`)
    );
    select.append(element("optgroup", { label: name }, ...options));
  }
  return select;
}

function field(name: string, control: HTMLElement): HTMLElement {
  return element("p", { class: "row-field" }, element("label", { for: control.id }, name), control);
}

function row(lesson: LessonInfo, selection: Selection, today: string): HTMLElement {
  const box = element("input", { type: "checkbox", value: String(lesson.number) });
  box.checked = selection.has(lesson.number);
  box.addEventListener("change", () => {
    if (box.checked) selection.add([lesson.number]);
    else selection.remove(lesson.number);
  });
  const isExpired = lesson.reviewBy !== null && lesson.reviewBy < today;
  const note = [
    `第 ${lesson.issue} 期`,
    `约 ${Math.max(1, Math.round(lesson.minutes))} 分钟`,
    isExpired ? `规则课，${lesson.reviewBy} 之后没有复核过` : "",
  ];
  return element(
    "li",
    {},
    element(
      "label",
      { class: "row choice" },
      box,
      element(
        "span",
        { class: "choice-body" },
        element("span", { class: "choice-text" }, lesson.title),
        element("span", { class: "row-note" }, note.filter(Boolean).join(" · ")),
      ),
    ),
  );
}

/** One assignment on the home page: what is asked, who she is in it, how far she is. */

import { setting } from "../memory/event.ts";
import type { Place } from "../page/context.ts";
import { lessonAddress } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import { offeredAlias, rememberAlias } from "./alias.ts";
import { aliasForm } from "./alias_form.ts";
import { deadlineWords, giverWords, passWords, SHARED } from "./asked.ts";
import { hiddenKey, type LessonStanding, type Standing } from "./standing.ts";

/** More lessons than these are behind a fold. */
const SHOWN_AT_ONCE = 6;

export class AssignmentCard {
  readonly element: HTMLElement;
  readonly #place: Place;
  readonly #heading = element("h3", { tabindex: "-1" });
  readonly #asked = element("div", { class: "assignment-asked" });
  readonly #who = element("div", { class: "assignment-who" });
  readonly #progress = element("div", { class: "assignment-progress" });
  readonly #tools = element("div", { class: "submit assignment-tools" });
  #isRenaming = false;
  #askedFor: string | null = null;

  constructor(text: string, place: Place) {
    this.#place = place;
    this.element = element(
      "article",
      { class: "assignment", "data-assignment": text },
      this.#heading,
      this.#asked,
      this.#who,
      this.#progress,
      this.#tools,
    );
  }

  focus(): void {
    this.#heading.focus();
  }

  update(standing: Standing, today: string): void {
    const { assignment, lessons, done } = standing;
    this.#heading.textContent = assignment.title || "本周任务";
    this.#asked.replaceChildren(...asked(standing, today));
    this.#showWho(standing);
    this.#progress.replaceChildren(
      element("p", { class: "assignment-count" }, countWords(done, lessons.length)),
      element("progress", {
        max: String(lessons.length),
        value: String(done),
        "aria-label": "读完的模块",
      }),
      ...lessonRows(lessons, this.#place.root),
    );
    if (this.#tools.childElementCount === 0) this.#addTools(standing);
  }

  /** The form stays as it is while she types, whatever else changes. */
  #showWho(standing: Standing): void {
    const { alias, assignment, digest } = standing;
    const wanted = alias === "" || this.#isRenaming ? "" : alias;
    if (this.#askedFor === wanted) return;
    this.#askedFor = wanted;
    if (wanted !== "") {
      const change = button("换一个名字", "quiet-button", () => {
        this.#isRenaming = true;
        this.#showWho(standing);
        this.#who.querySelector("input")?.focus();
      });
      this.#who.replaceChildren(element("p", { class: "row-note" }, `你的名字：${alias} `, change));
      return;
    }
    const { store } = this.#place;
    this.#who.replaceChildren(aliasForm({
      id: this.#id(),
      roster: assignment.roster,
      offered: alias || offeredAlias(store.record(), assignment.roster),
      done: (name) => {
        this.#isRenaming = false;
        rememberAlias(store, digest, name);
        this.focus();
      },
    }));
  }

  #addTools({ text }: Standing): void {
    const { store } = this.#place;
    const hide = button("收起任务", "button", () => store.append(setting(hiddenKey(text), true)));
    this.#tools.append(hide);
  }

  #id(): string {
    const { assignment: text = "" } = this.element.dataset;
    return text.slice(text.lastIndexOf(".") + 1);
  }
}

function asked(standing: Standing, today: string): readonly HTMLElement[] {
  const { assignment, lessons, done, isOverdue, alias } = standing;
  const facts = [
    giverWords(assignment),
    deadlineWords(assignment.due, today, done === lessons.length),
    passWords(assignment),
  ];
  const note = assignment.note === ""
    ? []
    : [element("blockquote", { class: "assignment-note" }, assignment.note)];
  const shared = element("p", { class: "row-note" }, SHARED);
  return [
    element(
      "p",
      { class: isOverdue ? "assignment-facts overdue" : "assignment-facts" },
      facts.filter(Boolean).join(" · "),
    ),
    ...note,
    alias === "" ? shared : element("details", {}, element("summary", {}, "回执里有什么"), shared),
  ];
}

function countWords(done: number, all: number): string {
  return done === all ? `${all} 个模块都读完了` : `读完 ${done}/${all}`;
}

function lessonRows(lessons: readonly LessonStanding[], root: string): readonly HTMLElement[] {
  const list = (part: readonly LessonStanding[]) =>
    element("ol", { class: "rows" }, ...part.map((lesson) => row(lesson, root)));
  if (lessons.length <= SHOWN_AT_ONCE) return [list(lessons)];
  const next = lessons.filter(({ isDone }) => !isDone).slice(0, SHOWN_AT_ONCE / 2);
  return [
    list(next),
    element(
      "details",
      {},
      element("summary", {}, `全部 ${lessons.length} 个模块`),
      list(lessons),
    ),
  ];
}

function row({ number, info, isDone, isExpired }: LessonStanding, root: string): HTMLElement {
  if (!info) {
    const words = `编号 ${number} 的模块不在这一版里，可能还没上线或已经撤下。请问组长。`;
    return element("li", { class: "row-note assignment-gone" }, words);
  }
  const expired = isExpired
    ? element(
      "span",
      { class: "row-note" },
      `讲的是规则，${info.reviewBy} 之后没有复核过，照做前先查平台的最新规则。`,
    )
    : null;
  const title = element("span", { class: "row-title" }, info.title);
  const body = element("span", { class: "row-body" }, title, expired);
  const mark = isDone ? element("span", { class: "done" }, "读完") : null;
  return element("li", {}, element("a", { href: root + lessonAddress(info) }, body, mark));
}

/** One assignment on the home page: what is asked, who she is in it, how far she is. */

import { setting } from "../memory/event.ts";
import type { Place } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { offeredAlias, rememberAlias } from "./alias.ts";
import { aliasForm } from "./alias_form.ts";
import { deadlineWords, giverWords, passWords, SHARED } from "./asked.ts";
import { countWords, lessonRows } from "./lesson_rows.ts";
import { hiddenKey, type Standing } from "./standing.ts";

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
      element("p", { class: "assignment-count" }, countWords(standing)),
      element("progress", {
        max: String(lessons.length),
        value: String(done),
        "aria-label": "读完的模块",
      }),
      ...lessonRows(standing, this.#place.root),
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
  const { assignment, isFinished, isOverdue, alias } = standing;
  const facts = [
    giverWords(assignment),
    deadlineWords(assignment.due, today, isFinished),
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

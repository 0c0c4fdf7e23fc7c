/** `<course-assessment>`: marks given to statements, kept here only, shown as a radar before and after. */

import { assessed } from "../memory/event.ts";
import type { Store } from "../memory/store.ts";
import type { PageContext } from "../page/context.ts";
import { button, element, required } from "../page/dom.ts";
import { lessonAround } from "../page/lesson.ts";
import { type Asked, type Assessed, assessments } from "./assessment.ts";
import { changeWords, type Finds, markWords, resultWords, shownAxes } from "./assessment_words.ts";
import { radar } from "./radar.ts";
import { dateWords } from "./when.ts";

export function mount(elements: readonly HTMLElement[], { store }: PageContext): void {
  for (const block of elements) {
    const lesson = lessonAround(block);
    if (lesson !== null) new Assessment(block, lesson, store).begin();
  }
}

class Assessment {
  readonly #block: HTMLElement;
  readonly #lesson: number;
  readonly #store: Store;
  readonly #asked: Asked;
  readonly #form: HTMLFormElement;
  readonly #key: HTMLElement;
  #result: HTMLElement | null = null;
  #shown = 0;

  constructor(block: HTMLElement, lesson: number, store: Store) {
    [this.#block, this.#lesson, this.#store] = [block, lesson, store];
    this.#form = required(block, "form", HTMLFormElement);
    this.#key = required(block, ".assess-results", HTMLElement);
    this.#asked = {
      statements: this.#rows().map((row) => row.dataset.axis ?? ""),
      axes: [...this.#key.querySelectorAll("li")].map((result) => result.dataset.axis ?? ""),
      scale: Number(block.dataset.scale) || 5,
    };
  }

  begin(): void {
    required(this.#form, ".submit", HTMLElement).hidden = false;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#update();
    this.#store.subscribe(() => this.#update());
  }

  #rows(): readonly HTMLElement[] {
    return [...this.#form.querySelectorAll<HTMLElement>("fieldset.assess-row")];
  }

  #submit(): void {
    const marks = this.#rows().map((row) =>
      Number(row.querySelector<HTMLInputElement>("input:checked")?.value ?? 0)
    );
    const open = this.#rows().filter((_, place) => marks[place] === 0);
    const missing = required(this.#form, ".assess-missing", HTMLElement);
    missing.textContent = open.length > 0 ? `还有 ${open.length} 句没有选。` : "";
    if (open[0]) return open[0].querySelector("input")?.focus();
    this.#store.append(assessed(this.#lesson, marks));
    this.#result?.focus();
  }

  /** Shows the result when there is a new one; marks being set now are left alone otherwise. */
  #update(): void {
    const all = assessments(this.#store.events(), this.#lesson, this.#asked);
    const [first, latest] = [all[0], all.at(-1)];
    if (all.length === this.#shown) return;
    this.#shown = all.length;
    this.#result?.remove();
    this.#result = first && latest ? this.#resultOf(first, latest) : null;
    this.#form.hidden = this.#result !== null;
    this.#key.hidden = this.#result !== null;
    if (this.#result) this.#form.before(this.#result);
  }

  #again(): void {
    this.#form.reset();
    this.#form.hidden = false;
    this.#result?.remove();
    this.#form.querySelector("input")?.focus();
  }

  /** The author's words on one axis. */
  #says(finds: Finds, place: number): HTMLElement {
    const source = this.#key.querySelectorAll(".says")[place];
    const copies = [...source?.childNodes ?? []].map((node) => node.cloneNode(true));
    const lead = finds === "kind" ? `${this.#asked.axes[place]}：` : "先做一件事：";
    return element("p", { class: "assess-says" }, lead, ...copies);
  }

  #resultOf(first: Assessed, latest: Assessed): HTMLElement {
    const { axes, scale } = this.#asked;
    const finds: Finds = this.#block.dataset.finds === "kind" ? "kind" : "lowest";
    const before = first === latest ? null : first;
    const words = resultWords(finds, axes, latest.means, scale);
    const says = shownAxes(finds, latest.means).map((place) => this.#says(finds, place));
    const change = before ? element("p", {}, changeWords(before.means, latest.means)) : null;
    return element(
      "div",
      { class: "assess-result", role: "group", tabindex: "-1", "aria-label": words },
      element("p", { class: "assess-words" }, words),
      ...says,
      change,
      radar(axes, scale, latest.means, before?.means ?? null),
      meansTable(axes, latest, before),
      element("p", { class: "row-note" }, "分数说的是现在的做法，过几周再测，看变化。"),
      element("div", { class: "chips" }, button("再测一次", "chip", () => this.#again())),
    );
  }
}

function meansTable(
  axes: readonly string[],
  latest: Assessed,
  before: Assessed | null,
): HTMLElement {
  const column = (words: string, date = "") =>
    element("th", { scope: "col" }, words, date ? element("small", {}, date) : null);
  const cell = (mean: number | undefined) => element("td", {}, markWords(mean ?? 0));
  const rows = axes.map((axis, place) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, axis),
      before ? cell(before.means[place]) : null,
      cell(latest.means[place]),
    )
  );
  const head = element(
    "tr",
    {},
    column("项"),
    before ? column("┄ 第一次", dateWords(before.at)) : null,
    column(before ? "━ 这一次" : "━ 平均分", dateWords(latest.at)),
  );
  return element(
    "table",
    { class: "assess-table" },
    element("thead", {}, head),
    element("tbody", {}, ...rows),
  );
}

/** `<course-action>`: choose when to do a lesson's action, take it along, and say what became of it. */

import { actionDone, planned } from "../memory/event.ts";
import type { PageContext } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { lessonAround } from "../page/lesson.ts";
import { type ActionRound, actionRounds, latestRound } from "./actions.ts";
import { outcomeForm } from "./outcome_form.ts";
import { type ActionInfo, outcomeWords } from "./plan_text.ts";
import { takeAlong } from "./take_along.ts";
import { momentWords, whenChoices } from "./when.ts";

type Mode = "plain" | "choosing" | "picking" | "recording";

export function mount(elements: readonly HTMLElement[], page: PageContext): void {
  for (const block of elements) {
    const lesson = lessonAround(block);
    if (lesson !== null) new ActionCard(block, readInfo(block, lesson), page).show("plain");
  }
}

function readInfo(block: HTMLElement, lesson: number): ActionInfo {
  const words = (selector: string): string => block.querySelector(selector)?.textContent ?? "";
  const minutes = Number(block.dataset.minutes) || 10;
  return {
    lesson,
    todo: words(".action-do").trim(),
    minutes,
    measure: words(".action-measure > span").trim(),
  };
}

class ActionCard {
  readonly #info: ActionInfo;
  readonly #page: PageContext;
  readonly #plan = element("div", { class: "action-plan" });
  #mode: Mode = "plain";
  #shown = "";

  constructor(block: HTMLElement, info: ActionInfo, page: PageContext) {
    this.#info = info;
    this.#page = page;
    block.append(this.#plan);
    page.store.subscribe(() => {
      if (JSON.stringify(this.#round()) !== this.#shown) this.show("plain");
    });
  }

  /** Shows the plan as it stands; what the reader just did brings the focus to what it led to. */
  show(mode: Mode, isFocused = false): void {
    this.#mode = mode;
    const round = this.#round();
    this.#shown = JSON.stringify(round);
    const parts = this.#parts(round);
    this.#plan.replaceChildren(...parts);
    if (!isFocused) return;
    const input = this.#plan.querySelector<HTMLElement>("input");
    (input ?? parts[0])?.focus({ preventScroll: true });
  }

  #round(): ActionRound | null {
    return latestRound(actionRounds(this.#page.store.events()), this.#info.lesson);
  }

  #parts(round: ActionRound | null): readonly HTMLElement[] {
    if (this.#mode === "picking") return [this.#picker()];
    if (this.#mode === "recording") return [this.#recorder(round)];
    if (this.#mode === "choosing" || !round) return this.#choices(round !== null);
    return round.outcome ? this.#closed(round) : this.#open(round);
  }

  #choices(isAgain: boolean): readonly HTMLElement[] {
    const now = this.#page.clock();
    const chips = whenChoices(now).map(({ name, due }) =>
      button(name, "chip", () => this.#planAt(due))
    );
    const back = isAgain ? button("不改了", "chip", () => this.show("plain", true)) : null;
    const did = isAgain ? null : button("已经做了", "chip", () => this.show("recording", true));
    const other = button("另选时间", "chip", () => this.show("picking", true));
    const words = "什么时候做？";
    return [
      element("p", { class: "plan-words", tabindex: "-1" }, words),
      chipRow(...chips, other, ...[did, back].filter((chip) => chip !== null)),
    ];
  }

  #open(round: ActionRound): readonly HTMLElement[] {
    const words = round.due ? `定在 ${momentWords(round.due)}。` : "记着这件事。";
    return [
      element("p", { class: "plan-words", tabindex: "-1" }, words),
      ...takeAlong(round, this.#info, this.#plan, this.#page),
      chipRow(
        button("做完了", "chip", () => this.show("recording", true)),
        button("改时间", "chip", () => this.show("choosing", true)),
        button("不做了", "chip", () => this.#letGo()),
      ),
    ];
  }

  #closed({ outcome }: ActionRound): readonly HTMLElement[] {
    const words = outcome ? outcomeWords(outcome) : "";
    return [
      element("p", { class: "plan-words", tabindex: "-1" }, `${outcome?.done ? "✓ " : ""}${words}`),
      chipRow(
        button(outcome?.done ? "改记录" : "做了", "chip", () => this.show("recording", true)),
        button("再约一次", "chip", () => this.show("choosing", true)),
      ),
    ];
  }

  #picker(): HTMLElement {
    const id = `when-${this.#info.lesson}`;
    const input = element("input", { type: "datetime-local", id, required: "" });
    const status = element("p", { class: "outcome-missing", role: "status" });
    const form = element(
      "form",
      { class: "when-form", autocomplete: "off" },
      element("p", { class: "row-field" }, element("label", { for: id }, "哪天几点"), input),
      status,
      element(
        "div",
        { class: "submit" },
        button("返回", "", () => this.show("plain", true)),
        element("button", { type: "submit", class: "primary" }, "定下"),
      ),
    );
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const due = new Date(input.value).getTime();
      if (due > this.#page.clock().t) return this.#planAt(due);
      status.textContent = "选一个还没到的日期和钟点。";
      input.focus();
    });
    return form;
  }

  #recorder(round: ActionRound | null): HTMLElement {
    const { lesson, measure } = this.#info;
    const known = round?.outcome ?? null;
    return outcomeForm({ name: `did-${lesson}`, measure, known }, (recorded) => {
      this.#page.store.append(actionDone({ lesson, ...recorded }));
      this.show("plain", true);
    }, () => this.show("plain", true));
  }

  #planAt(due: number): void {
    this.#page.store.append(planned(this.#info.lesson, due));
    this.show("plain", true);
  }

  #letGo(): void {
    const { lesson } = this.#info;
    this.#page.store.append(
      actionDone({ lesson, done: false, before: null, after: null, note: "" }),
    );
    this.show("plain", true);
  }
}

function chipRow(...chips: readonly HTMLElement[]): HTMLElement {
  return element("div", { class: "chips" }, ...chips);
}

/** The big screen: a case, a question, hands counted by taps, the answer, and something to talk about. */

import { tallied } from "../memory/event.ts";
import { lessonAddress } from "../page/course_index.ts";
import { button, element, show } from "../page/dom.ts";
import type { KeyedItem } from "./answer_key.ts";
import { countOf, countsOf, type Hands, NO_HANDS, raised, takenBack } from "./hands.ts";
import { HandLine } from "./huddle_line.ts";
import { answerOf, LETTERS, materialOf, type Said } from "./huddle_material.ts";
import { HuddlePage, huddlePage } from "./huddle_page.ts";
import { type Counts, type Line, type Plan, type Round, saidBy } from "./huddle_rounds.ts";
import { questionsAbout } from "./huddle_talk.ts";
import { type DeskPlace, lessonTitle } from "./place.ts";
import { NOT_VOTES } from "./words.ts";

const KEYS = "给那一项加一票，退格键收回，Esc 离开。";
const ASK = "对着答案看自己的，举手数一数：";

/** Opens over the whole page; the browser keeps focus inside, and Esc leaves. */
export function openHuddle(place: DeskPlace, lesson: number, item: KeyedItem, plan: Plan): void {
  const stage = new Stage(place, lesson, item, plan);
  document.body.append(stage.dialog);
  stage.dialog.showModal();
  stage.bring();
}

class Stage {
  readonly dialog: HTMLDialogElement;
  readonly #place: DeskPlace;
  readonly #lesson: number;
  readonly #item: KeyedItem;
  readonly #plan: Plan;
  readonly #story = element("div", { class: "huddle-case", hidden: "" });
  readonly #how = element("p", { class: "huddle-how", hidden: "" });
  readonly #material = element("div", { class: "huddle-material", hidden: "" });
  readonly #answer = element("div", { class: "huddle-answer", hidden: "" });
  readonly #options = element("ol", { class: "huddle-options" });
  readonly #spoken = element("p", { class: "sr", role: "status" });
  readonly #after = element("div", { class: "huddle-after", tabindex: "-1", hidden: "" });
  readonly #keys = element("p", { class: "huddle-keys" });
  readonly #undo: HTMLButtonElement;
  readonly #go: HTMLButtonElement;
  #page = new HuddlePage(null, 0);
  #round: Round;
  #lines: readonly HandLine[] = [];
  #hands: Hands = NO_HANDS;
  #isShown = false;
  #isDone = false;
  /** Of the rounds whose hands were counted. */
  #counted = new Map<number, number>();
  #right: readonly number[] = [];
  #said: Said = [];

  constructor(place: DeskPlace, lesson: number, item: KeyedItem, plan: Plan) {
    [this.#place, this.#lesson, this.#item, this.#plan] = [place, lesson, item, plan];
    this.#undo = button("收回一票", "button", () => this.#takeBack());
    this.#go = button("", "button primary", () => this.#goOn());
    this.#round = plan.first;
    this.dialog = element("dialog", { class: "huddle", "aria-labelledby": "huddle-prompt" });
    this.dialog.append(...this.#content());
    this.dialog.addEventListener("keydown", (event) => this.#press(event));
    this.dialog.addEventListener("close", () => {
      this.#keep();
      this.dialog.remove();
    });
    this.#begin(plan.first);
  }

  /** The case, the talk and the feedback stand in the lesson's own page; without it the question stands alone. */
  async bring(): Promise<void> {
    const lesson = this.#place.index.lessons.get(this.#lesson);
    if (!lesson) return;
    const address = new URL(this.#place.root + lessonAddress(lesson), location.href);
    this.#page = await huddlePage(address, this.#item.number);
    show(this.#story, ...this.#page.story());
    this.#showMaterial();
    this.dialog.dataset.page = "tried";
    // A lead who was quicker than the page still gets what it says.
    if (!this.#isShown) return;
    if (this.#round.isAfter && !this.#isDone) this.#showAnswer();
    else for (const one of this.#lines) one.close(this.#feedbackTo(one.line));
  }

  #content(): readonly HTMLElement[] {
    const leave = button("离开", "button huddle-leave", () => this.dialog.close());
    const title = element("p", {}, lessonTitle(this.#place, this.#lesson));
    return [
      element("div", { class: "huddle-head" }, title, leave),
      this.#story,
      element("h2", { id: "huddle-prompt", tabindex: "-1", autofocus: "" }, this.#item.prompt),
      this.#material,
      this.#how,
      this.#answer,
      this.#options,
      element("div", { class: "huddle-tools" }, this.#undo, this.#go),
      this.#spoken,
      this.#after,
      this.#keys,
    ];
  }

  #begin(round: Round): void {
    [this.#round, this.#hands, this.#isShown] = [round, NO_HANDS, false];
    show(this.#how, round.how || null);
    this.#showMaterial();
    show(this.#answer);
    this.#lines = [];
    if (!round.isAfter) this.#offer(round.lines);
    this.#options.replaceChildren(...this.#lines.map(({ row }) => row));
    this.#keys.textContent = `按${round.isLettered ? "字母" : "数字"}键${KEYS}`;
    this.#undo.hidden = round.isAfter;
    this.#undo.disabled = true;
    this.#go.textContent = round.isAfter ? "看答案" : "看答案，记下票数";
  }

  #showMaterial(): void {
    show(this.#material, ...materialOf(this.#item, this.#round, this.#said, this.#page));
  }

  #offer(lines: readonly Line[]): void {
    this.#lines = lines.map((line, at) => {
      const name = this.#round.isLettered ? LETTERS[at] ?? "" : String(at + 1);
      return new HandLine(line, name, () => this.#raise(line.number));
    });
    this.#options.replaceChildren(...this.#lines.map(({ row }) => row));
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const pressed = event.key.toUpperCase();
    const line = this.#lines.find(({ name }, at) => name === pressed || String(at + 1) === pressed);
    if (line) this.#raise(line.line.number);
    else if (event.key === "Backspace") this.#takeBack();
    else return;
    event.preventDefault();
  }

  #isCounting(): boolean {
    return !this.#isDone && this.#isShown === this.#round.isAfter;
  }

  #raise(number: number): void {
    if (this.#isCounting()) this.#count(raised(this.#hands, number));
  }

  #takeBack(): void {
    if (this.#isCounting() && this.#hands.taps.length > 0) this.#count(takenBack(this.#hands));
  }

  #count(hands: Hands): void {
    this.#hands = hands;
    for (const one of this.#lines) one.tell(countOf(hands, one.line.number));
    this.#undo.disabled = hands.taps.length === 0;
    const words = this.#lines.map(({ name, line }) =>
      `${name} 号 ${countOf(hands, line.number)} 票`
    );
    this.#spoken.textContent = words.join("，");
  }

  /** The one button leads through: answer, next gap or turn, what was counted, talk. */
  #goOn(): void {
    if (!this.#isShown) return this.#show();
    if (this.#round.isAfter) {
      this.#closeLines();
      return this.#finish();
    }
    const next = this.#plan.next(this.#round, [...this.#counted]);
    if (next) this.#begin(next);
  }

  #show(): void {
    this.#isShown = true;
    if (this.#round.isAfter) {
      this.#offerAfterwards();
      return this.#showAnswer();
    }
    const counts = this.#closeLines();
    if (!this.#plan.next(this.#round, counts)) return this.#finish();
    this.#undo.hidden = true;
    this.#go.textContent = this.#item.kind === "dialogue" ? "顾客接着说" : "下一空";
    const right = this.#round.lines.filter(({ isRight }) => isRight).map(({ words }) => words);
    this.#spoken.textContent = `答案：${right.join("；")}`;
  }

  #showAnswer(): void {
    show(this.#answer, ...answerOf(this.#item, this.#page), element("p", {}, ASK));
    this.#undo.hidden = false;
    this.#go.textContent = "记下人数";
    this.#spoken.textContent = "答案列在题目下面，可以数了。";
  }

  /** With the page the criteria are there in words. */
  #offerAfterwards(): void {
    const criteria = this.#page.copies(".answer .criteria li");
    this.#offer(this.#round.lines.map((line, at) => ({
      ...line,
      words: criteria[at]?.textContent.trim() || line.words,
    })));
  }

  /** Adds up a round's hands; what was said leads on in a talk, the right option fills a gap. */
  #closeLines(): Counts {
    const counts = countsOf(this.#hands, this.#lines.map(({ line }) => line.number));
    for (const [number, hands] of counts) {
      this.#counted.set(number, (this.#counted.get(number) ?? 0) + hands);
    }
    for (const one of this.#lines) one.close(this.#feedbackTo(one.line));
    const right = this.#round.lines.filter(({ isRight }) => isRight).map(({ number }) => number);
    this.#right = [...this.#right, ...right];
    const { part } = this.#round;
    const number = this.#item.kind === "dialogue" ? saidBy(this.#round, counts) : right[0];
    if (part !== null && typeof number === "number") {
      this.#said = [...this.#said, { part, number }];
    }
    return counts;
  }

  #feedbackTo({ number, isRight }: Line): string {
    return isRight === null ? "" : this.#page.feedback(number);
  }

  #finish(): void {
    const kept = this.#keep();
    const questions = questionsAbout(
      this.#item,
      [...this.#counted],
      this.#right,
      this.#round.isAfter,
      this.#place.key,
    );
    const explanation = this.#page.words(".explanation");
    this.#undo.hidden = this.#go.hidden = true;
    this.#after.replaceChildren(
      ...explanation ? [element("p", { class: "huddle-why" }, explanation)] : [],
      element("h3", {}, "聊两分钟"),
      element("ol", { class: "huddle-talk" }, ...questions.map((each) => element("li", {}, each))),
      element("p", { class: "desk-caveat" }, kept + NOT_VOTES),
    );
    this.#after.hidden = false;
    this.#after.focus();
  }

  /** Once, at the end or when the lead leaves before it: rounds that were counted are not lost. */
  #keep(): string {
    const counts: Counts = [...this.#counted];
    const isCounted = !this.#isDone && counts.some(([, hands]) => hands > 0);
    this.#isDone = true;
    if (!isCounted) return "没有点票，没有记。";
    const event = tallied(this.#item.number, this.#lesson, counts);
    return this.#place.store.append(event).saved ? "票数记下了。" : "票数没能存下。";
  }
}

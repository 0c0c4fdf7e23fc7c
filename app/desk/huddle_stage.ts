/** The big screen: a case, a question, hands counted by taps, then the answer and something to talk about. */

import { tallied } from "../memory/event.ts";
import { lessonAddress } from "../page/course_index.ts";
import { button, element } from "../page/dom.ts";
import { fetchDocument } from "../page/fetched.ts";
import { count, readList } from "../page/read.ts";
import type { KeyedItem } from "./answer_key.ts";
import {
  countOf,
  countsOf,
  type Hands,
  NO_HANDS,
  raised,
  strongestWrong,
  takenBack,
} from "./hands.ts";
import { type DeskPlace, lessonTitle } from "./place.ts";
import { NOT_VOTES } from "./words.ts";

const SEVERAL = "可以选几个：一个人能给几项举手。";
const KEYS = "按数字键给那一项加一票，退格键收回，Esc 离开。";

/** Opens over the whole page; the browser keeps focus inside, and Esc leaves. */
export function openHuddle(place: DeskPlace, lesson: number, item: KeyedItem): void {
  const stage = new Stage(place, lesson, item);
  document.body.append(stage.dialog);
  stage.dialog.showModal();
  stage.bring();
}

class Stage {
  readonly dialog: HTMLDialogElement;
  readonly #place: DeskPlace;
  readonly #lesson: number;
  readonly #item: KeyedItem;
  readonly #right: readonly number[];
  readonly #options: readonly Option[];
  readonly #said = element("p", { class: "sr", role: "status" });
  readonly #story = element("div", { class: "huddle-case", hidden: "" });
  readonly #after = element("div", { class: "huddle-after", tabindex: "-1", hidden: "" });
  readonly #undo: HTMLButtonElement;
  readonly #reveal: HTMLButtonElement;
  #hands: Hands = NO_HANDS;
  #isShown = false;
  #page: Document | null = null;

  constructor(place: DeskPlace, lesson: number, item: KeyedItem) {
    [this.#place, this.#lesson, this.#item] = [place, lesson, item];
    this.#right = readList(item.raw.key, count) ?? [];
    this.#options = [...item.choices].map(([number, words], at) =>
      new Option(number, words, at + 1, () => this.#raise(number))
    );
    this.#undo = button("收回一票", "button", () => this.#takeBack());
    this.#undo.disabled = true;
    this.#reveal = button("看答案，记下票数", "button primary", () => this.#show());
    this.dialog = element("dialog", { class: "huddle", "aria-labelledby": "huddle-prompt" });
    this.dialog.append(...this.#content());
    this.dialog.addEventListener("keydown", (event) => this.#press(event));
    this.dialog.addEventListener("close", () => this.dialog.remove());
  }

  /** The case and the feedback stand in the lesson's own page; without it the question stands alone. */
  async bring(): Promise<void> {
    const lesson = this.#place.index.lessons.get(this.#lesson);
    if (!lesson) return;
    const address = new URL(this.#place.root + lessonAddress(lesson), location.href);
    this.#page = await fetchDocument(address);
    const form = this.#form();
    const material = form?.querySelector("a.about")?.getAttribute("href")?.slice(1);
    const found = material
      ? this.#page?.getElementById(material)
      : this.#page?.querySelector(".block-case");
    if (!found) return;
    this.#story.replaceChildren(
      ...[...found.childNodes].map((node) => document.importNode(node, true)),
    );
    for (const named of this.#story.querySelectorAll("[id]")) named.removeAttribute("id");
    this.#story.hidden = false;
  }

  #content(): readonly HTMLElement[] {
    const leave = button("离开", "button huddle-leave", () => this.dialog.close());
    return [
      element(
        "div",
        { class: "huddle-head" },
        element("p", {}, lessonTitle(this.#place, this.#lesson)),
        leave,
      ),
      this.#story,
      element("h2", { id: "huddle-prompt", tabindex: "-1", autofocus: "" }, this.#item.prompt),
      ...this.#item.kind === "multiple" ? [element("p", { class: "huddle-how" }, SEVERAL)] : [],
      element("ol", { class: "huddle-options" }, ...this.#options.map(({ row }) => row)),
      element("div", { class: "huddle-tools" }, this.#undo, this.#reveal),
      this.#said,
      this.#after,
      element("p", { class: "huddle-keys" }, KEYS),
    ];
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const option = this.#options[Number(event.key) - 1];
    if (option && /^[1-9]$/.test(event.key)) this.#raise(option.number);
    else if (event.key === "Backspace") this.#takeBack();
    else return;
    event.preventDefault();
  }

  #raise(number: number): void {
    if (!this.#isShown) this.#count(raised(this.#hands, number));
  }

  #takeBack(): void {
    if (!this.#isShown && this.#hands.taps.length > 0) this.#count(takenBack(this.#hands));
  }

  #count(hands: Hands): void {
    this.#hands = hands;
    for (const option of this.#options) option.tell(countOf(hands, option.number));
    this.#undo.disabled = hands.taps.length === 0;
    const words = this.#options.map(({ place, number }) =>
      `${place} 号 ${countOf(hands, number)} 票`
    );
    this.#said.textContent = words.join("，");
  }

  #show(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    const counts = countsOf(this.#hands, this.#item.choices.keys());
    const isCounted = this.#hands.taps.length > 0;
    const saving = isCounted
      ? this.#place.store.append(tallied(this.#item.number, this.#lesson, counts))
      : null;
    for (const option of this.#options) {
      option.judge(this.#right.includes(option.number), this.#feedback(option.number));
    }
    this.#undo.hidden = this.#reveal.hidden = true;
    const kept = saving === null
      ? "没有点票，没有记。"
      : saving.saved
      ? "票数记下了。"
      : "票数没能存下。";
    this.#after.replaceChildren(
      ...this.#talk(counts),
      element("p", { class: "desk-caveat" }, kept + NOT_VOTES),
    );
    this.#after.hidden = false;
    this.#after.focus();
  }

  #talk(counts: readonly (readonly [number, number])[]): readonly HTMLElement[] {
    const wrong = strongestWrong(counts, this.#right);
    const [thought] = wrong === null
      ? []
      : this.#place.key.facts.allBehind(this.#item.number, [wrong]);
    const words = wrong === null ? "" : this.#item.choices.get(wrong) ?? "";
    const explanation = this.#form()?.querySelector(".explanation")?.textContent.trim();
    const questions = [
      wrong === null
        ? "没有人选错。能不能说说，为什么别的选项不对？"
        : `选“${words}”的人是怎么想的？${thought ? thoughtWords(thought, this.#place) : ""}`,
      "这件事在我们店里，上一次是什么时候？",
      "今天谁可以先试一步？",
    ];
    return [
      ...explanation ? [element("p", { class: "huddle-why" }, explanation)] : [],
      element("h3", {}, "聊两分钟"),
      element("ol", { class: "huddle-talk" }, ...questions.map((each) => element("li", {}, each))),
    ];
  }

  #form(): Element | null {
    return this.#page?.querySelector(`form.item[data-item="${this.#item.number}"]`) ?? null;
  }

  #feedback(number: number): string {
    const words = this.#form()?.querySelector(`[data-feedback="${number}"] .words`);
    return words?.textContent.trim() ?? "";
  }
}

function thoughtWords(id: string, { key }: DeskPlace): string {
  const thought = key.facts.misconceptions.get(id);
  return thought ? `也许是“${thought.thought}”。` : "";
}

/** One answer: a big button that counts. */
class Option {
  readonly row: HTMLLIElement;
  readonly #button: HTMLButtonElement;
  readonly #count = element("span", { class: "huddle-count" }, "0");
  readonly #feedback = element("p", { class: "huddle-feedback", hidden: "" });
  readonly #sign = element("span", { class: "huddle-sign" });

  constructor(
    readonly number: number,
    readonly words: string,
    /** From 1: the key that is pressed for it. */
    readonly place: number,
    raise: () => void,
  ) {
    this.#button = button("", "huddle-option", raise);
    this.#button.append(
      element("span", { class: "huddle-place", "aria-hidden": "true" }, String(place)),
      element("span", { class: "huddle-words" }, this.#sign, words),
      this.#count,
    );
    this.row = element("li", {}, this.#button, this.#feedback);
    this.tell(0);
  }

  tell(count: number): void {
    this.#count.textContent = `${count} 票`;
  }

  judge(isRight: boolean, feedback: string): void {
    this.#button.disabled = true;
    this.row.classList.add(isRight ? "right" : "wrong");
    this.#sign.textContent = isRight ? "✓ " : "✕ ";
    this.#feedback.textContent = feedback;
    this.#feedback.hidden = feedback === "";
  }
}

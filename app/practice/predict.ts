/** `<course-predict>`: guess a number before reading, then see it beside the truth. */

import { predicted } from "../memory/event.ts";
import type { Store } from "../memory/store.ts";
import type { PageContext } from "../page/context.ts";
import { button, element, required } from "../page/dom.ts";
import { lessonAround } from "../page/lesson.ts";
import { readNumber } from "../quiz/number.ts";
import { calibrate, type Guess } from "./calibration.ts";
import { calibrationWords, guessWords, shownNumber, withUnit } from "./calibration_words.ts";
import { guessStrip } from "./guess_strip.ts";

interface Asked {
  readonly lesson: number;
  readonly truth: number;
  readonly tolerance: number;
  readonly lowest: number;
  readonly highest: number;
  readonly unit: string;
}

export function mount(elements: readonly HTMLElement[], { store, clock }: PageContext): void {
  const openedAt = clock().t - performance.now();
  for (const block of elements) {
    const asked = readAsked(block);
    if (asked) mountOne(block, asked, store, openedAt);
  }
}

/** What the block asks, or null when its attributes are not what the build writes. */
function readAsked(block: HTMLElement): Asked | null {
  const lesson = lessonAround(block);
  const { truth, tolerance, lowest, highest, unit = "" } = block.dataset;
  const numbers = [truth, tolerance, lowest, highest].map(Number);
  const [a = NaN, b = NaN, c = NaN, d = NaN] = numbers;
  if (lesson === null || !numbers.every(Number.isFinite) || a <= 0) return null;
  return { lesson, truth: a, tolerance: b, lowest: c, highest: d, unit };
}

function mountOne(block: HTMLElement, asked: Asked, store: Store, openedAt: number): void {
  const answer = required(block, "details.predict-truth", HTMLDetailsElement);
  const known = (): Guess | undefined =>
    calibrate(store.events()).guesses.find(({ lesson }) => lesson === asked.lesson);
  // After reading, a guess is a memory: it would flatter the record.
  const readAt = store.record().lessons.get(asked.lesson)?.seenAt?.t ?? Infinity;
  const isAsking = !known() && readAt >= openedAt;
  const form = isAsking ? guessForm(block, asked, submit, skip) : null;
  let result: HTMLElement | null = null;
  if (form) {
    answer.hidden = true;
    answer.before(form);
  }

  function submit(guess: number): void {
    store.append(predicted(asked.lesson, guess, asked.truth));
    result?.focus({ preventScroll: true });
  }

  function skip(): void {
    form?.remove();
    answer.hidden = false;
    answer.open = true;
    required(answer, "summary", HTMLElement).focus({ preventScroll: true });
  }

  function update(): void {
    const guess = known();
    if (!guess) {
      result?.remove();
      result = null;
      return;
    }
    form?.remove();
    answer.hidden = true;
    block.classList.add("guessed");
    const shown = resultOf(block, asked, guess, store);
    if (result) result.replaceWith(shown);
    else answer.before(shown);
    result = shown;
  }

  update();
  store.subscribe(update);
}

function guessForm(
  block: HTMLElement,
  asked: Asked,
  submit: (guess: number) => void,
  skip: () => void,
): HTMLFormElement {
  const question = required(block, ".predict-question", HTMLElement).id;
  const id = `${question}-guess`;
  const input = element("input", {
    type: "text",
    inputmode: "decimal",
    id,
    autocomplete: "off",
    enterkeyhint: "done",
    "aria-describedby": question,
  });
  const status = element("p", { class: "predict-missing", role: "status" });
  const unit = asked.unit ? element("span", { class: "unit" }, asked.unit) : null;
  const form = element(
    "form",
    { class: "predict-form", autocomplete: "off" },
    element("label", { for: id }, "我猜"),
    element("span", { class: "number-field" }, input, unit),
    element(
      "div",
      { class: "submit" },
      button("不猜，直接看", "", skip),
      element("button", { type: "submit", class: "primary" }, "猜好了"),
    ),
    status,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const guess = readNumber(input.value);
    if (guess !== null && guess >= asked.lowest && guess <= asked.highest) return submit(guess);
    const { lowest, highest } = asked;
    status.textContent = `写一个 ${shownNumber(lowest)} 到 ${shownNumber(highest)} 之间的数。`;
    input.setAttribute("aria-invalid", "true");
    input.focus();
  });
  return form;
}

function resultOf(block: HTMLElement, asked: Asked, guess: Guess, store: Store): HTMLElement {
  const calibration = calibrate(store.events());
  const [mine, truth] = [guess.guess, guess.truth].map((value) => withUnit(value, asked.unit));
  const words = guessWords(guess, asked.tolerance);
  const why = required(block, ".predict-why", HTMLElement);
  const pair = element(
    "dl",
    { class: "predict-pair" },
    element("div", {}, element("dt", {}, "你猜"), element("dd", {}, mine ?? "")),
    element("div", {}, element("dt", {}, "实际"), element("dd", { class: "truth" }, truth ?? "")),
  );
  return element(
    "div",
    {
      class: "predict-result",
      role: "group",
      tabindex: "-1",
      "aria-label": `你猜 ${mine}，实际 ${truth}。${words}`,
    },
    pair,
    element("p", { class: "predict-said" }, words),
    element("p", {}, ...[...why.childNodes].map((node) => node.cloneNode(true))),
    guessStrip(calibration, guess.lesson),
    element("p", { class: "predict-run" }, calibrationWords(calibration)),
  );
}

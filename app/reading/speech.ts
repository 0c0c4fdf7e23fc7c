/** Reads the lesson in view aloud, block by block, through the browser's own speech. */

import { chineseVoice, pieces } from "./spoken.ts";

export const RATES = [1, 1.25, 1.5] as const;

/** Parts of a lesson that are said, in order; of tables and pictures only what is written under them. */
const PARTS = ".lesson-title, .objective, .body > .block, .takeaways";
const UNSAID =
  "svg, table, .regions, script, button, form, .note, .predict-form, .action-plan, details:not([open])";

export type Speaking = "silent" | "speaking" | "paused";

export class Speaker {
  #parts: readonly HTMLElement[] = [];
  #at = 0;
  /** Counts starts, so that what is left of an earlier one says nothing more. */
  #run = 0;
  #state: Speaking = "silent";

  constructor(
    readonly speech: SpeechSynthesis,
    readonly changed: () => void,
    public rate: number,
  ) {
    addEventListener("pagehide", () => this.stop());
  }

  get state(): Speaking {
    return this.#state;
  }

  /** Whether this device has a Chinese voice of its own. */
  canSpeak(): boolean {
    return chineseVoice(this.speech.getVoices()) !== null;
  }

  start(lesson: HTMLElement): void {
    this.#parts = [...lesson.querySelectorAll<HTMLElement>(PARTS)];
    this.#at = 0;
    this.#say();
  }

  pause(): void {
    this.#halt();
    this.#show("paused");
  }

  /** Goes on from the beginning of the block: pausing in the middle fails in several browsers. */
  resume(): void {
    this.#say();
  }

  stop(): void {
    if (this.#state === "silent") return;
    this.#halt();
    this.#mark(null);
    this.#show("silent");
  }

  setRate(rate: number): void {
    this.rate = rate;
    if (this.#state === "speaking") this.#say();
  }

  #halt(): void {
    this.#run++;
    this.speech.cancel();
  }

  #say(): void {
    this.#halt();
    const part = this.#parts[this.#at];
    if (!part) {
      this.#mark(null);
      return this.#show("silent");
    }
    this.#mark(part);
    this.#show("speaking");
    const run = this.#run;
    const said = pieces(textOf(part));
    if (said.length === 0) return this.#next(run);
    said.forEach((piece, at) => {
      const utterance = new SpeechSynthesisUtterance(piece);
      utterance.lang = "zh-CN";
      utterance.voice = chineseVoice(this.speech.getVoices());
      utterance.rate = this.rate;
      if (at === said.length - 1) utterance.onend = () => this.#next(run);
      utterance.onerror = () => run === this.#run && this.stop();
      this.speech.speak(utterance);
    });
  }

  #next(run: number): void {
    if (run !== this.#run) return;
    this.#at++;
    this.#say();
  }

  #mark(part: HTMLElement | null): void {
    for (const old of document.querySelectorAll(".spoken")) old.classList.remove("spoken");
    part?.classList.add("spoken");
    part?.scrollIntoView({ block: "nearest" });
  }

  #show(state: Speaking): void {
    this.#state = state;
    this.changed();
  }
}

/** What is written in a part, each line a sentence. */
function textOf(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const silent of copy.querySelectorAll(UNSAID)) silent.remove();
  const lines = [...copy.querySelectorAll("p, li, h2, h3, h4, figcaption")];
  const texts = lines.length > 0
    ? lines.map((line) => line.textContent ?? "")
    : [copy.textContent ?? ""];
  return texts.map((text) => text.trim()).filter(Boolean)
    .map((text) => /[。！？；：，]$/u.test(text) ? text : `${text}。`).join("");
}

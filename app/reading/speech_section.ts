/** Reading aloud in the 阅读 menu; nothing at all where the device has no Chinese voice. */

import { setting } from "../memory/event.ts";
import type { PageContext } from "../page/context.ts";
import { button, element } from "../page/dom.ts";
import { RATES, Speaker } from "./speech.ts";

const RATE = "speech-rate";

let speaker: Speaker | null = null;
let update: () => void = () => {};

export function speechSection(page: PageContext): HTMLElement {
  const section = element("section", { class: "speech", hidden: "" });
  const { speechSynthesis } = globalThis;
  const lesson = lessonInView();
  if (!speechSynthesis || !lesson) return section;
  speaker ??= new Speaker(speechSynthesis, () => update(), rateOf(page));
  const own = speaker;
  const state = element("div", { class: "submit" });
  update = () => {
    section.hidden = !own.canSpeak();
    state.replaceChildren(...controls(own, lesson));
  };
  section.append(element("h3", {}, "听这一课"), state, rates(own, page));
  update();
  // Voices come late in some browsers, and only after they were asked for.
  speechSynthesis.addEventListener?.("voiceschanged", () => update(), { once: true });
  return section;
}

function rateOf({ store }: PageContext): number {
  const rate = store.record().settings.get(RATE);
  return RATES.find((known) => known === rate) ?? RATES[0];
}

function controls(speaker: Speaker, lesson: HTMLElement): readonly HTMLElement[] {
  const act = (words: string, style: string, press: () => void): HTMLElement =>
    button(words, style, () => {
      const section = (document.activeElement as HTMLElement | null)?.closest(".speech");
      press();
      section?.querySelector("button")?.focus();
    });
  const stop = act("停", "", () => speaker.stop());
  if (speaker.state === "speaking") return [act("暂停", "primary", () => speaker.pause()), stop];
  if (speaker.state === "paused") return [act("接着听", "primary", () => speaker.resume()), stop];
  return [act("听", "primary", () => speaker.start(lesson))];
}

function rates(speaker: Speaker, { store }: PageContext): HTMLElement {
  const rows = RATES.map((rate) => {
    const input = element("input", { type: "radio", name: "speech-rate", value: String(rate) });
    input.checked = rate === speaker.rate;
    input.addEventListener("change", () => {
      speaker.setRate(rate);
      store.append(setting(RATE, rate));
    });
    return element("label", { class: "size" }, input, element("span", {}, `${rate} 倍`));
  });
  return element(
    "fieldset",
    {},
    element("legend", {}, "快慢"),
    element("div", { class: "sizes" }, ...rows),
  );
}

/** The lesson that has most of the window. */
function lessonInView(): HTMLElement | null {
  const share = (lesson: HTMLElement): number => {
    const { top, bottom } = lesson.getBoundingClientRect();
    return Math.min(bottom, innerHeight) - Math.max(top, 0);
  };
  const lessons = [...document.querySelectorAll<HTMLElement>("article.lesson")];
  return lessons.sort((a, b) => share(b) - share(a))[0] ?? null;
}

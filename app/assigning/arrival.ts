/** An assignment arrives: its link is read wherever it was opened, remembered, and shown on the home page. */

import { assigned, setting } from "../memory/event.ts";
import type { Store } from "../memory/store.ts";
import type { PageContext } from "../page/context.ts";
import { type GoodReading, mentionsAssignment, readAssignment } from "./assignment.ts";
import { mount } from "./home_cards.ts";
import { hiddenKey } from "./standing.ts";

const REFUSALS = {
  damaged: "任务链接不完整，可能在转发时被截断或改动。请组长重新发一次完整的链接。",
  newer: "任务链接来自更新的版本。请先刷新页面；还不行就请组长重发。",
} as const;
const NO_INDEX = "任务收下了，但课程目录没有取到。连上网后刷新这一页，就能看到。";

/** Takes the assignment out of a page's address. Answers what to tell the reader, or null. */
export async function arrive(address: string, page: PageContext): Promise<string | null> {
  if (!mentionsAssignment(address)) return null;
  const reading = readAssignment(address, document.documentElement.dataset.course ?? "");
  if (!reading.ok) return REFUSALS[reading.why];
  take(reading, page.store);
  const section = document.querySelector<HTMLElement>("course-home .assigned");
  if (!section) {
    location.replace(`${page.root}#${reading.text}`);
    return null;
  }
  if (!await page.index()) return NO_INDEX;
  await mount([section], page);
  lookAt(section, reading.text);
  return null;
}

function take({ text }: GoodReading, store: Store): void {
  if (!store.record().assignments.has(text)) store.append(assigned(text));
  if (store.record().settings.get(hiddenKey(text)) === true) {
    store.append(setting(hiddenKey(text), false));
  }
}

function lookAt(section: HTMLElement, text: string): void {
  const cards = [...section.querySelectorAll<HTMLElement>(".assignment")];
  const heading = cards.find(({ dataset }) => dataset.assignment === text)?.querySelector("h3");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "center" });
}

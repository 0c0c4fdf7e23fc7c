/** Features whose code is fetched only by pages that have something for them. */

import type { PageContext } from "./page/context.ts";

/** Makes the elements of one feature respond. */
export type Mount = (elements: readonly HTMLElement[], page: PageContext) => void | Promise<void>;

/** near: its elements come close to the screen; known: the reader has been here before. */
type Occasion = "near" | "known";

/** What stands for the feature in the page, how its code is loaded, and what it waits for. */
type Feature = readonly [
  selector: string,
  load: () => Promise<{ readonly mount: Mount }>,
  occasion?: Occasion,
];

const FEATURES: readonly Feature[] = [
  ["a.edition", () => import("./script/edition_link.ts")],
  ["button.reading-open", () => import("./reading/menu.ts")],
  ["button.note-open", () => import("./notes/lesson_notes.ts")],
  ["course-notes", () => import("./notes/notes_page.ts")],
  ["course-action", () => import("./practice/action_card.ts"), "near"],
  ["course-actions", () => import("./practice/action_log.ts")],
  ["course-assessment", () => import("./practice/course_assessment.ts"), "near"],
  ["course-follow-up, course-week-link", () => import("./practice/home_parts.ts"), "known"],
  ["course-home .assigned", () => import("./assigning/home_cards.ts"), "known"],
  ["form.assign .assign-encrypt", () => import("./receipt/encrypt_tick.ts")],
  [".assignment-tools", () => import("./receipt/hand_in.ts")],
  ["course-home .review", () => import("./review/home_card.ts")],
  ["course-profiles", () => import("./record/profiles_bar.ts")],
  ["section.catch-up", () => import("./record/catch_up_card.ts")],
  ["course-catch-up", () => import("./record/catch_up_page.ts")],
  ["course-mistakes", () => import("./record/mistakes_page.ts")],
  ["course-certificate", () => import("./record/certificate_page.ts")],
  ["course-device", () => import("./record/device_page.ts")],
  ["course-weather", () => import("./record/weather_note.ts")],
  ["course-calculator", () => import("./calculator/mount.ts")],
  ["p.expired[hidden]", () => import("./page/expiry.ts")],
  ["html[data-corrections]", () => import("./places/corrected.ts")],
  ["course-reminder", () => import("./record/reminder_section.ts")],
  ["course-me", () => import("./record/me.ts")],
  ["a.term", () => import("./glossary/term_link.ts"), "near"],
  ["course-desk", () => import("./desk/desk.ts"), "near"],
  ["course-predict", () => import("./practice/predict.ts")],
  ["course-review", () => import("./review/review.ts")],
  ["course-shop", () => import("./shop/mount.ts")],
  ["course-offline", () => import("./offline/mount.ts"), "near"],
  ["course-team", () => import("./assigning/team.ts")],
  ["course-week-sheet", () => import("./practice/week_sheet.ts")],
  ["course-term-cards", () => import("./glossary/term_cards.ts")],
];

/** Mounts every feature the page has; one that cannot be fetched leaves its plain HTML standing. */
export async function mountFeatures(root: ParentNode, page: PageContext): Promise<void> {
  await Promise.allSettled(FEATURES.map(async ([selector, load, occasion]) => {
    const elements = [...root.querySelectorAll<HTMLElement>(selector)];
    if (elements.length === 0) return;
    if (occasion === "known" && page.store.events().length === 0) return;
    if (occasion === "near") await comeNear(elements);
    await (await load()).mount(elements, page);
  }));
}

/** Resolves when one of the elements is at most half a screen away. */
function comeNear(elements: readonly HTMLElement[]): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    }, { rootMargin: "50% 0px" });
    for (const element of elements) observer.observe(element);
  });
}

/** Features whose code is fetched only by pages that have something for them. */

import type { PageContext } from "./page/context.ts";

/** Makes the elements of one feature respond. */
export type Mount = (elements: readonly HTMLElement[], page: PageContext) => void | Promise<void>;

/** What stands for the feature in the page, and how its code is loaded. */
type Feature = readonly [selector: string, load: () => Promise<{ readonly mount: Mount }>];

const FEATURES: readonly Feature[] = [
  ["course-action", () => import("./practice/action_card.ts")],
  ["course-actions", () => import("./practice/action_log.ts")],
  ["course-assessment", () => import("./practice/course_assessment.ts")],
  ["course-follow-up, course-week-link", () => import("./practice/home_parts.ts")],
  ["course-home .review", () => import("./review/home_card.ts")],
  ["course-profiles", () => import("./record/profiles_bar.ts")],
  ["section.catch-up", () => import("./record/catch_up_card.ts")],
  ["course-catch-up", () => import("./record/catch_up_page.ts")],
  ["course-mistakes", () => import("./record/mistakes_page.ts")],
  ["course-certificate", () => import("./record/certificate_page.ts")],
  ["course-device", () => import("./record/device_page.ts")],
  ["course-weather", () => import("./record/weather_note.ts")],
  ["course-me", () => import("./record/me.ts")],
  ["course-predict", () => import("./practice/predict.ts")],
  ["course-review", () => import("./review/review.ts")],
  ["course-team", () => import("./places/team.ts")],
  ["course-week-sheet", () => import("./practice/week_sheet.ts")],
];

/** Mounts every feature the page has; one that cannot be fetched leaves its plain HTML standing. */
export async function mountFeatures(root: ParentNode, page: PageContext): Promise<void> {
  await Promise.allSettled(FEATURES.map(async ([selector, load]) => {
    const elements = [...root.querySelectorAll<HTMLElement>(selector)];
    if (elements.length > 0) await (await load()).mount(elements, page);
  }));
}

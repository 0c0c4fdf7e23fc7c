/** The composition root: reads the page, opens the memory, mounts what is on the page. */

import { mountFeatures } from "./features.ts";
import { now, openHere } from "./memory/browser.ts";
import { indexHere } from "./page/course_index.ts";
import { mountMarks } from "./page/marks.ts";
import { mountNotice } from "./page/notice.ts";
import { watchReading } from "./page/reading.ts";
import { mountTools } from "./page/tools.ts";
import { mountWeek } from "./page/week.ts";
import { leadToBackup } from "./page/handover.ts";
import { watchTextSize } from "./reading/text_size.ts";
import { takeAssignment } from "./places/assigned.ts";
import { mountHome } from "./places/home.ts";
import { mountSearch } from "./places/search.ts";
import { mountQuizzes } from "./quiz/course_quiz.ts";

const { root = "./", build = "", index = "" } = document.documentElement.dataset;
const store = openHere(globalThis.window);
const page = { root, build, store, clock: now, index: indexHere(root, index) };

watchTextSize(store);
leadToBackup(location.hash, root);
const refusal = takeAssignment(location.hash, store);
for (const notice of document.querySelectorAll<HTMLElement>("course-notice")) {
  mountNotice(notice, store, refusal);
}
for (const week of document.querySelectorAll<HTMLElement>("course-week")) {
  mountWeek(week, store, now);
}
mountQuizzes(document, store);
mountMarks(document, store);
mountTools(document, build);
mountSearch(root);
watchReading(document, store, now);
addEventListener("load", () => setTimeout(tidy, 2_000));

/** Packs the events where there are very many; only then is the code for it fetched. */
async function tidy(): Promise<void> {
  if (store.isTidyDue()) store.tidy((await import("./memory/compaction.ts")).compact);
}

/**
 * Not awaited at the top: the features' code imports what is bundled with this module, and would wait
 * for this module to be evaluated while it waits for them.
 */
async function mountTheRest(): Promise<void> {
  const home = document.querySelector("course-home");
  const loaded = home && await page.index();
  if (home && loaded) mountHome(home, { ...page, index: loaded });
  await mountFeatures(document, page);
}

mountTheRest();

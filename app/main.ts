/** The composition root: reads the page, opens the memory, mounts what is on the page. */

import { mountFeatures } from "./features.ts";
import { now, openHere } from "./memory/browser.ts";
import type { PageContext } from "./page/context.ts";
import { indexHere } from "./page/course_index.ts";
import { mountMarks } from "./page/marks.ts";
import { mountNotice } from "./page/notice.ts";
import { watchReading } from "./page/reading.ts";
import { mountTools } from "./page/tools.ts";
import { mountWeek } from "./page/week.ts";
import { trustWorkers } from "./page/worker_addresses.ts";
import { leadToBackup } from "./page/handover.ts";
import { watchTextSize } from "./reading/text_size.ts";
import { mountHome } from "./places/home.ts";
import { mountSearch } from "./places/search.ts";
import { mountQuizzes } from "./quiz/course_quiz.ts";

const { root = "./", home = "", build = "", index = "" } = document.documentElement.dataset;
trustWorkers(new URL(root + home, location.href));
const store = openHere(globalThis.window);
const page: PageContext = {
  root,
  build,
  store,
  clock: now,
  index: indexHere(root, index),
  mountWithin: (within) => mountFeatures(within, page),
};

watchTextSize(store);
leadToBackup(location.hash, root);
const notices = [...document.querySelectorAll<HTMLElement>("course-notice")].map((notice) =>
  mountNotice(notice, store)
);
takeAssignment();
addEventListener("hashchange", takeAssignment);
for (const week of document.querySelectorAll<HTMLElement>("course-week")) {
  mountWeek(week, store, now);
}
mountQuizzes(document, store);
mountMarks(document, store);
mountTools(document, build);
mountSearch(page);
watchReading(document, store, now);
addEventListener("load", () => {
  setTimeout(tidy, 2_000);
  setTimeout(startOffline, 3_000);
});

/** The worker that keeps pages for the way; a host without encryption may not have one. */
function startOffline(): void {
  if (isSecureContext && "serviceWorker" in navigator) {
    import("./offline/register.ts").then(({ start }) => start(build), () => {});
  }
}

/** Packs the events where there are very many; only then is the code for it fetched. */
async function tidy(): Promise<void> {
  if (store.isTidyDue()) store.tidy((await import("./memory/compaction.ts")).compact);
}

/**
 * The code for an assignment is fetched only when the address has one. A chat app may have moved it or
 * encoded it, so all of the address is looked at.
 */
async function takeAssignment(): Promise<void> {
  if (!location.href.includes("assign")) return;
  const said = await import("./assigning/arrival.ts").then(
    ({ arrive }) => arrive(location.href, page),
    () => "任务链接收到了，但网络断了，没能打开。连上网后刷新这一页，任务还在链接里。",
  );
  for (const say of notices) say(said);
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

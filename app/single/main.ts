/**
 * The script of an issue in one file, opened from a disk or in a chat app's viewer: no request, no other page.
 *
 * The record is kept where the browser allows it, else as long as the file is open; it goes to the site as text.
 */

import { mount as mountActions } from "../practice/action_card.ts";
import { mount as mountCalculators } from "../calculator/mount.ts";
import { mount as mountGuesses } from "../practice/predict.ts";
import { guarded } from "../memory/storage.ts";
import { now, random } from "../memory/browser.ts";
import { prefixOf } from "../memory/key.ts";
import { openStore } from "../memory/store.ts";
import type { PageContext } from "../page/context.ts";
import { mountMarks } from "../page/marks.ts";
import { mountNotice } from "../page/notice.ts";
import { watchReading } from "../page/reading.ts";
import { mountTools } from "../page/tools.ts";
import { mountQuizzes } from "../quiz/course_quiz.ts";
import { mountHandOver } from "./hand_over.ts";

/** Files on a disk share one storage: the course tells them apart, and its issues belong together. */
const PLACE = "/single-file/";

const { course = "course", build = "" } = document.documentElement.dataset;
const port = guarded(() => localStorage, () => () => {});
const store = openStore(port, now, random, prefixOf(course, PLACE));
const page: PageContext = {
  root: "",
  build,
  store,
  clock: now,
  index: () => Promise.resolve(null),
  mountWithin: () => Promise.resolve(),
};

for (const notice of find("course-notice")) mountNotice(notice, store);
mountQuizzes(document, store);
mountMarks(document, store);
mountTools(document, build);
mountCalculators(find("course-calculator"), page);
mountGuesses(find("course-predict"), page);
mountActions(find("course-action"), page);
for (const place of find("course-hand-over")) mountHandOver(place, store, course);
watchReading(document, store, now);

function find(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

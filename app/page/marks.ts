/** Marks in lists and contents: which lessons and issues are finished. */

import { isCompleted } from "../memory/progress.ts";
import type { LearnerRecord } from "../memory/fold.ts";
import type { Store } from "../memory/store.ts";

export function mountMarks(root: ParentNode, store: Store): void {
  const update = (): void => mark(root, store.record());
  update();
  store.subscribe(update);
}

function mark(root: ParentNode, record: LearnerRecord): void {
  for (const row of root.querySelectorAll("li[data-lesson]")) {
    const [lesson, daily] = [row.getAttribute("data-lesson"), row.getAttribute("data-daily")];
    setMark(row, isCompleted(record, Number(lesson), Number(daily)) ? "读完" : "");
  }
  for (const row of root.querySelectorAll("li[data-lessons]")) {
    const pairs = (row.getAttribute("data-lessons") ?? "").split(" ").map((pair) =>
      pair.split(":")
    );
    const done = pairs.filter(([lesson, daily]) =>
      isCompleted(record, Number(lesson), Number(daily))
    );
    setMark(row, progressWords(done.length, pairs.length));
  }
}

/** 读完, 3/6, or nothing before the first. */
export function progressWords(done: number, all: number): string {
  if (done === 0) return "";
  return done === all ? "读完" : `${done}/${all}`;
}

function setMark(row: Element, words: string): void {
  const mark = row.querySelector(".done");
  if (!(mark instanceof HTMLElement)) return;
  mark.textContent = words;
  mark.hidden = words === "";
}

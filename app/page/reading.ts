/** Notices which lessons are being read and which were read to the end. */

import { opened, seen } from "../memory/event.ts";
import { learningDay } from "../memory/order.ts";
import { hasSeen, isOpeningDue } from "../memory/progress.ts";
import type { Clock, Store } from "../memory/store.ts";
import { lessonAround } from "./lesson.ts";

/** A lesson counts as begun after this long on screen: scrolling past is not reading. */
const BEGUN_AFTER_MS = 4_000;

export function watchReading(root: ParentNode, store: Store, clock: Clock): void {
  const ends = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) noteEnd(entry.target, store);
  });
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const lessons = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (isIntersecting) {
        timers.set(target, setTimeout(() => noteOpening(target, store, clock), BEGUN_AFTER_MS));
      }
    }
  });
  for (const lesson of root.querySelectorAll("article.lesson")) {
    lessons.observe(lesson);
    const end = lesson.querySelector(".takeaways");
    if (end) ends.observe(end);
  }
}

function noteEnd(end: Element, store: Store): void {
  const lesson = lessonAround(end);
  if (lesson !== null && !hasSeen(store.record(), lesson)) store.append(seen(lesson));
}

function noteOpening(target: Element, store: Store, clock: Clock): void {
  const lesson = lessonAround(target);
  const today = learningDay(clock());
  if (lesson !== null && isOpeningDue(store.record(), lesson, today)) store.append(opened(lesson));
}

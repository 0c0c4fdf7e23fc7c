/** Graded days and days of lessons over bits: what is usual costs next to nothing. */

import type { LearningDay } from "../memory/order.ts";
import { type Bits, TooLong } from "../packing/coder.ts";
import { choice, count, difference, flag } from "../packing/fields.ts";
import type { Grade, GradedDay, ItemHistory, LessonHistory } from "./history.ts";

const ALL = 20;
/** Far above any course; a text made to fill a phone's storage is stopped here. */
const MOST_DAYS = 50_000;

export function codeItems(
  bits: Bits,
  items: readonly ItemHistory[],
  firstDay: LearningDay,
): ItemHistory[] {
  const length = count(bits, "items", items.length);
  if (length > MOST_DAYS) throw new TooLong();
  const coded: ItemHistory[] = [];
  let [item, lesson, day, step, total] = [-1, 0, firstDay, 1, 0];
  for (let at = 0; at < length; at++) {
    const given = items[at];
    step = 1 + count(bits, `item-${Math.min(step, 4)}`, given ? given.item - item - 1 : 0);
    item += step;
    const [next, how] = codeLesson(bits, lesson, given?.lesson ?? 0);
    if (next > 0) lesson = next;
    day += difference(bits, `day-${how}`, given ? given.days[0]!.day - day : 0);
    const days = codeDays(bits, day, given?.days ?? []);
    if ((total += days.length) > MOST_DAYS) throw new TooLong();
    coded.push({ item, lesson: next, days });
  }
  return coded;
}

/** The lesson of an item and how it was named: as before, the next one, none, another. */
function codeLesson(bits: Bits, before: number, given: number): readonly [number, string] {
  if (flag(bits, "same-lesson", given === before)) return [before, "same"];
  if (flag(bits, "next-lesson", given === before + 1)) return [before + 1, "next"];
  if (flag(bits, "no-lesson", given === 0)) return [0, "none"];
  return [before + difference(bits, "lesson", given - before), "other"];
}

function codeDays(bits: Bits, first: LearningDay, days: readonly GradedDay[]): GradedDay[] {
  const coded: GradedDay[] = [];
  let day = first;
  let after = "";
  for (let at = 0;; at++) {
    const place = Math.min(at, 3);
    const given = days[at];
    if (at > 0) {
      if (!flag(bits, `more-${place}-${after}`, given !== undefined)) return coded;
      if (at > MOST_DAYS) throw new TooLong();
      day += 1 + count(bits, `gap-${place}-${after}`, given ? given.day - day - 1 : 0);
    }
    const grade = codeGrade(bits, `first-${Math.min(at, 2)}-${after}`, given?.first);
    after = markOf(grade);
    const isBetter = grade.points < ALL && flag(bits, `better-${place}`, Boolean(given?.best));
    const best = isBetter ? codeGrade(bits, "best", given?.best ?? undefined) : null;
    coded.push({ day, first: grade, best });
  }
}

function codeGrade(bits: Bits, context: string, given: Grade | undefined): Grade {
  const points = codePoints(bits, context, given?.points ?? 0);
  const isAsked = flag(bits, "asked", given?.sure !== null);
  if (!isAsked) return { points, sure: null };
  return { points, sure: flag(bits, `sure-${context}-${points === ALL}`, given?.sure === true) };
}

function codePoints(bits: Bits, context: string, points: number): number {
  if (flag(bits, `all-${context}`, points === ALL)) return ALL;
  if (flag(bits, "none", points === 0)) return 0;
  return choice(bits, "points", 5, points);
}

/** What the next day of an item depends on: was it right, and was the reader sure. */
function markOf({ points, sure }: Grade): string {
  return `${points === ALL ? "r" : "w"}${sure === false ? "u" : "s"}`;
}

export function codeLessons(
  bits: Bits,
  lessons: readonly LessonHistory[],
  items: readonly ItemHistory[],
  firstDay: LearningDay,
): LessonHistory[] {
  const answeredOn = firstDays(items);
  const length = count(bits, "lessons", lessons.length);
  if (length > MOST_DAYS) throw new TooLong();
  const coded: LessonHistory[] = [];
  let [lesson, before] = [-1, firstDay];
  for (let at = 0; at < length; at++) {
    const given = lessons[at];
    lesson += 1 + count(bits, "lesson-step", given ? given.lesson - lesson - 1 : 0);
    const known = answeredOn.get(lesson);
    const context = known === undefined ? "unanswered" : "answered";
    const how = flag(bits, `seen-${context}`, given?.how === "seen") ? "seen" : "open";
    const near = known ?? before;
    const day = near +
      difference(bits, `lesson-day-${context}-${how}`, given ? given.day - near : 0);
    coded.push({ lesson, how, day });
    before = day;
  }
  return coded;
}

function firstDays(items: readonly ItemHistory[]): ReadonlyMap<number, LearningDay> {
  const found = new Map<number, LearningDay>();
  for (const { lesson, days: [first] } of items) {
    if (first && first.day < (found.get(lesson) ?? Infinity)) found.set(lesson, first.day);
  }
  return found;
}

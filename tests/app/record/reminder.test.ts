import assert from "node:assert/strict";
import type { Entry } from "../../../app/memory/event.ts";
import { fold } from "../../../app/memory/fold.ts";
import { learningDay } from "../../../app/memory/order.ts";
import type { CourseIndex } from "../../../app/page/course_index.ts";
import { calendarFile } from "../../../app/practice/calendar_file.ts";
import { remindedDays, reminderEntries } from "../../../app/record/reminder.ts";
import { CHINA } from "../memory/samples.ts";
import { indexOf, lesson } from "../review/samples.ts";
import { DAY, did, MONDAY } from "./days.ts";

const FIRST = learningDay({ t: MONDAY, o: CHINA });
const now = (days: number) => ({ t: MONDAY + days * DAY, o: CHINA });

function courseOf(count: number): CourseIndex {
  const numbers = Array.from({ length: count }, (_, place) => place + 1);
  const issues = numbers.map((number) => ({
    number,
    title: `题目 ${number}`,
    lead: `引子 ${number}`,
    teaser: "",
    characters: "",
    minutes: "",
    lessons: [number],
    closing: null,
  }));
  return { ...indexOf(...numbers.map((number) => lesson(number))), issues };
}

function read(day: number, number: number): Entry[] {
  return [
    did(day, { k: "seen", l: number }),
    did(day, { k: "answer", n: number * 10, l: number, a: [1], p: 1 }),
  ];
}

function planned(index: CourseIndex, entries: readonly Entry[], today: number) {
  const days = remindedDays(index, fold(entries), now(today));
  return days.map(({ day, issue }) => [day - FIRST, issue.number]);
}

Deno.test("a newcomer begins with issue 1 tomorrow, and thirty days are enough", () => {
  const days = planned(courseOf(40), [], 0);
  assert.equal(days.length, 30);
  assert.deepEqual(days[0], [1, 1]);
  assert.deepEqual(days[29], [30, 30]);
});

Deno.test("a reader is reminded of the issue home will show on that day", () => {
  assert.deepEqual(planned(courseOf(5), read(0, 1), 0), [[1, 2], [2, 3], [3, 4], [4, 5]]);
});

Deno.test("after the planned issues come those she has not read, once each", () => {
  assert.deepEqual(planned(courseOf(5), read(0, 1), 2), [[3, 4], [4, 5], [5, 2], [6, 3]]);
  assert.deepEqual(planned(courseOf(3), read(0, 2), 20), [[21, 1], [22, 3]]);
});

Deno.test("who has read everything is not reminded of anything", () => {
  assert.deepEqual(planned(courseOf(2), [...read(0, 1), ...read(1, 2)], 9), []);
});

Deno.test("an entry rings at the hour on her own clock and leads to the issue by a full address", () => {
  const days = remindedDays(courseOf(3), fold([]), now(0));
  const [first, second] = reminderEntries(days, 7, now(0), "daily", "https://example.org/sub/");
  assert.ok(first && second);
  const text = calendarFile(first, second);
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 2);
  assert.ok(text.includes("DTSTART:20261103T070000\r\n"));
  assert.ok(text.includes("DTSTART:20261104T070000\r\n"));
  assert.ok(text.includes("TRIGGER:-PT0M\r\n"));
  assert.ok(text.includes("URL:https://example.org/sub/issues/001/\r\n"));
  assert.ok(text.includes("UID:issue-001@daily\r\n"));
});

Deno.test("made again later, an issue keeps its name and outranks the entry before", () => {
  const index = courseOf(3);
  const entries = (day: number) =>
    reminderEntries(remindedDays(index, fold([]), now(day)), 7, now(day), "daily", "/");
  const [before, after] = [entries(0)[0], entries(1)[0]];
  assert.equal(after?.uid, before?.uid);
  assert.ok((after?.sequence ?? 0) > (before?.sequence ?? 0));
  assert.ok((after?.sequence ?? 0) < 2 ** 31);
});

import assert from "node:assert/strict";
import type { Entry } from "../../../app/memory/event.ts";
import { fold } from "../../../app/memory/fold.ts";
import { isoDate, learningDay } from "../../../app/memory/order.ts";
import type { CourseIndex } from "../../../app/page/course_index.ts";
import { missedIssues } from "../../../app/record/catch_up.ts";
import { CHINA } from "../memory/samples.ts";
import { indexOf, lesson } from "../review/samples.ts";
import { did, MONDAY } from "./days.ts";

const FIRST = learningDay({ t: MONDAY, o: CHINA });
const NUMBERS = Array.from({ length: 12 }, (_, place) => place + 1);

function index(startOn: string | null = null): CourseIndex {
  const issues = NUMBERS.map((number) => ({
    number,
    title: "",
    lead: "",
    teaser: "",
    characters: "",
    minutes: "",
    lessons: [number],
    closing: null,
  }));
  return { ...indexOf(...NUMBERS.map((number) => lesson(number))), startOn, issues };
}

/** Reads the day's issue on each of the days. */
function read(...days: readonly number[]): Entry[] {
  return days.flatMap((day) => [
    did(day, { k: "seen", l: day + 1 }),
    did(day, { k: "answer", n: (day + 1) * 10, l: day + 1, a: [1], p: 1 }),
  ]);
}

function missed(entries: readonly Entry[], today: number, startOn: string | null = null) {
  const found = missedIssues(index(startOn), fold(entries), FIRST + today);
  return found.map(({ number }) => number);
}

Deno.test("a newcomer has missed nothing", () => {
  assert.deepEqual(missed([], 9), []);
  assert.deepEqual(missed([], 9, isoDate(FIRST)), []);
});

Deno.test("up to three days off are a rest; from the fourth on the days were a gap", () => {
  assert.deepEqual(missed(read(0, 1), 5), []);
  assert.deepEqual(missed(read(0, 1), 6), [3, 4, 5, 6]);
});

Deno.test("the offer stays while the reader comes back and begins today's issue", () => {
  assert.deepEqual(missed(read(0, 1, 6), 6), [3, 4, 5, 6]);
  assert.deepEqual(missed(read(0, 1, 6, 7), 7), [3, 4, 5, 6]);
});

Deno.test("what was caught up or passed over is not offered again", () => {
  const skip = (value: number) => did(6.1, { k: "set", key: "caught-up-to", value });
  assert.deepEqual(missed([...read(0, 1), skip(4)], 6), [5, 6]);
  assert.deepEqual(missed([...read(0, 1), skip(6)], 6), []);
});

Deno.test("an issue of which a lesson was finished was not missed", () => {
  const early = read(0, 1).concat(
    did(1, { k: "seen", l: 4 }),
    did(1, { k: "answer", n: 40, l: 4, a: [], p: 1 }),
  );
  assert.deepEqual(missed(early, 6), [3, 5, 6]);
});

Deno.test("with a calendar every issue of a day that has passed unread was missed", () => {
  assert.deepEqual(missed(read(2), 5, isoDate(FIRST)), [1, 2, 4, 5]);
});

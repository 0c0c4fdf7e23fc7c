import assert from "node:assert/strict";
import fc from "fast-check";
import {
  assignmentText,
  mentionsAssignment,
  readAssignment,
} from "../../../app/assigning/assignment.ts";
import { assignments, COURSE, SAMPLE } from "./samples.ts";

const read = (text: string) => readAssignment(text, COURSE);

Deno.test("a thousand random assignments come out of their links as they went in", () => {
  fc.assert(
    fc.property(assignments, (assignment) => {
      const text = assignmentText(assignment, COURSE);
      const reading = read(`#${text}`);
      assert.ok(reading.ok);
      assert.deepEqual(reading.assignment, assignment);
      assert.equal(reading.text, text);
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("ten lessons with title, lead, team, note, date, pass mark and key fit in 300 characters", () => {
  assert.ok(SAMPLE.lessons.length === 10 && SAMPLE.key && [...SAMPLE.note].length >= 35);
  const fragment = `#${assignmentText(SAMPLE, COURSE)}`;
  assert.ok(fragment.length <= 300, `${fragment.length} characters`);
});

Deno.test("a link of another course is refused: its numbers mean other lessons", () => {
  const reading = readAssignment(assignmentText(SAMPLE, "other"), COURSE);
  assert.deepEqual(reading, { ok: false, why: "damaged" });
});

Deno.test("a link of a later version says so", () => {
  const text = assignmentText(SAMPLE, COURSE).replace("assign=2", "assign=3");
  assert.deepEqual(read(text), { ok: false, why: "newer" });
});

Deno.test("equal content with another nonce is another assignment", () => {
  const [one, other] = [SAMPLE, { ...SAMPLE, nonce: 1 }].map((each) =>
    read(assignmentText(each, COURSE))
  );
  assert.ok(one?.ok && other?.ok);
  assert.notDeepEqual(one.digest, other.digest);
  assert.equal(one.digest.length, 6);
});

Deno.test("what a link cannot carry is the caller's mistake", () => {
  const wrong = [
    { lessons: [] },
    { lessons: [3, 3] },
    { title: "字".repeat(31) },
    { pass: 101 },
    { roster: ["字".repeat(13)] },
  ];
  for (const part of wrong) {
    assert.throws(() => assignmentText({ ...SAMPLE, ...part }, COURSE), RangeError);
  }
});

Deno.test("a fragment about something else is not taken for an assignment", () => {
  for (const text of ["", "#supply-before-buying", "#backup=EB1.abc", "#assign"]) {
    assert.equal(mentionsAssignment(text), false);
  }
  for (const text of ["#assign=2.a", "#assign%3D2.a", "#assign%253D2.a"]) {
    assert.ok(mentionsAssignment(text));
  }
});

/** Links as they were made by the first released version. */
const FIRST_VERSION = [
  {
    text:
      "assign=1.eyJ0Ijoi5ZGo5LqU5YmN5LiJ6K--IiwiZCI6IjIwMjYtMTEtMjciLCJsIjpbMSw1LDNdfQ.79a520d3",
    title: "周五前三课",
    due: "2026-11-27",
    lessons: [1, 5, 3],
  },
  { text: "assign=1.eyJ0IjoiIiwiZCI6IiIsImwiOls3XX0.06037f75", title: "", due: "", lessons: [7] },
] as const;

Deno.test("links of the first version open as they did, with the same text", () => {
  for (const { text, ...parts } of FIRST_VERSION) {
    const reading = read(`https://host/#${text}&from=timeline`);
    assert.ok(reading.ok, text);
    const { title, due, lessons, key, roster } = reading.assignment;
    assert.deepEqual({ title, due, lessons }, parts);
    assert.deepEqual([key, roster], [null, []]);
    assert.equal(reading.text, text);
    assert.equal(read(text.replace("assign=1.ey", "assign=1.ez")).ok, false);
  }
});

/** Links of version 2, to be read for ever; never change these. */
const SECOND_VERSION = [
  {
    text:
      "assign=2.hfyZi0wilON6ArGue22ujUQSHjv65AuNKJwV-PNJzRtEl36r2k5bh59aCetR6YwMc5EmBew_7duTkcoVUltGsb0NqfKHhnU-vlHpXtolyb_S_x_i6hJRMq1si6SeiR3p-haGuGk2vxDAWKfvEISqqJa3tGD7Tf4xIDMFdIb2CHeKXMveTWAyobQjNgh3ifkLeo1fzuFQgA.lsD7iimx",
    assignment: SAMPLE,
  },
  {
    text: "assign=2.hfz5Flp2FqkAU4pNB5cBZE7fxajj9HeYacer6LrDDqy9r-gG.M-euDAeS",
    assignment: {
      ...SAMPLE,
      title: "Q4 复盘",
      note: "",
      team: "",
      roster: ["小王", "Amy", "老陈 👍"],
      key: null,
      pass: null,
      due: "2025-12-31",
      lessons: [7],
    },
  },
] as const;

Deno.test("links of the second version stay what they are, written and read", () => {
  for (const { text, assignment } of SECOND_VERSION) {
    assert.equal(assignmentText(assignment, COURSE), text);
    const reading = read(text);
    assert.deepEqual(reading.ok && reading.assignment, assignment);
  }
});

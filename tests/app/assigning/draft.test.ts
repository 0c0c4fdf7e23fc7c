import assert from "node:assert/strict";
import fc from "fast-check";
import { sameName, tidyAlias } from "../../../app/assigning/alias.ts";
import { writeBody } from "../../../app/assigning/body.ts";
import {
  dateFrom2026,
  dateName,
  daysFrom2026,
  daysUntil,
  isDate,
} from "../../../app/assigning/day.ts";
import { asksTheSame, checked, lessonsProblem, readRoster } from "../../../app/assigning/draft.ts";
import { pickAddress, pickedFrom } from "../../../app/assigning/pick_address.ts";
import { Selection } from "../../../app/assigning/selection.ts";
import { SAMPLE } from "./samples.ts";

const TODAY = "2026-11-24";
const BLANK = { title: "", lead: "", team: "", note: "", due: "", pass: "", roster: "" };

Deno.test("whatever is typed, what has no problem fits into a link", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const typed = fc.record({
    title: text,
    lead: text,
    team: text,
    note: text,
    due: fc.oneof(text, fc.constant("2026-11-27")),
    pass: fc.oneof(text, fc.nat({ max: 120 }).map(String)),
    roster: fc.array(text, { maxLength: 4 }).map((names) => names.join("\n")),
  });
  fc.assert(fc.property(typed, (given) => {
    const { content, problems } = checked(given, TODAY);
    if (problems.length === 0) writeBody({ ...content, nonce: 1, lessons: [1], key: null });
  }));
});

Deno.test("a past date is worth a word, no hindrance; today is not past", () => {
  const { problems, warnings } = checked({ ...BLANK, due: "2026-11-23" }, TODAY);
  assert.deepEqual([problems.length, warnings.length], [0, 1]);
  assert.deepEqual(checked({ ...BLANK, due: TODAY }, TODAY).warnings, []);
});

Deno.test("a pass mark is read as people write it", () => {
  const pass = (typed: string) => checked({ ...BLANK, pass: typed }, TODAY);
  assert.deepEqual(["80", "８０ 分", "80%", "0", ""].map((typed) => pass(typed).content.pass), [
    80,
    80,
    80,
    0,
    null,
  ]);
  for (const typed of ["101", "八十", "-1", "8.5"]) assert.equal(pass(typed).problems.length, 1);
});

Deno.test("a pasted roster: one a line or with commas, doubles told and kept once", () => {
  const { names, problems, warnings } = readRoster("小王\n  Ａｍｙ \n\n老陈，小李、amy\r\n");
  assert.deepEqual(names, ["小王", "Ａｍｙ", "老陈", "小李"]);
  assert.deepEqual(problems, []);
  assert.match(warnings[0] ?? "", /amy/);
  assert.match(readRoster("名".repeat(13)).problems[0] ?? "", /最多 12 个字/);
  const crowd = Array.from({ length: 61 }, (_, at) => `成员${at}`).join("\n");
  assert.match(readRoster(crowd).problems[0] ?? "", /有 61 人/);
});

Deno.test("lessons: at least one, at most sixty", () => {
  assert.deepEqual([0, 1, 60, 61].map((count) => lessonsProblem(count) === null), [
    false,
    true,
    true,
    false,
  ]);
});

Deno.test("the same content made twice is the same assignment, whatever its nonce", () => {
  const { key, ...others } = SAMPLE;
  assert.ok(asksTheSame(SAMPLE, { key: key && key.slice(), ...others, nonce: 5 }));
  assert.ok(!asksTheSame(SAMPLE, { ...SAMPLE, lessons: [...SAMPLE.lessons].reverse() }));
  assert.ok(!asksTheSame(SAMPLE, { ...SAMPLE, key: null }));
});

Deno.test("an assignment from before, longer than a link carries today, can be compared", () => {
  const old = { ...SAMPLE, title: "题".repeat(60), lessons: [3, 3] };
  assert.ok(!asksTheSame(old, SAMPLE));
  assert.ok(asksTheSame(old, { ...old }));
});

Deno.test("picked lessons keep their order through any moves and stay each once", () => {
  const step = fc.oneof(
    fc.record({ add: fc.array(fc.integer({ min: 1, max: 6 })) }),
    fc.record({ remove: fc.integer({ min: 1, max: 6 }) }),
    fc.record({
      move: fc.integer({ min: 1, max: 6 }),
      by: fc.constantFrom(-1 as const, 1 as const),
    }),
  );
  fc.assert(fc.property(fc.array(step), (steps) => {
    const selection = new Selection();
    for (const each of steps) {
      const before = [...selection.numbers];
      if ("add" in each) selection.add(each.add);
      else if ("remove" in each) selection.remove(each.remove);
      else {
        selection.move(each.move, each.by);
        assert.deepEqual([...selection.numbers].sort(), before.sort());
      }
    }
    assert.equal(new Set(selection.numbers).size, selection.numbers.length);
  }));
});

Deno.test("moving goes one place, and stops at the ends", () => {
  const selection = new Selection();
  selection.add([1, 2, 3]);
  selection.move(3, -1);
  assert.deepEqual(selection.numbers, [1, 3, 2]);
  selection.move(1, -1);
  assert.deepEqual(selection.numbers, [1, 3, 2]);
});

Deno.test("an address with lessons opens the builder with them, anything else with none", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1 }), (lessons) => {
      const fragment = pickAddress(lessons).slice("team/".length);
      assert.deepEqual(pickedFrom(fragment), lessons);
    }),
  );
  for (const other of ["", "#give", "#pick=", "#pick=3,", "#pick=a"]) {
    assert.deepEqual(pickedFrom(other), []);
  }
});

Deno.test("a name is one short line, and equal however wide or tall it is typed", () => {
  assert.equal(tidyAlias("  小\n王\u200b "), "小 王");
  assert.equal([...tidyAlias("很长的名字".repeat(5))].length, 12);
  assert.ok(sameName("Ａｍｙ ", "amy"));
});

Deno.test("dates: what the calendar has, counted and named", () => {
  assert.deepEqual(["2026-02-28", "2026-02-30", "26-1-1", "2026-13-01"].map(isDate), [
    true,
    false,
    false,
    false,
  ]);
  fc.assert(fc.property(fc.integer({ min: -3_000, max: 30_000 }), (days) => {
    assert.equal(daysFrom2026(dateFrom2026(days)), days);
  }));
  assert.equal(dateName("2026-11-27"), "11 月 27 日（周五）");
  assert.deepEqual(["2026-11-27", TODAY, "2026-11-20"].map((date) => daysUntil(date, TODAY)), [
    3,
    0,
    -4,
  ]);
});

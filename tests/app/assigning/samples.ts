/** Assignments as leads make them, and any that the format allows. */

import fc from "fast-check";
import { type Assignment, LONGEST, MOST_LESSONS, MOST_NAMES } from "../../../app/assigning/body.ts";
import { dateFrom2026 } from "../../../app/assigning/day.ts";

export const COURSE = "daily";

export const SAMPLE: Assignment = {
  nonce: 31_234,
  title: "主图与详情页：本周必修课",
  lead: "李婷",
  team: "华东一组",
  note: "周五例会前读完，先看第三课，带上自己店里的一张主图，会上一起改；有问题群里问。",
  due: "2026-11-27",
  pass: 80,
  lessons: [12, 3, 45, 7, 61, 22, 9, 30, 55, 71],
  roster: [],
  key: Uint8Array.from({ length: 33 }, (_, at) => at === 0 ? 3 : (at * 151 + 17) % 256),
};

const words = (maxLength: number) =>
  fc.string({ unit: "grapheme", maxLength }).map((text) =>
    [...text.toWellFormed()].slice(0, maxLength).join("")
  );

export const assignments: fc.Arbitrary<Assignment> = fc.record({
  nonce: fc.nat({ max: 65_535 }),
  title: words(LONGEST.title),
  lead: words(LONGEST.lead),
  team: words(LONGEST.team),
  note: words(LONGEST.note),
  due: fc.oneof(fc.constant(""), fc.integer({ min: -800, max: 9_000 }).map(dateFrom2026)),
  pass: fc.option(fc.nat({ max: 100 })),
  lessons: fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), {
    minLength: 1,
    maxLength: MOST_LESSONS,
  }),
  roster: fc.oneof(
    { weight: 9, arbitrary: fc.array(words(LONGEST.name), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(words(LONGEST.name), { maxLength: MOST_NAMES }) },
  ),
  key: fc.option(
    fc.tuple(fc.constantFrom(2, 3), fc.uint8Array({ minLength: 32, maxLength: 32 }))
      .map(([first, rest]) => Uint8Array.of(first, ...rest)),
  ),
}, { noNullPrototype: true });

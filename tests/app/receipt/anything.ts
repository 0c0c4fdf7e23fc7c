/** Any receipt a device could write, for property tests. */

import fc from "fast-check";
import { LONGEST } from "../../../app/assigning/body.ts";
import {
  FULL_CLAIM,
  type Given,
  LONGEST_TYPED,
  type ReceiptContent,
} from "../../../app/receipt/content.ts";

const MINUTE_MS = 60_000;
const BEGINNING = Date.UTC(2026, 0, 1);

const fits = (text: string): boolean => new TextEncoder().encode(text).length <= LONGEST_TYPED;

const pairs = fc.tuple(fc.nat(12), fc.array(fc.nat(14), { minLength: 1, maxLength: 12 }))
  .map(([left, rights]) => rights.flatMap((right, at) => [left + at, right]));

export const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  fc.array(fc.oneof(fc.nat(12), fc.nat(400)), { maxLength: 14 })
    .map((numbers): Given => ({ kind: "picked", numbers })),
  fc.uniqueArray(fc.nat(20), { maxLength: 9 })
    .map((numbers): Given => ({ kind: "picked", numbers: numbers.toSorted((a, b) => a - b) })),
  pairs.map((numbers): Given => ({ kind: "picked", numbers })),
  fc.record({
    kind: fc.constant("typed" as const),
    text: fc.string({ unit: "grapheme", maxLength: 20 }).filter(fits),
    isCut: fc.boolean(),
    claimed: fc.nat(FULL_CLAIM),
  }, { noNullPrototype: true }),
);

const alias = fc.string({ unit: fc.constantFrom(..."王小李Lee 9·🙂"), minLength: 1 })
  .map((text) => [...text].slice(0, LONGEST.name).join(""));

/** Content for an assignment of so many lessons. */
export function anyContent(lessons: number): fc.Arbitrary<ReceiptContent> {
  const answer = fc.record({
    item: fc.integer({ min: 1, max: 20_000 }),
    lesson: fc.nat(lessons - 1),
    first: anyGiven,
    last: anyGiven,
  }, { noNullPrototype: true }).chain((one) => fc.constantFrom(one, { ...one, last: one.first }));
  return fc.record({
    nonce: fc.nat({ max: 2 ** 32 - 1 }),
    build: fc.nat({ max: 2 ** 32 - 1 }).map((word) => word.toString(16).padStart(8, "0")),
    alias,
    madeAt: fc.nat(2 ** 26 - 1).map((minutes) => BEGINNING + minutes * MINUTE_MS),
    offset: fc.integer({ min: -720, max: 840 }),
    ago: fc.option(fc.nat(1_000_000)),
    completed: fc.array(fc.boolean(), { minLength: lessons, maxLength: lessons }),
    answers: fc.uniqueArray(answer, { maxLength: 40, selector: ({ item }) => item })
      .map((answers) => answers.toSorted((a, b) => a.lesson - b.lesson || a.item - b.item)),
  }).map(({ ago, madeAt, offset, nonce, build, alias, completed, answers }) => {
    const finishedAt = ago === null ? null : madeAt - ago * MINUTE_MS;
    return { nonce, build, alias, madeAt, offset, finishedAt, completed, answers };
  });
}

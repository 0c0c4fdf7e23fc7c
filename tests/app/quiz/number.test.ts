import assert from "node:assert/strict";
import { readNumber } from "../../../app/quiz/number.ts";

const READ: readonly (readonly [string, number | null])[] = [
  ["12.5", 12.5],
  ["１２．５", 12.5],
  ["－３", -3],
  ["¥1,200 元", 1200],
  ["1.5万", 15_000],
  ["1.5萬個", 15_000],
  ["18%", 18],
  ["1,20", null],
  ["很多", null],
  ["", null],
];

for (const [typed, value] of READ) {
  Deno.test(`"${typed}" is read as ${value}`, () => assert.equal(readNumber(typed), value));
}

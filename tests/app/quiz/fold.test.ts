import assert from "node:assert/strict";
import fc from "fast-check";
import { fold } from "../../../app/quiz/fold.ts";
import { valueOf } from "../../../app/quiz/numerals.ts";

const VARIANTS = new Map([["現", "现"]]);
const CASES: readonly (readonly [string, string])[] = JSON.parse(
  Deno.readTextFileSync(new URL("fold_cases.json", import.meta.url)),
);

for (const [typed, folded] of CASES) {
  Deno.test(`${typed} is folded to "${folded}"`, () => assert.equal(fold(typed, VARIANTS), folded));
}

Deno.test("folding what has settled changes nothing", () => {
  const alphabet = Array.from("十二三百千万亿零点%1.,5 现現。-（）Aａ分之");
  const typed = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((all) =>
    all.join("")
  );
  // One pass may bring digits together that only a second one can read as a number.
  fc.assert(fc.property(typed, (text) => {
    const settled = fold(fold(text, VARIANTS), VARIANTS);
    return fold(settled, VARIANTS) === settled;
  }));
});

Deno.test("width, case, spaces and marks at the ends never make a difference", () => {
  const words = fc.stringMatching(/^[现金流SKUa-z0-9一二十]{1,8}$/u);
  const dressed = fc.constantFrom<(text: string) => string>(
    (text) => ` ${text}　`,
    (text) => `“${text}”。`,
    (text) => text.toUpperCase(),
    (text) => text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  );
  fc.assert(
    fc.property(
      words,
      dressed,
      (text, dress) => fold(dress(text), VARIANTS) === fold(text, VARIANTS),
    ),
  );
});

Deno.test("every number up to 99,999,999 that is spelled out is read back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
    assert.equal(valueOf(spelled(number)), number);
  }));
});

/** A number as it is spelled out in full: 10050 → 一万零五十. */
function spelled(number: number): string {
  const [high, low] = [Math.floor(number / 10_000), number % 10_000];
  if (high === 0) return section(low);
  const gap = low > 0 && low < 1000 ? "零" : "";
  return `${section(high)}万${gap}${low > 0 ? section(low) : ""}`;
}

function section(number: number): string {
  const digits = Array.from(String(number), Number);
  const units = ["", "十", "百", "千"];
  const parts = digits.map((digit, at) =>
    digit === 0 ? "零" : "零一二三四五六七八九"[digit]! + units[digits.length - 1 - at]!
  );
  return parts.join("").replace(/零+/gu, "零").replace(/零$/u, "");
}

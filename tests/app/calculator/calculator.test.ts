import assert from "node:assert/strict";
import { type Output, readCalculator } from "../../../app/calculator/payload.ts";
import { resultsOf } from "../../../app/calculator/results.ts";
import { fieldText, roundedText, valueText } from "../../../app/amount/shown.ts";
import { readTyped } from "../../../app/amount/typed.ts";
import { blameWords, resultWords } from "../../../app/calculator/words.ts";
import { FAILURES } from "../../../app/formula/failure.ts";
import { shopValues } from "../../../app/shop/values.ts";

const ORDERS = { value: 10, min: 0, max: 10_000, digits: 0, unit: "单" };
const PRICE = { value: 20, min: -50, max: 100_000, digits: 2, unit: "元" };
const LIST = { value: [1, 2], min: 0, max: 100, digits: null, unit: "" };

const SHOWN: readonly (readonly [number, number | null, string])[] = [
  [1234.565, 2, "1,234.57"],
  [1.005, 2, "1.01"],
  [0.1 + 0.2, null, "0.3"],
  [-0.4, 0, "0"],
  [-2.5, 0, "−3"],
  [1_290_000, 0, "1,290,000"],
  [0.00000012, null, "0.00000012"],
];

for (const [value, digits, text] of SHOWN) {
  Deno.test(`${value} with ${digits} digits is shown as ${text}`, () => {
    assert.equal(roundedText(value, digits), text);
  });
}

Deno.test("a value stands with its unit, a list with its parts apart", () => {
  assert.equal(valueText(12.5, "%", 1), "12.5%");
  assert.equal(valueText([2, 3.25], "元", null), "2、3.25 元");
});

Deno.test("what a field shows is read back as the same value", () => {
  for (const value of [0.1, -3.5, 12_345.67, 1e-7]) {
    assert.deepEqual(readTyped(fieldText(value), { ...PRICE, digits: null }), { ok: true, value });
  }
  assert.deepEqual(readTyped(fieldText([0.5, 12]), LIST), { ok: true, value: [0.5, 12] });
});

const TYPED: readonly (readonly [string, typeof ORDERS | typeof PRICE | typeof LIST, unknown])[] = [
  ["１２", ORDERS, 12],
  ["1,200 单", ORDERS, 1_200],
  ["0.5万", ORDERS, 5_000],
  ["-3", PRICE, -3],
  ["1，2 3、4", LIST, [1, 2, 3, 4]],
  ["", ORDERS, "还没有填。"],
  ["很多", ORDERS, "请填一个数，例如 12.5。"],
  ["20000", ORDERS, "要在 0 到 10,000 单之间。"],
  ["2.5", ORDERS, "要填整数。"],
  ["2.555", PRICE, "最多 2 位小数。"],
  ["1、二", LIST, "每个都要是数，用顿号隔开，例如 3、5、8。"],
  ["1、200", LIST, "要在 0 到 100 之间。"],
];

for (const [text, input, expected] of TYPED) {
  Deno.test(`"${text}" typed into a field gives ${JSON.stringify(expected)}`, () => {
    const typed = readTyped(text, input);
    assert.deepEqual(typed.ok ? typed.value : typed.words, expected);
  });
}

const OUTPUTS: readonly Output[] = [
  { id: "left", label: "净剩", unit: "元", digits: 0, formula: ["-", "price", "cost"] },
  { id: "days", label: "天数", unit: "天", digits: 1, formula: ["/", "orders", "left"] },
  { id: "twice", label: "两倍", unit: "天", digits: 1, formula: ["*", "days", 2] },
];

Deno.test("a failure is passed on, and blamed on the inputs behind the divisor", () => {
  const results = resultsOf(OUTPUTS, new Map([["price", 8], ["cost", 8], ["orders", 5]]));
  const failed = {
    kind: "failed",
    failure: "division-by-zero",
    blamed: new Set(["price", "cost"]),
  } as const;
  assert.deepEqual(results.get("left"), { kind: "value", value: 0 });
  assert.deepEqual(results.get("days"), failed);
  assert.deepEqual(results.get("twice"), failed);
  assert.equal(resultWords(OUTPUTS[1]!, failed), "算不出来：除数是 0");
  assert.equal(blameWords(OUTPUTS[1]!, "division-by-zero"), "除数是 0，“天数”算不出来。");
});

Deno.test("what needs a missing input waits, the rest is worked out", () => {
  const results = resultsOf(OUTPUTS, new Map([["price", 8], ["cost", 3]]));
  assert.deepEqual([...results.values()].map(({ kind }) => kind), ["value", "waiting", "waiting"]);
});

Deno.test("a result that is no amount of anything is too large to show", () => {
  const huge: Output = { ...OUTPUTS[0]!, formula: ["^", 10, "price"] };
  const result = resultsOf([huge], new Map([["price", 300]])).get("left")!;
  assert.equal(resultWords(huge, result), "算不出来：结果太大");
});

Deno.test("every failure of the language has words", () => {
  for (const failure of FAILURES) {
    assert.match(
      resultWords(OUTPUTS[0]!, { kind: "failed", failure, blamed: new Set() }),
      /^算不出来：\S+/,
    );
  }
});

Deno.test("numbers of the shop fill the inputs they fit, and no others", () => {
  const inputs = [
    { id: "a", shop: "daily_orders", min: 0, max: 100, digits: 0 },
    { id: "b", shop: "price", min: 0, max: 100, digits: null },
    { id: "c", shop: null, min: 0, max: 100, digits: null },
  ];
  const settings = new Map<string, string | number>([["shop:daily_orders", 12.4], [
    "shop:price",
    500,
  ]]);
  assert.deepEqual([...shopValues(inputs, settings)], [["a", 12]]);
});

const SOUND = {
  v: 1,
  inputs: [{ id: "a", label: "甲", unit: "", value: [1, 2], min: 0, max: 9 }],
  outputs: [{ id: "b", label: "乙", unit: "元", digits: 0, formula: ["sum", "a"] }],
};

Deno.test("a calculator is read from the page", () => {
  const calculator = readCalculator(SOUND);
  assert.deepEqual(calculator?.inputs[0]?.value, [1, 2]);
  assert.equal(calculator?.plot, null);
});

const BROKEN: readonly (readonly [string, unknown])[] = [
  ["nothing", null],
  ["another version", { ...SOUND, v: 2 }],
  ["an input without limits", { ...SOUND, inputs: [{ ...SOUND.inputs[0], max: undefined }] }],
  ["a formula with code in it", {
    ...SOUND,
    outputs: [{ ...SOUND.outputs[0], formula: ["eval", "1"] }],
  }],
];

for (const [what, raw] of BROKEN) {
  Deno.test(`${what} is no calculator`, () => assert.equal(readCalculator(raw), null));
}

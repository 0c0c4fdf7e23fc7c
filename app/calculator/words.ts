/** What a result says, also when there is none. Pure. */

import type { Failure } from "../formula/failure.ts";
import type { Output } from "./payload.ts";
import type { Result } from "./results.ts";
import { valueText } from "../amount/shown.ts";

const WHY: Readonly<Record<Failure, string>> = {
  "division-by-zero": "除数是 0",
  "log-of-nonpositive": "0 和负数没有对数",
  "root-of-negative": "负数开不了平方",
  "power-of-negative": "负数不能取这样的次方",
  "probability-range": "比例要在 0 和 1 之间",
  overflow: "结果太大",
  length: "几列数的个数不一样",
  "item-range": "没有这么多项",
  "series-range": "没有这么多项",
};

/** 120 元; 算不出来：除数是 0; or that fields are to be filled first. */
export function resultWords(output: Output, result: Result): string {
  switch (result.kind) {
    case "value":
      return valueText(result.value, output.unit, output.digits);
    case "waiting":
      return "先把上面的数填好";
    case "failed":
      return `算不出来：${WHY[result.failure]}`;
  }
}

/** What stands beside a field whose value makes an output impossible. */
export function blameWords(output: Output, failure: Failure): string {
  return `${WHY[failure]}，“${output.label}”算不出来。`;
}

/** A calculator, read from the JSON in the page. */

import { type Node, readNode } from "../formula/node.ts";
import type { Value } from "../formula/operations.ts";
import { isCount, isFields, isNumber, isText, number, readList } from "../page/read.ts";

export const CALCULATOR_VERSION = 1;

export interface Input {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** The lesson's number, or list of numbers. */
  readonly value: Value;
  readonly min: number;
  readonly max: number;
  readonly step: number | null;
  /** Most decimals; null for any. */
  readonly digits: number | null;
  /** The number of the reader's shop that fills it. */
  readonly shop: string | null;
}

export interface Output {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  readonly formula: Node;
}

export interface Plot {
  readonly x: string;
  readonly y: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface Calculator {
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly plot: Plot | null;
}

/** The calculator, or null when it is not one this code understands. */
export function readCalculator(raw: unknown): Calculator | null {
  if (!isFields(raw) || raw.v !== CALCULATOR_VERSION) return null;
  const inputs = readList(raw.inputs, readInput);
  const outputs = readList(raw.outputs, readOutput);
  return inputs && outputs && { inputs, outputs, plot: readPlot(raw.plot) };
}

function readInput(raw: unknown): Input | null {
  if (!isFields(raw) || !isText(raw.id) || !isText(raw.label) || !isText(raw.unit)) return null;
  const value = isNumber(raw.value) ? raw.value : readList(raw.value, number);
  if (value === null || !isNumber(raw.min) || !isNumber(raw.max)) return null;
  return {
    id: raw.id,
    label: raw.label,
    unit: raw.unit,
    value,
    min: raw.min,
    max: raw.max,
    step: isNumber(raw.step) ? raw.step : null,
    digits: isCount(raw.digits) ? raw.digits : null,
    shop: isText(raw.shop) ? raw.shop : null,
  };
}

function readOutput(raw: unknown): Output | null {
  if (!isFields(raw) || !isText(raw.id) || !isText(raw.label) || !isText(raw.unit)) return null;
  const formula = readNode(raw.formula);
  if (formula === null || !isCount(raw.digits)) return null;
  return { id: raw.id, label: raw.label, unit: raw.unit, digits: raw.digits, formula };
}

function readPlot(raw: unknown): Plot | null {
  if (!isFields(raw) || !isText(raw.x) || !isText(raw.label)) return null;
  const y = readList(raw.y, (name) => isText(name) ? name : null);
  if (!y || !isNumber(raw.from) || !isNumber(raw.to)) return null;
  return { x: raw.x, y, from: raw.from, to: raw.to, label: raw.label };
}

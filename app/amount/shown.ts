/** Numbers as the page shows them; scripts/view/wording.py writes the same. Pure. */

import type { Value } from "../formula/operations.ts";

/** Beyond this a number is no amount of anything in a shop. */
export const LARGEST_SHOWN = 1e15;

/**
 * 1234.565 with 2 digits → 1,234.57: halves away from zero, after what floating point blurs is cut
 * at 12 digits. Without digits as exact as it is, to 10 digits.
 */
export function roundedText(value: number, digits: number | null): string {
  const exact = Number(Math.abs(value).toPrecision(12));
  const text = digits === null ? plain(Number(exact.toPrecision(10))) : fixed(exact, digits);
  const isZero = !/[1-9]/.test(text);
  return (value < 0 && !isZero ? "−" : "") + grouped(text);
}

/** 1,290 元, 12.5%, 2、3、5 单. */
export function valueText(value: Value, unit: string, digits: number | null): string {
  const entries = typeof value === "number" ? [value] : value;
  const text = entries.map((entry) => roundedText(entry, digits)).join("、");
  return unit === "%" ? text + unit : unit === "" ? text : `${text} ${unit}`;
}

/** What a field shows: to be typed over, so without separators and with a plain minus sign. */
export function fieldText(value: Value): string {
  const entries = typeof value === "number" ? [value] : value;
  return entries.map((entry) => (entry < 0 ? "-" : "") + plain(Math.abs(entry))).join("、");
}

/** Shifted as text, because 1.005 * 100 is 100.49999999999999. */
function fixed(value: number, digits: number): string {
  const [whole = "0", decimals = ""] = plain(shifted(Math.round(shifted(value, digits)), -digits))
    .split(".");
  return digits === 0 ? whole : `${whole}.${decimals.padEnd(digits, "0")}`;
}

function shifted(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Without an exponent, however small; larger ones than LARGEST_SHOWN are not shown. */
function plain(value: number): string {
  const [digits = "", exponent] = String(value).split("e-");
  if (exponent === undefined) return digits;
  return `0.${"0".repeat(Number(exponent) - 1)}${digits.replace(".", "")}`;
}

function grouped(text: string): string {
  const [whole = "", decimals] = text.split(".");
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? parts : `${parts}.${decimals}`;
}

/** The frame of a plot: scales, axes with a few numbers, the line of zero. */

import { type ScaleLinear, scaleLinear } from "d3-scale";
import { roundedText } from "../../amount/shown.ts";
import { shape } from "../../page/drawing.ts";
import type { Point } from "./curve.ts";

export const WIDTH = 340;
export const HEIGHT = 250;
const LEFT = 58;
const RIGHT = 14;
const TOP = 26;
const BOTTOM = 54;

type Scale = ScaleLinear<number, number>;

export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** Scales on which every point has its place; null when there is none. */
export function scalesFor(
  lines: readonly (readonly Point[])[],
  from: number,
  to: number,
): Scales | null {
  const heights = lines.flat().flatMap(({ y }) => y ?? []);
  if (heights.length === 0) return null;
  const [low, high] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  return {
    x: scaleLinear([from, to], [LEFT, WIDTH - RIGHT]),
    y: scaleLinear([low, high === low ? low + 1 : high], [HEIGHT - BOTTOM, TOP]).nice(5),
  };
}

/** Grid, numbers, and what lies along the bottom. */
export function axes({ x, y }: Scales, along: string): readonly SVGElement[] {
  const bottom = HEIGHT - BOTTOM;
  const zero = y(0);
  return [
    ...y.ticks(5).flatMap((tick) => [
      shape("line", { class: "plot-grid", x1: LEFT, x2: WIDTH - RIGHT, y1: y(tick), y2: y(tick) }),
      label(short(tick), { x: LEFT - 7, y: y(tick) + 4.5, "text-anchor": "end" }),
    ]),
    ...x.ticks(5).map((tick) =>
      label(short(tick), { x: x(tick), y: bottom + 19, "text-anchor": "middle" })
    ),
    label(along, { x: WIDTH - RIGHT, y: HEIGHT - 8, "text-anchor": "end" }),
    shape("line", { class: "plot-axis", x1: LEFT, x2: WIDTH - RIGHT, y1: zero, y2: zero }),
  ];
}

export function label(
  text: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  return shape("text", { class: "plot-label", ...attributes }, text);
}

/** 20,000 → 2万, so that it fits beside the axis. */
function short(value: number): string {
  return Math.abs(value) >= 10_000
    ? `${roundedText(value / 10_000, null)}万`
    : roundedText(value, null);
}

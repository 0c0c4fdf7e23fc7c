/** A radar of means by axis, before and after. The table beside it says the same. */

import { drawing, shape } from "../page/drawing.ts";
import { markWords } from "./assessment_words.ts";

const WIDTH = 320;
const HEIGHT = 226;
const RADIUS = 82;
const LABEL_GAP = 16;
const [CENTRE_X, CENTRE_Y] = [WIDTH / 2, HEIGHT / 2];

type Point = readonly [x: number, y: number];

/** `before` is left out at the first time; it is dashed, so that it can be told apart without colour. */
export function radar(
  axes: readonly string[],
  scale: number,
  latest: readonly number[],
  before: readonly number[] | null,
): SVGElement {
  const ring = (mark: number) =>
    shape("polygon", { class: "radar-ring", points: outline(axes.map(() => mark), scale) });
  const rings = Array.from({ length: scale }, (_, ring0) => ring(ring0 + 1));
  const spokes = axes.map((_, place) => {
    const [x2, y2] = radarPoint(place, axes.length, 1);
    return shape("line", { class: "radar-ring", x1: CENTRE_X, y1: CENTRE_Y, x2, y2 });
  });
  const dots = latest.map((mean, place) => {
    const [cx, cy] = radarPoint(place, axes.length, mean / scale);
    return shape("circle", { class: "radar-dot", cx, cy, r: 4 });
  });
  const name = axes.map((axis, place) => `${axis} ${markWords(latest[place] ?? 0)} 分`).join("，");
  return drawing(
    WIDTH,
    HEIGHT,
    `雷达图：${name}`,
    ...rings,
    ...spokes,
    ...before ? [shape("polygon", { class: "radar-before", points: outline(before, scale) })] : [],
    shape("polygon", { class: "radar-latest", points: outline(latest, scale) }),
    ...dots,
    ...axes.map((axis, place) => label(axis, place, axes.length)),
  );
}

/** Where a share (0 to 1) of an axis lies; the first axis points up, the others follow clockwise. */
export function radarPoint(place: number, count: number, share: number): Point {
  const angle = 2 * Math.PI * place / count - Math.PI / 2;
  const reach = RADIUS * share;
  return [CENTRE_X + reach * Math.cos(angle), CENTRE_Y + reach * Math.sin(angle)];
}

function outline(means: readonly number[], scale: number): string {
  return means.map((mean, place) =>
    radarPoint(place, means.length, mean / scale).map((part) => part.toFixed(1)).join(",")
  ).join(" ");
}

function label(axis: string, place: number, count: number): SVGElement {
  const [x, y] = radarPoint(place, count, 1 + LABEL_GAP / RADIUS);
  const side = Math.abs(x - CENTRE_X) < 2 ? "middle" : x < CENTRE_X ? "end" : "start";
  return shape("text", { class: "radar-label", x, y: y + 5, "text-anchor": side }, axis);
}

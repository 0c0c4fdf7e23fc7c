/** All guesses on one strip: too low to the left, too high to the right, near ones in the band. */

import { drawing, shape } from "../page/drawing.ts";
import { type Calibration, isNear, NEAR_FACTOR, ratio } from "./calibration.ts";
import { stripPlace } from "./calibration_words.ts";

const WIDTH = 320;
const HEIGHT = 58;
const EDGE = 12;
const AXIS = 22;
const DOT = 5;

/** The strip; the guess of `lesson` is drawn as a filled square, so that it stands out without colour. */
export function guessStrip(calibration: Calibration, lesson: number): SVGElement {
  const at = (value: number): number => EDGE + stripPlace(value) * (WIDTH - 2 * EDGE);
  const [left, right] = [at(1 / NEAR_FACTOR), at(NEAR_FACTOR)];
  const band = {
    x: left,
    y: AXIS - 14,
    width: right - left,
    height: 28,
    rx: 4,
    class: "strip-band",
  };
  const others = calibration.guesses.filter((one) => one.lesson !== lesson);
  const own = calibration.guesses.find((one) => one.lesson === lesson);
  const middle = { x1: at(1), x2: at(1), y1: AXIS - 16, y2: AXIS + 16, class: "strip-truth" };
  const dot = (value: number) =>
    shape("circle", { cx: at(value), cy: AXIS, r: DOT, class: "strip-dot" });
  const square = own ? [shape("rect", squareAt(at(ratio(own))))] : [];
  const label = (x: number, anchor: string, words: string) =>
    shape("text", { x, y: HEIGHT - 5, "text-anchor": anchor, class: "strip-label" }, words);
  return drawing(
    WIDTH,
    HEIGHT,
    stripName(calibration),
    shape("rect", band),
    shape("line", { x1: EDGE, x2: WIDTH - EDGE, y1: AXIS, y2: AXIS, class: "strip-axis" }),
    shape("line", middle),
    ...others.map((one) => dot(ratio(one))),
    ...square,
    label(EDGE, "start", "偏低"),
    label(at(1), "middle", "实际"),
    label(WIDTH - EDGE, "end", "偏高"),
  );
}

function squareAt(x: number): Readonly<Record<string, string | number>> {
  return { x: x - 6, y: AXIS - 6, width: 12, height: 12, class: "strip-own" };
}

function stripName({ guesses }: Calibration): string {
  const values = guesses.map(ratio);
  const low = values.filter((value) => !isNear(value) && value < 1).length;
  const high = values.filter((value) => !isNear(value) && value > 1).length;
  return `${guesses.length} 次猜数：偏低 ${low} 次，接近 ${
    guesses.length - low - high
  } 次，偏高 ${high} 次`;
}

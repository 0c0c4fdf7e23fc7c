/** A curve that follows the fields: a drawing, what it shows in words, and the same as a table. */

import { line } from "d3-shape";
import type { Calculator, Input, Output, Plot } from "../payload.ts";
import { valueText } from "../../amount/shown.ts";
import type { Value } from "../../formula/operations.ts";
import { element } from "../../page/dom.ts";
import { shape } from "../../page/drawing.ts";
import { curves, placesOf, type Point } from "./curve.ts";
import { axes, HEIGHT, label, type Scales, scalesFor, WIDTH } from "./frame.ts";

const POINTS = 81;
const ROWS = 11;

/** Lines differ by dashes and by the shape of their mark, not only by colour. */
const STYLES = [
  {
    line: "plot-line s-hue",
    dashes: "none",
    mark: markPath("s-hue", "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0"),
  },
  { line: "plot-line s-ink", dashes: "7 4", mark: markPath("s-ink", "M-5,-5H5V5H-5Z") },
  { line: "plot-line s-soft", dashes: "2 4", mark: markPath("s-soft", "M0,-6L6,0L0,6L-6,0Z") },
] as const;

export type Update = (given: ReadonlyMap<string, Value>) => void;

/** Puts the plot behind an element; returns what draws it again for other values. */
export function livePlot(
  behind: HTMLElement,
  calculator: Calculator,
  plot: Plot,
  anchor: string,
): Update {
  const drawn = plot.y.flatMap((id) => calculator.outputs.find((output) => output.id === id) ?? []);
  const along = calculator.inputs.find(({ id }) => id === plot.x);
  const picture = element("div", { class: "plot-picture" });
  const legend = element("ul", { class: "plot-legend" });
  const table = element("div", {
    class: "table-wrap",
    role: "region",
    tabindex: "0",
    "aria-label": `${plot.label}，数据表`,
  });
  const data = element(
    "details",
    { class: "plot-data" },
    element("summary", {}, "看数据表"),
    table,
  );
  behind.after(element("figure", { class: "plot" }, picture, legend, data));
  if (!along) return () => {};

  return (given) => {
    const own = given.get(plot.x);
    const now = typeof own === "number" && own >= plot.from && own <= plot.to ? own : null;
    const lines = curves(calculator, plot, given, placesOf(plot, POINTS));
    const marks = now === null
      ? []
      : curves(calculator, plot, given, [now]).map(([point]) => point!);
    const scales = scalesFor([...lines, marks], plot.from, plot.to);
    const present = now === null ? "" : `现在 ${valueText(now, along.unit, null)}`;
    const words = marks.map((point, at) => `${drawn[at]!.label} ${heightText(drawn[at]!, point)}`);
    const said = present && `${present}：${words.join("，")}。`;
    const empty = element("p", { class: "row-note" }, "先把上面的数填好，这里就有曲线。");
    picture.replaceChildren(
      scales
        ? shape(
          "svg",
          frame(anchor),
          ...names(anchor, plot.label, `${reach(along, plot)}。${said}`),
          ...axes(scales, along.unit ? `${along.label}（${along.unit}）` : along.label),
          ...presentLine(scales, marks, present),
          ...lines.map((points, at) => curve(points, scales, at)),
          ...marks.flatMap((point, at) => mark(point, scales, at)),
        )
        : empty,
    );
    legend.replaceChildren(...drawn.map((output, at) => legendRow(output, at, marks[at])));
    table.replaceChildren(dataTable(along, drawn, calculator, plot, given));
  };
}

function frame(anchor: string): Readonly<Record<string, string>> {
  return {
    class: "picture",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-labelledby": `${anchor}-plot-title`,
    "aria-describedby": `${anchor}-plot-desc`,
  };
}

function names(anchor: string, title: string, description: string): readonly SVGElement[] {
  return [
    shape("title", { id: `${anchor}-plot-title` }, title),
    shape("desc", { id: `${anchor}-plot-desc` }, description),
  ];
}

function reach({ label, unit }: Input, { from, to }: Plot): string {
  return `横轴是${label}，从 ${valueText(from, "", null)} 到 ${valueText(to, unit, null)}`;
}

function curve(points: readonly Point[], { x, y }: Scales, at: number): SVGElement {
  const path = line<Point>().defined((point) => point.y !== null)
    .x((point) => x(point.x)).y((point) => y(point.y ?? 0)).digits(1);
  const { line: style, dashes } = STYLES[at]!;
  return shape("path", { class: style, d: path(points) ?? "", "stroke-dasharray": dashes });
}

function presentLine(
  { x, y }: Scales,
  marks: readonly Point[],
  present: string,
): readonly SVGElement[] {
  const [first] = marks;
  if (!first) return [];
  const [bottom = 0, top = 0] = y.range();
  const middle = x(first.x);
  const anchor = middle > WIDTH * 0.75 ? "end" : middle < WIDTH * 0.3 ? "start" : "middle";
  return [
    shape("line", { class: "plot-now", x1: middle, x2: middle, y1: bottom, y2: top }),
    label(present, {
      x: middle,
      y: top - 9,
      "text-anchor": anchor,
      class: "plot-label plot-present",
    }),
  ];
}

function mark(point: Point, { x, y }: Scales, at: number): readonly SVGElement[] {
  if (point.y === null) return [];
  const place = `translate(${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)})`;
  return [shape("path", { ...STYLES[at]!.mark, transform: place })];
}

function markPath(colour: string, d: string): { readonly class: string; readonly d: string } {
  return { class: `plot-mark ${colour}`, d };
}

function legendRow(output: Output, at: number, point: Point | undefined): HTMLElement {
  const { line: style, dashes, mark } = STYLES[at]!;
  const sample = shape(
    "svg",
    { class: "plot-sample", viewBox: "0 0 36 14", width: 36, height: 14, "aria-hidden": "true" },
    shape("path", { class: style, d: "M1,7H35", "stroke-dasharray": dashes }),
    shape("path", { ...mark, transform: "translate(18 7)" }),
  );
  const now = point ? `：${heightText(output, point)}` : "";
  return element("li", {}, sample as unknown as Node, `${output.label}${now}`);
}

function heightText(output: Output, { y }: Point): string {
  return y === null ? "算不出来" : valueText(y, output.unit, output.digits);
}

function dataTable(
  along: Input,
  drawn: readonly Output[],
  calculator: Calculator,
  plot: Plot,
  given: ReadonlyMap<string, Value>,
): HTMLTableElement {
  const places = placesOf(plot, ROWS);
  const lines = curves(calculator, plot, given, places);
  const head = [along.label, ...drawn.map(({ label }) => label)];
  const rows = places.map((x, row) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, valueText(x, along.unit, null)),
      ...drawn.map((output, at) => element("td", {}, heightText(output, lines[at]![row]!))),
    )
  );
  return element(
    "table",
    {},
    element("caption", {}, plot.label),
    element(
      "thead",
      {},
      element("tr", {}, ...head.map((text) => element("th", { scope: "col" }, text))),
    ),
    element("tbody", {}, ...rows),
  );
}

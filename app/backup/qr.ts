/** Texts as QR codes: drawn as SVG elements, dark on light in both colour schemes so that they scan. */

import { encode } from "uqr";
import { drawing, shape } from "../page/drawing.ts";

/** Bytes of a version 20 code at the lowest correction level: phones still read it from a screen. */
export const QR_BYTES = 858;
const QUIET_ZONE = 4;

export function qrCode(text: string, label: string): SVGElement {
  const { data, size } = encode(text, { ecc: "L", border: QUIET_ZONE });
  const paper = shape("rect", { width: size, height: size, fill: "#fff" });
  const ink = shape("path", { d: pathOf(data), fill: "#000", "shape-rendering": "crispEdges" });
  return drawing(size, size, label, paper, ink);
}

/** One stroke for each run of dark modules. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => {
    let path = "";
    for (let x = 0; x < row.length; x++) {
      const start = x;
      while (row[x]) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
    }
    return path;
  }).join("");
}

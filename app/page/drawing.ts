/** Building SVG. As in dom.ts there is no sink: elements, attributes and text nodes only. */

const SVG = "http://www.w3.org/2000/svg";

/** A new SVG element; numbers are written with at most one decimal. */
export function shape(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (SVGElement | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, typeof value === "number" ? String(Number(value.toFixed(1))) : value);
  }
  made.append(...children);
  return made;
}

/** A drawing of this size with a name for who cannot see it. */
export function drawing(
  width: number,
  height: number,
  name: string,
  ...children: readonly SVGElement[]
): SVGElement {
  const frame = { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name };
  return shape("svg", { class: "picture", ...frame }, ...children);
}

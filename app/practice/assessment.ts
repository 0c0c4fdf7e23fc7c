/** What a reader's marks add up to: means by axis, the axis to begin with, the kind they resemble. Pure. */

import type { Entry, Moment } from "../memory/event.ts";

export interface Assessed {
  readonly at: Moment;
  /** Mean mark of each axis, in the order of the chart. */
  readonly means: readonly number[];
}

/** What the page asks: the axis of each statement, and the axes in the order of the chart. */
export interface Asked {
  readonly statements: readonly string[];
  readonly axes: readonly string[];
  readonly scale: number;
}

/** Mean mark of each axis; null when an axis has none, or a mark is not on the scale. */
export function axisMeans(
  { statements, axes, scale }: Asked,
  marks: readonly number[],
): readonly number[] | null {
  if (marks.some((mark) => mark < 1 || mark > scale)) return null;
  const means = axes.map((axis) => {
    const own = marks.filter((_, place) => statements[place] === axis);
    return own.reduce((sum, mark) => sum + mark, 0) / own.length;
  });
  return means.every(Number.isFinite) ? means : null;
}

/** All times a lesson's statements were marked, oldest first; statements added since count where marked. */
export function assessments(
  entries: readonly Entry[],
  lesson: number,
  asked: Asked,
): readonly Assessed[] {
  const found: Assessed[] = [];
  for (const entry of entries) {
    if (!entry.known || entry.event.k !== "assess" || entry.event.l !== lesson) continue;
    const { t, o, marks } = entry.event;
    const means = axisMeans(asked, marks);
    if (means) found.push({ at: { t, o }, means });
  }
  return found;
}

/** Places of the lowest (or highest) means; several when they are equal. */
export function extremes(means: readonly number[], which: "lowest" | "highest"): readonly number[] {
  const most = which === "lowest" ? Math.min(...means) : Math.max(...means);
  return means.flatMap((mean, place) => mean === most ? [place] : []);
}

export function meanOf(means: readonly number[]): number {
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

/** The result of a self-assessment in words; they speak of answers, never of what somebody is. Pure. */

import { extremes, meanOf } from "./assessment.ts";

export type Finds = "lowest" | "kind";

/** 3.25 → 3.3 */
export function markWords(mean: number): string {
  return String(Number(mean.toFixed(1)));
}

export function resultWords(
  finds: Finds,
  axes: readonly string[],
  means: readonly number[],
  scale: number,
): string {
  return finds === "kind" ? kindWords(axes, means) : lowestWords(axes, means, scale);
}

/** The axes whose words are shown: the first of the lowest, or each kind the answers resemble most. */
export function shownAxes(finds: Finds, means: readonly number[]): readonly number[] {
  if (finds === "lowest") return extremes(means, "lowest").slice(0, 1);
  const highest = extremes(means, "highest");
  return highest.length < means.length ? highest : [];
}

/** First and latest beside each other, without judging the way between. */
export function changeWords(first: readonly number[], latest: readonly number[]): string {
  return `第一次平均 ${markWords(meanOf(first))} 分，这一次 ${markWords(meanOf(latest))} 分。`;
}

function lowestWords(axes: readonly string[], means: readonly number[], scale: number): string {
  const lowest = extremes(means, "lowest");
  const mean = `平均 ${markWords(meanOf(means))} 分，满分 ${scale} 分。`;
  if (lowest.length === means.length) return `${mean}各项一样，从“${axes[0]}”开始就好。`;
  const names = lowest.map((place) => `“${axes[place]}”`).join("和");
  return `${mean}最低的是${names}，${markWords(Math.min(...means))} 分。`;
}

function kindWords(axes: readonly string[], means: readonly number[]): string {
  const highest = extremes(means, "highest");
  if (highest.length === means.length) return "你的回答几种都像，分不出更像哪一种。";
  const names = highest.map((place) => `“${axes[place]}”`).join("和");
  return highest.length > 1 ? `你的回答同时像${names}。` : `你的回答更像${names}。`;
}

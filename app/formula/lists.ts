/** What the language does with whole lists; additions go from the first entry to the last. */

import { finite } from "./arithmetic.ts";
import { Unworkable } from "./failure.ts";

export type Entries = readonly number[];

const MOST_ENTRIES = 100;

export function running(entries: Entries): Entries {
  let total = 0;
  return entries.map((entry) => total = finite(total + entry));
}

export function total(entries: Entries): number {
  return running(entries).at(-1) ?? 0;
}

/** With linear interpolation between the two entries around it. */
export function quantile(entries: Entries, p: number): number {
  if (p < 0 || p > 1) throw new Unworkable("probability-range");
  const ordered = [...entries].sort((a, b) => a - b);
  const place = p * (ordered.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, ordered.length - 1);
  const [low, high] = [ordered[below] ?? 0, ordered[above] ?? 0];
  return finite(low + (place - below) * (high - low));
}

export function item(entries: Entries, place: number): number {
  const entry = entries[place - 1];
  if (entry === undefined) throw new Unworkable("item-range");
  return entry;
}

/** 1 for the smallest entry; of equal ones the earlier first. */
export function ranks(entries: Entries): Entries {
  return entries.map((entry, own) =>
    1 + entries.filter((other, at) => other < entry || (other === entry && at < own)).length
  );
}

export function series(first: number, last: number): Entries {
  const count = last - first + 1;
  const isWhole = first === Math.floor(first) && last === Math.floor(last);
  if (!isWhole || count < 1 || count > MOST_ENTRIES) throw new Unworkable("series-range");
  return Array.from({ length: count }, (_, step) => first + step);
}

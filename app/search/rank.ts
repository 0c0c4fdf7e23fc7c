/** Which lessons answer a query, the best first. Pure. */

import { compact, queryGrams } from "./grams.ts";
import type { Head } from "./head.ts";
import { mayBeInitials, placeOfInitials } from "./initials.ts";
import type { Postings } from "./postings.ts";
import type { Wording } from "./wordings.ts";

/** Looks up what is known of a gram. */
export type Lookup = (gram: string) => Postings;

/** Where grams are looked up. */
export interface Index {
  /** The words in Latin letters of all lessons. */
  latin(): Promise<Iterable<string>>;
  lookup(grams: readonly string[]): Promise<Lookup>;
}

export interface Hit {
  /** The lesson's place in reading order. */
  readonly place: number;
  readonly score: number;
  /** What it was found by. */
  readonly by: Wording;
}

const IN_TITLE = 2;
const INITIALS_FIRST = 30;
const INITIALS_LATER = 15;

export function ranked(wordings: readonly Wording[], head: Head, lookup: Lookup): readonly Hit[] {
  const best = new Map<number, Hit>();
  const take = (hit: Hit) => {
    if (hit.score > (best.get(hit.place)?.score ?? 0)) best.set(hit.place, hit);
  };
  for (const wording of wordings) scored(wording, head, lookup).forEach(take);
  const typed = wordings[0];
  if (typed) byInitials(typed, head).forEach(take);
  return [...best.values()].sort((a, b) => b.score - a.score || a.place - b.place);
}

/** How rare a gram is among the lessons: what few hold tells more. */
export function rarity(postings: Postings, lessons: number): number {
  return postings.size === 0 ? 0 : Math.log(1 + lessons / postings.size);
}

function scored(by: Wording, head: Head, lookup: Lookup): readonly Hit[] {
  const grams = queryGrams(by.text).map((gram) => {
    const postings = lookup(gram);
    return { postings, weight: rarity(postings, head.lessons.length) };
  });
  const whole = grams.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Map<number, { score: number; met: number }>();
  for (const { postings, weight } of grams) {
    for (const [place, step] of postings) {
      const { score, met } = sums.get(place) ?? { score: 0, met: 0 };
      sums.set(place, { score: score + weight * step, met: met + weight });
    }
  }
  const name = compact(by.text);
  return [...sums].map(([place, { score, met }]) => {
    const titled = compact(head.lessons[place]?.key ?? "").includes(name) ? whole * IN_TITLE : 0;
    return { place, score: by.worth * (score * (met / whole) ** 2 + titled), by };
  });
}

function byInitials(by: Wording, { lessons, initials }: Head): readonly Hit[] {
  if (!mayBeInitials(by.text)) return [];
  return lessons.flatMap(({ key }, place) => {
    const at = placeOfInitials(by.text, key, initials);
    if (at < 0 || (at > 0 && by.text.length < 3)) return [];
    return [{ place, score: at === 0 ? INITIALS_FIRST : INITIALS_LATER, by }];
  });
}

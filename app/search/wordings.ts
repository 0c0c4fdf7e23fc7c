/** One query in other words: other names of its terms, its first letters spelled out, its slips put right. Pure. */

import { compact, latinWords } from "./grams.ts";
import type { Head, Term } from "./head.ts";
import { mayBeInitials, placeOfInitials } from "./initials.ts";
import { likely } from "./slips.ts";

export interface Wording {
  readonly text: string;
  /** How much a find by it is worth: 1 for what was typed. */
  readonly worth: number;
}

const MOST = 7;
const OTHER_NAME = 0.8;
const SLIP = 0.7;
const NUMERALS = new Map(Array.from("一二三四五六七八九", (numeral, at) => [numeral, `${at + 1}`]));

/** What a folded query may mean, what was typed first. `words` are the Latin words of the lessons. */
export function wordings(query: string, head: Head, words: Iterable<string>): readonly Wording[] {
  const typed = { text: query, worth: 1 };
  const spelled = termsByInitials(query, head).map(({ keys }) => ({
    text: keys[0] ?? "",
    worth: OTHER_NAME,
  }));
  const right = spelled.length > 0 ? [] : corrected(query, head, words);
  const first = [typed, ...spelled, ...right];
  const all = [...first, ...first.flatMap((wording) => renamed(wording, head.terms))];
  const best = new Map<string, number>();
  for (const { text, worth } of all) best.set(text, Math.max(worth, best.get(text) ?? 0));
  return [...best].slice(0, MOST).map(([text, worth]) => ({ text, worth }));
}

/** Terms a query names, in full or by the beginning of a name: the closest name first. */
export function namedTerms(query: string, head: Head): readonly Term[] {
  const name = digits(compact(query));
  if (name.length < 2) return [];
  const named = head.terms.flatMap((term) => {
    const lengths = term.keys.map(digits).filter((key) => key.startsWith(name)).map((key) =>
      key.length
    );
    return lengths.length > 0 ? [{ term, length: Math.min(...lengths) }] : [];
  });
  const close = named.sort((a, b) => a.length - b.length).map(({ term }) => term);
  return [...new Set([...close, ...termsByInitials(query, head)])];
}

function termsByInitials(query: string, { terms, initials }: Head): readonly Term[] {
  if (!mayBeInitials(query)) return [];
  return terms.filter(({ keys }) =>
    keys.some((key) =>
      key.length <= query.length + 1 && placeOfInitials(query, key, initials) === 0
    )
  ).slice(0, 3);
}

function corrected(query: string, head: Head, words: Iterable<string>): readonly Wording[] {
  const known = new Set([...words, ...head.terms.flatMap(({ keys }) => keys)]);
  return latinWords(query).flatMap((word) =>
    likely(word, known).map((right) => ({
      text: query.replace(word, right),
      worth: right.startsWith(word) ? OTHER_NAME : SLIP,
    }))
  );
}

/** The wording with each term in it called by its other names. */
function renamed({ text, worth }: Wording, terms: readonly Term[]): readonly Wording[] {
  const bare = digits(compact(text));
  return terms.flatMap(({ keys }) => {
    const said = keys.filter((key) =>
      holds(bare, digits(key))
    ).sort((a, b) => b.length - a.length)[0];
    if (said === undefined) return [];
    return keys.filter((key) => !said.includes(key) && !key.includes(said)).map((key) => ({
      text: bare.replace(digits(said), ` ${key} `).trim(),
      worth: worth * OTHER_NAME,
    }));
  });
}

/** A name in Latin letters is a word of its own there: the ltv of multvar is none. */
function holds(text: string, key: string): boolean {
  if (key.length < 2) return false;
  return /^[a-z0-9]+$/u.test(key) ? latinWords(text).includes(key) : text.includes(key);
}

function digits(text: string): string {
  return Array.from(text, (character) => NUMERALS.get(character) ?? character).join("");
}

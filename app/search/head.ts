/** What a first query loads: titles, terms, and where the rest is. Pure. */

import { count, isFields, isText, readList } from "../page/read.ts";
import { plainWith } from "../script/plain.ts";
import { compact, folded } from "./grams.ts";

export interface Titled {
  readonly number: number;
  /** track/slug. */
  readonly id: string;
  /** As this edition shows it. */
  readonly title: string;
  /** As it is compared: simplified, folded. */
  readonly key: string;
  readonly issue: number;
  readonly track: number;
  readonly kind: number;
}

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
  /** Everything it is called, folded, without spaces and punctuation. */
  readonly keys: readonly string[];
}

export interface Head {
  readonly plain: (text: string) => string;
  /** The file of Latin words, then those of pairs; paths below the root. */
  readonly files: readonly string[];
  readonly tracks: readonly string[];
  readonly kinds: readonly string[];
  /** In reading order. */
  readonly lessons: readonly Titled[];
  readonly terms: readonly Term[];
  /** {character: the letters its pinyin may begin with}. */
  readonly initials: ReadonlyMap<string, string>;
}

const text = (value: unknown): string | null => isText(value) ? value : null;
const row = (value: unknown): readonly string[] | null => readList(value, text);

/** The head, or null for what is none. The traditional edition adds what it shows: `shown`, `shown_terms`. */
export function readHead(raw: unknown): Head | null {
  if (!isFields(raw) || raw.v !== 1 || !isText(raw.spelling) || !isFields(raw.initials)) {
    return null;
  }
  const plain = plainWith(raw.spelling);
  const files = readList(raw.files, text);
  const tracks = readList(raw.tracks, text);
  const kinds = readList(raw.kinds, text);
  const terms = readList(raw.terms, row);
  const shownTerms = raw.shown_terms ? readList(raw.shown_terms, row) : terms;
  const lessons = readLessons(raw);
  if (!files || files.length < 2 || !tracks || !kinds || !terms || !shownTerms || !lessons) {
    return null;
  }
  return {
    plain,
    files,
    tracks,
    kinds,
    lessons,
    terms: terms.map((one, at) => readTerm(one, shownTerms[at] ?? one, plain)),
    initials: readInitials(raw.initials),
  };
}

function readLessons(raw: Readonly<Record<string, unknown>>): readonly Titled[] | null {
  const numbers = readList(raw.numbers, count);
  const ids = readList(raw.ids, text);
  const titles = readList(raw.titles, text);
  const shown = raw.shown ? readList(raw.shown, text) : titles;
  const issues = readList(raw.issues, count);
  const tracks = readList(raw.in_track, count);
  const kinds = readList(raw.of_kind, count);
  if (!numbers || !ids || !titles || !shown || !issues || !tracks || !kinds) return null;
  return numbers.map((number, at) => ({
    number,
    id: ids[at] ?? "",
    title: shown[at] ?? "",
    key: folded(titles[at] ?? "", (same) => same),
    issue: issues[at] ?? 0,
    track: tracks[at] ?? 0,
    kind: kinds[at] ?? 0,
  }));
}

function readTerm(
  [id = "", , , ...forms]: readonly string[],
  [, term = "", meaning = ""]: readonly string[],
  plain: (text: string) => string,
): Term {
  return { id, term, meaning, keys: forms.map((form) => compact(folded(form, plain))) };
}

function readInitials(raw: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [letter, characters] of Object.entries(raw)) {
    for (const character of isText(characters) ? characters : "") {
      found.set(character, (found.get(character) ?? "") + letter);
    }
  }
  return found;
}

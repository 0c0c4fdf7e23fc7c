/** What a lead asks of her team, and the packed body of version 2: each field described once, for writing and for reading. Pure. */

import { bitReader, type Bits, bitWriter, TooLong } from "../packing/coder.ts";
import { characters, choice, count, difference, flag } from "../packing/fields.ts";
import { dateFrom2026, daysFrom2026 } from "./day.ts";

export interface Assignment {
  /** Makes two assignments of equal content different ones. */
  readonly nonce: number;
  readonly title: string;
  /** Name of who gives it. */
  readonly lead: string;
  readonly team: string;
  readonly note: string;
  /** ISO date, that day included, or "" for none. */
  readonly due: string;
  /** Percent, or null. */
  readonly pass: number | null;
  /** Permanent numbers in the lead's order. */
  readonly lessons: readonly number[];
  /** The names members may go by; empty when the lead left it open. */
  readonly roster: readonly string[];
  /** The lead's public key, a compressed point of P-256: receipts to her can be encrypted. */
  readonly key: Uint8Array | null;
}

export const MOST_LESSONS = 60;
export const MOST_NAMES = 60;
export const LONGEST = { title: 30, lead: 12, team: 12, note: 120, name: 12 } as const;
const KEY_BYTES = 33;
const HIGHEST_PASS = 100;
const FARTHEST_DAY = 40_000;

/** Throws RangeError for what no link can carry: that is a mistake of the caller. */
export function writeBody(assignment: Assignment): Uint8Array {
  const writer = bitWriter();
  if (!isWritable(body(writer, assignment))) {
    throw new RangeError("not an assignment that a link can carry");
  }
  return writer.finish();
}

/** Null for bytes that no writer made. */
export function readBody(bytes: Uint8Array): Assignment | null {
  try {
    const read = body(bitReader(bytes), BLANK);
    return isWritable(read) && isEqual(writeBody(read), bytes) ? read : null;
  } catch (error) {
    if (error instanceof TooLong || error instanceof RangeError) return null;
    throw error;
  }
}

const BLANK: Assignment = {
  nonce: 0,
  title: "",
  lead: "",
  team: "",
  note: "",
  due: "",
  pass: null,
  lessons: [],
  roster: [],
  key: null,
};

/** Order and contexts are the format: they never change within version 2. */
function body(bits: Bits, given: Assignment): Assignment {
  const nonce = choice(bits, "nonce", 16, given.nonce);
  const lessons = list(bits, "lessons", MOST_LESSONS, given.lessons, lessonAfter);
  const due = optional(bits, "due", given.due || null, days) ?? "";
  const pass = optional(
    bits,
    "pass",
    given.pass,
    (value) => choice(bits, "pass", 7, value ?? 0),
  );
  // One context for all words: the later ones gain from the earlier.
  const words = (value: string): string => characters(bits, "words", value);
  const [title, lead, team, note] = [given.title, given.lead, given.team, given.note].map(words);
  const roster = list(bits, "roster", MOST_NAMES, given.roster, (_, name) => words(name ?? ""));
  const key = optional(bits, "key", given.key, (value) => point(bits, value));
  return {
    nonce,
    title: title!,
    lead: lead!,
    team: team!,
    note: note!,
    due,
    pass,
    lessons,
    roster,
    key,
  };

  function days(value: string | null): string {
    const far = difference(bits, "due", value ? daysFrom2026(value) : 0);
    if (Math.abs(far) > FARTHEST_DAY) throw new TooLong();
    return dateFrom2026(far);
  }

  function lessonAfter(before: number | undefined, lesson: number | undefined): number {
    return (before ?? 0) + difference(bits, "lesson", (lesson ?? 0) - (before ?? 0));
  }
}

function optional<T>(
  bits: Bits,
  context: string,
  value: T | null,
  field: (value: T | null) => T,
): T | null {
  return flag(bits, `${context}?`, value !== null) ? field(value) : null;
}

/** A counted list; each entry is described with the one before it. */
function list<T>(
  bits: Bits,
  context: string,
  most: number,
  entries: readonly T[],
  field: (before: T | undefined, entry: T | undefined) => T,
): readonly T[] {
  const length = count(bits, context, entries.length);
  if (length > most) throw new TooLong();
  const read: T[] = [];
  for (let at = 0; at < length; at++) read.push(field(read.at(-1), entries[at]));
  return read;
}

/** A compressed point: its first byte is 2 or 3. Nothing can be learned from one byte about another. */
function point(bits: Bits, value: Uint8Array | null): Uint8Array {
  const bytes = new Uint8Array(KEY_BYTES);
  bytes[0] = flag(bits, "odd", value?.[0] === 3) ? 3 : 2;
  for (let at = 1; at < KEY_BYTES; at++) bytes[at] = choice(bits, `key${at}`, 8, value?.[at] ?? 0);
  return bytes;
}

function isWritable({ lessons, title, lead, team, note, roster, pass }: Assignment): boolean {
  return lessons.length > 0 && lessons.every((lesson) => lesson > 0) &&
    new Set(lessons).size === lessons.length && (pass ?? 0) <= HIGHEST_PASS &&
    fits(title, LONGEST.title) && fits(lead, LONGEST.lead) && fits(team, LONGEST.team) &&
    fits(note, LONGEST.note) && roster.every((name) => fits(name, LONGEST.name));
}

function fits(words: string, most: number): boolean {
  return [...words].length <= most;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

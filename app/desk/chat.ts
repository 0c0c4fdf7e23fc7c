/**
 * Finds receipts in a pasted chat of any size and any form. Pure.
 *
 * The check in each receipt decides what is one: whatever chats do to a text may be undone in several ways, and only
 * the right one passes. What begins like a receipt and does not pass is named with its line, never passed over.
 *
 * Reads both scripts: the traditional edition takes it as it is.
 */

import type { Breathe } from "../page/breathing.ts";
import { readLine } from "../receipt/line.ts";
import { LONG_DASHES, SEPARATOR, SHORT_DASHES, type Stream, streamOf } from "./chat_stream.ts";
import { senderAt } from "./chat_senders.ts";
import { spellingsOf } from "./chat_dashes.ts";

export interface FoundReceipt {
  /** `ER1.…`, as it was sent. */
  readonly text: string;
  /** The sender's name where the chat shows one first, or "". */
  readonly from: string;
  /** From 1. */
  readonly line: number;
}

export interface Damage {
  readonly why: "damaged" | "newer";
  /** From 1. */
  readonly line: number;
  /** The beginning of that line. */
  readonly excerpt: string;
  readonly from: string;
}

export interface ChatReading {
  /** Each once, in the order of the chat. */
  readonly receipts: readonly FoundReceipt[];
  readonly damaged: readonly Damage[];
  /** How often a whole receipt stood there once more. */
  readonly repeated: number;
  /** Cut quotations of receipts that are there in whole too. */
  readonly quoted: number;
}

const CODE = `A-Za-z0-9_\\-${SHORT_DASHES}${LONG_DASHES}`;
const LONGEST_BODY = 6_000;
const CHECK_LENGTH = 8;
/** 回执 stands right before what it names: a blank and a colon may be between. */
const NEAR = 3;
/** Two receipts that begin alike for so long are the same. */
const ENOUGH_TO_COMPARE = 400;
const SOME_CODE = new RegExp(`^[${CODE}]{4}$`);
const LONGEST_EXCERPT = 40;
/** How a receipt begins: by itself; after the word, or with what is left, where its own beginning is damaged. */
const BEGINNINGS = new RegExp(
  `ER(\\d{1,6})\\.|(回执)${SEPARATOR}?(?=[${CODE}.]{16})(?!ER\\d{1,6}\\.)|(E[1lI]|R[1lI]|ER[lI])\\.(?=[${CODE}]{40})`,
  "gi",
);
const BODY = new RegExp(`([${CODE}]{1,${LONGEST_BODY}})\\.([${CODE}]{1,${CHECK_LENGTH}})`, "y");
/** What may be left of `ER1.` behind the word. */
const REMAINS = new RegExp(`[${CODE}]{0,3}\\.`, "y");

/** What stands where a receipt begins. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
  readonly why: "damaged" | "newer";
}

export function readChat(text: string): ChatReading {
  const stream = streamOf(text);
  return readingOf(text, stream, [...candidatesIn(stream)]);
}

/** The same for a chat that may be long: the page breathes between two receipts. */
export async function readLongChat(text: string, breathe: Breathe): Promise<ChatReading> {
  const stream = streamOf(text);
  const candidates: Candidate[] = [];
  for (const candidate of candidatesIn(stream)) {
    candidates.push(candidate);
    await breathe();
  }
  return readingOf(text, stream, candidates);
}

function readingOf(
  text: string,
  stream: Stream,
  candidates: readonly Candidate[],
): ChatReading {
  const places = linesOf(text);
  const whole = new Map<string, FoundReceipt>();
  let repeated = 0;
  for (const { start, text: found } of candidates) {
    if (found === null) continue;
    const line = places.at(stream.at[start]!);
    const known = whole.get(found);
    if (known) repeated++;
    const from = known?.from || senderAt(places.lines, line);
    whole.set(found, known ? { ...known, from } : { text: found, from, line: line + 1 });
  }
  const lost = candidates.filter((one) => one.text === null);
  const damaged = lost.filter((one) => !isQuoted(one, stream, places, [...whole.keys()]))
    .map(({ start, why }) => damageAt(places, places.at(stream.at[start]!), why));
  return {
    receipts: [...whole.values()],
    damaged,
    repeated,
    quoted: lost.length - damaged.length,
  };
}

function* candidatesIn(stream: Stream): Generator<Candidate> {
  let end = 0;
  for (const match of stream.chars.matchAll(BEGINNINGS)) {
    if (match.index < end) continue;
    const candidate = match[1]
      ? withBeginning(stream, match)
      : withoutBeginning(stream.chars, match);
    if (!candidate) continue;
    yield candidate;
    if (candidate.text !== null) end = candidate.end;
  }
}

function withBeginning(
  { chars, at }: Stream,
  { 0: head, 1: version, index }: RegExpExecArray,
): Candidate | null {
  const bodyAt = index + head.length;
  const isNewer = Number(version) > 1;
  const read = readBody(chars, bodyAt, isNewer);
  const word = chars.lastIndexOf("执", index);
  const isNamed = word >= index - 2 && at[index]! - at[word]! <= NEAR;
  if (!read && !isNamed && !SOME_CODE.test(chars.slice(bodyAt, bodyAt + 4))) return null;
  const why = isNewer && read ? "newer" as const : "damaged" as const;
  return { start: index, end: read?.end ?? bodyAt, text: read?.text ?? null, why };
}

/** A long code without the right letters before it: perhaps only they are damaged. */
function withoutBeginning(chars: string, { 0: head, 2: word, index }: RegExpExecArray): Candidate {
  const start = index + head.length;
  REMAINS.lastIndex = start;
  const remains = word ? REMAINS.exec(chars)?.[0].length ?? 0 : 0;
  const read = readBody(chars, start + remains, false);
  return { start: index, end: read?.end ?? start, text: read?.text ?? null, why: "damaged" };
}

/** The receipt whose body begins at a place; a newer one is only recognised. Null when there is none. */
function readBody(chars: string, at: number, isNewer: boolean) {
  BODY.lastIndex = at;
  const match = BODY.exec(chars);
  if (!match) return null;
  // Not the end of the check: where a dash in it stands for two hyphens, it ends sooner than it seems.
  const end = at + match[1]!.length + 1;
  if (isNewer) return { end, text: null };
  for (const [body, check] of spellingsOf(match[1]!, match[2]!, CHECK_LENGTH)) {
    const text = `ER1.${body}.${check}`;
    if (readLine(text).ok) return { end, text };
  }
  return null;
}

/** Whether a cut code is the beginning of a receipt that the chat has in whole. */
function isQuoted(
  { start, why }: Candidate,
  { chars, at }: Stream,
  places: Lines,
  whole: readonly string[],
): boolean {
  if (why === "newer" || whole.length === 0 || !chars.startsWith("ER", start)) return false;
  const lineEnd = places.endOf(places.at(at[start]!));
  let stop = start;
  while (stop < start + ENOUGH_TO_COMPARE && at[stop]! < lineEnd && chars[stop] !== SEPARATOR) {
    stop++;
  }
  const cut = chars.slice(start, stop).replace(/\.+$/, "");
  return cut.length >= "ER1.".length + 8 && whole.some((text) => text.startsWith(cut));
}

function damageAt(places: Lines, line: number, why: Damage["why"]): Damage {
  const excerpt = places.lines[line]!.slice(0, LONGEST_EXCERPT).trim();
  return { why, line: line + 1, excerpt, from: senderAt(places.lines, line) };
}

interface Lines {
  readonly lines: readonly string[];
  /** The line, from 0, that holds a place of the text. */
  readonly at: (place: number) => number;
  readonly endOf: (line: number) => number;
}

function linesOf(text: string): Lines {
  const lines = text.split("\n");
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  return {
    lines,
    at: (place) => {
      let [low, high] = [0, lines.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= place) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    endOf: (line) => starts[line + 1]!,
  };
}

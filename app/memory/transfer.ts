/** Backup and hand-over: entries as one line of text or as a file, and back from whatever came. */

import { crc32, crc32OfBytes } from "./checksum.ts";
import { byIdOf, type NewerEntry, pairsOf, readPairs } from "./entries.ts";
import { type Entry, FORMAT_VERSION } from "./event.ts";
import { canonical, isJsonObject, isNewer, readJson } from "./format.ts";
import { bytesFromBase64Url, toBase64Url } from "./base64url.ts";

/** Why a text was refused; nothing of a refused text is taken over. */
export type Refusal =
  | "nothing-found"
  | "several-found"
  | "too-long"
  | "damaged"
  | "other-course"
  | "newer";

export type Incoming =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly reason: Refusal };

/** More than a browser's storage holds, with room for line breaks. */
export const LONGEST_TEXT = 8_000_000;

const TEXT = /EC1\.([A-Za-z0-9_-]+)\.([0-9a-fA-F]{8})/g;
const BEGINNING = /EC1\./;
const NEWER_BEGINNING = /EC(?:[2-9]|[1-9][0-9]+)\./;
/** White space, soft hyphens, zero-width and direction marks: chat apps put them anywhere. */
const INVISIBLE = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** The entries as the body of a JSON file; the sum inside shows damage. */
export function writeFile(
  entries: readonly Entry[],
  newer: readonly NewerEntry[],
  course: string,
): string {
  const events = pairsOf(entries, newer);
  return canonical({ v: FORMAT_VERSION, course, events, sum: crc32(canonical([course, events])) });
}

/** A file's body as one line of text that survives a chat: `EC1.<base64url>.<crc32>`. */
export function writeText(file: string): string {
  const bytes = new TextEncoder().encode(file);
  return `EC1.${toBase64Url(bytes)}.${crc32OfBytes(bytes)}`;
}

/** Reads pasted text, a link's fragment or a file's body; refuses it whole when in doubt. */
export function readTransfer(text: unknown, course: string): Incoming {
  if (typeof text !== "string") return refused("nothing-found");
  if (text.length > LONGEST_TEXT) return refused("too-long");
  const body = text.replace(/^[\s\ufeff]+/, "");
  return body.startsWith("{") ? readFile(body, course) : readText(body, course);
}

/** A text without what chats put into it: no white space, nothing invisible, half width. */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, "").replace(FULL_WIDTH, halfWidth);
}

function readText(text: string, course: string): Incoming {
  const plain = plainText(text);
  const found = new Map([...plain.matchAll(TEXT)].map((match) => [match[0], match]));
  const [match] = found.values();
  if (!match) return refused(reasonWithoutMatch(plain));
  if (found.size > 1) return refused("several-found");
  const bytes = bytesFromBase64Url(match[1]!);
  if (!bytes || crc32OfBytes(bytes) !== match[2]!.toLowerCase()) return refused("damaged");
  return readFile(new TextDecoder().decode(bytes), course);
}

function reasonWithoutMatch(plain: string): Refusal {
  if (BEGINNING.test(plain)) return "damaged";
  return NEWER_BEGINNING.test(plain) ? "newer" : "nothing-found";
}

function readFile(body: string, course: string): Incoming {
  const raw = readJson(body);
  if (!isJsonObject(raw)) return refused("damaged");
  if (isNewer(raw.v)) return refused("newer");
  if (raw.v !== FORMAT_VERSION || !Array.isArray(raw.events)) return refused("nothing-found");
  const reading = readPairs(raw.events);
  if (reading.newer.length > 0) return refused("newer");
  const sum = crc32(
    canonical([typeof raw.course === "string" && raw.course, pairsOf(reading.entries)]),
  );
  if (reading.unreadable > 0 || sum !== raw.sum) return refused("damaged");
  if (raw.course !== course) return refused("other-course");
  return { ok: true, entries: [...byIdOf(reading.entries).values()] };
}

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT);
}

function refused(reason: Refusal): Incoming {
  return { ok: false, reason };
}

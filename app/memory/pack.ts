/** Many entries in one value, named by the checksum of its text so that damage shows. */

import { crc32 } from "./checksum.ts";
import { type EntriesReading, pairsOf, readPairs } from "./entries.ts";
import { type Entry, FORMAT_VERSION, type Json, type JsonObject } from "./event.ts";
import { canonical, isJsonObject, isNewer, readJson } from "./format.ts";

export interface PackReading extends EntriesReading {
  /** The text is what was written: its hash fits and every entry could be read. */
  readonly intact: boolean;
  /** Of a newer format: must not be touched. */
  readonly isNewer: boolean;
}

/** Where an entry begins; a quote inside a JSON string is escaped, so this cannot be text. */
const ENTRY_START = /\["[0-9a-f]{16}:\d+",(?=\{)/g;
/** An entry holds few closing brackets; more attempts would only be slow. */
const CLOSING_ATTEMPTS = 32;

/** Each entry carries a sum of its own, so that a damaged pack still tells right from wrong. */
export function packText(entries: readonly Entry[]): string {
  const events = pairsOf(entries).map((pair): Json => [...pair, crc32(canonical(pair))]);
  return canonical({ v: FORMAT_VERSION, events });
}

/** The content hash: checksum and length, which also tells a cut text from a whole one. */
export function packHash(text: string): string {
  return `${crc32(text)}-${text.length.toString(36)}`;
}

/** Reads a pack; from a damaged one, every entry that is still whole. */
export function readPack(hash: string, text: string): PackReading {
  const raw = readJson(text);
  const parts = isJsonObject(raw) && Array.isArray(raw.events) ? raw.events : null;
  if (!parts || packHash(text) !== hash) return readDamaged(parts ?? partsIn(text));
  const reading = readPairs(parts);
  const newer = isNewer((raw as JsonObject).v) || reading.newer.length > 0;
  return { ...reading, intact: newer || reading.unreadable === 0, isNewer: newer };
}

/** A version number in a damaged text proves nothing: only an intact pack can be newer. */
function readDamaged(parts: readonly unknown[]): PackReading {
  return { ...readPairs(parts.filter(isWhole)), newer: [], intact: false, isNewer: false };
}

function isWhole(part: unknown): boolean {
  const { entries: [entry] } = readPairs([part]);
  return entry !== undefined && (part as Json[])[2] === crc32(canonical(pairsOf([entry])[0]!));
}

/** The parts of a text that is not JSON any more. */
function partsIn(text: string): unknown[] {
  const starts = [...text.matchAll(ENTRY_START)].map((match) => match.index);
  return starts.map((start, i) => firstPart(text.slice(start, starts[i + 1])));
}

function firstPart(text: string): unknown {
  let end = text.indexOf("]");
  for (let i = 0; i < CLOSING_ATTEMPTS && end >= 0; i++) {
    const part = readJson(text.slice(0, end + 1));
    if (part !== undefined) return part;
    end = text.indexOf("]", end + 1);
  }
  return undefined;
}

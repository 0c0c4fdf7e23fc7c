/** Many entries in one value, named by the checksum of its text so that damage shows. */

import { crc32 } from "./checksum.ts";
import { type EntriesReading, pairsOf, readPairs } from "./entries.ts";
import { type Entry, FORMAT_VERSION, type JsonObject } from "./event.ts";
import { canonical, isJsonObject, isNewer, readJson } from "./format.ts";

export interface PackReading extends EntriesReading {
  /** The text is what was written: its hash fits and every entry could be read. */
  readonly intact: boolean;
  /** Of a newer format: must not be touched. */
  readonly isNewer: boolean;
}

/** Where an entry begins; a quote inside a JSON string is escaped, so this cannot be text. */
const ENTRY_START = /\["[0-9a-f]{16}:\d+",(?=\{)/g;
/** An event holds few closing braces; more attempts would only be slow. */
const CLOSING_ATTEMPTS = 32;

export function packText(entries: readonly Entry[]): string {
  return canonical({ v: FORMAT_VERSION, events: pairsOf(entries) });
}

/** The content hash: checksum and length, which also tells a cut text from a whole one. */
export function packHash(text: string): string {
  return `${crc32(text)}-${text.length.toString(36)}`;
}

/** Reads a pack; from a damaged one, every entry that is still whole. */
export function readPack(hash: string, text: string): PackReading {
  const raw = readJson(text);
  const pairs = isJsonObject(raw) && Array.isArray(raw.events) ? raw.events : null;
  if (!pairs || packHash(text) !== hash) return damaged(pairs ?? wholePairs(text));
  const reading = readPairs(pairs);
  const newer = isNewer((raw as JsonObject).v) || reading.newer.length > 0;
  return { ...reading, intact: newer || reading.unreadable === 0, isNewer: newer };
}

/** A version number in a damaged text proves nothing: only an intact pack can be newer. */
function damaged(pairs: readonly unknown[]): PackReading {
  return { ...readPairs(pairs), newer: [], intact: false, isNewer: false };
}

function wholePairs(text: string): unknown[] {
  const starts = [...text.matchAll(ENTRY_START)].map((match) => match.index);
  return starts.flatMap((start, i) => {
    const pair = firstPair(text.slice(start, starts[i + 1]));
    return pair === undefined ? [] : [pair];
  });
}

function firstPair(text: string): unknown {
  let end = text.indexOf("}");
  for (let i = 0; i < CLOSING_ATTEMPTS && end >= 0; i++) {
    const pair = readJson(`${text.slice(0, end + 1)}]`);
    if (pair !== undefined) return pair;
    end = text.indexOf("}", end + 1);
  }
  return undefined;
}

/** Stored text to events and back: everything read is `unknown` until it was checked here. */

import {
  type CourseEvent,
  FORMAT_VERSION,
  type Json,
  type JsonObject,
  type UnknownEvent,
} from "./event.ts";
import { readId } from "./key.ts";

export type EventReading =
  | { readonly status: "known"; readonly event: CourseEvent }
  | { readonly status: "unknown"; readonly event: UnknownEvent }
  | { readonly status: "newer"; readonly raw: JsonObject }
  | { readonly status: "unreadable" };

const UNREADABLE: EventReading = { status: "unreadable" };
const LATEST_TIME_MS = 8.64e15;
const WIDEST_OFFSET_MINUTES = 1_440;
/** Far above any event; keeps a hostile value from exhausting the stack. */
const DEEPEST_NESTING = 16;
/** Too short to be nested dangerously deep, as nearly all events are: no need to look inside. */
const SHORT_TEXT = 1_000;

type Check = (raw: JsonObject) => boolean;

const CHECKS: ReadonlyMap<string, Check> = new Map<CourseEvent["k"], Check>([
  ["answer", isAnswer],
  ["seen", (raw) => isCount(raw.l)],
  ["open", (raw) => isCount(raw.l)],
  ["assign", (raw) => typeof raw.s === "string"],
  ["set", (raw) => typeof raw.key === "string" && isScalar(raw.value)],
  ["forget", (raw) => Array.isArray(raw.ids) && raw.ids.every(isId)],
  ["predict", (raw) => isCount(raw.l) && isReal(raw.guess) && isReal(raw.truth)],
  ["assess", (raw) => isCount(raw.l) && Array.isArray(raw.marks) && raw.marks.every(isCount)],
  ["plan", (raw) => isCount(raw.l) && isCount(raw.due) && raw.due <= LATEST_TIME_MS],
  ["did", isDid],
  ["note", (raw) => isCount(raw.l) && [raw.block, raw.quote, raw.s].every(isText)],
  ["term", (raw) => isText(raw.term) && (raw.p === undefined || isShare(raw.p))],
  ["gave", (raw) => isText(raw.s)],
  ["receipt", (raw) => isText(raw.s) && isText(raw.from)],
  ["tally", isTally],
]);

/** Reads one event from parsed JSON; keys it does not know stay on the event. */
export function readEvent(raw: unknown): EventReading {
  return isNestedWithin(raw, DEEPEST_NESTING) ? readBounded(raw) : UNREADABLE;
}

export function readEventText(text: string): EventReading {
  const raw = readJson(text);
  return text.length > SHORT_TEXT ? readEvent(raw) : readBounded(raw);
}

function readBounded(raw: unknown): EventReading {
  if (!isJsonObject(raw)) return UNREADABLE;
  if (isNewer(raw.v)) return { status: "newer", raw };
  if (raw.v !== FORMAT_VERSION || !isMoment(raw) || typeof raw.k !== "string") return UNREADABLE;
  const check = CHECKS.get(raw.k);
  // The checks above and in the table are what these two types promise.
  if (!check) return { status: "unknown", event: raw as UnknownEvent };
  return check(raw) ? { status: "known", event: raw as unknown as CourseEvent } : UNREADABLE;
}

/** Parsed JSON, or undefined when the text is not JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON without spaces and with sorted keys: equal values give equal text. */
export function canonical(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.keys(value).sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`);
  return `{${members.join(",")}}`;
}

/** Canonical text of an event: what is stored. */
export function eventText(event: CourseEvent | UnknownEvent): string {
  return canonical(event as JsonObject);
}

export function isJsonObject(raw: unknown): raw is JsonObject {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** A format version that this code must not write to. */
export function isNewer(version: unknown): boolean {
  return Number.isInteger(version) && (version as number) > FORMAT_VERSION;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isNestedWithin(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) {
    return value.every((part) => typeof part !== "object" || isNestedWithin(part, levels - 1));
  }
  // Not Object.values: it would make an array for each of thousands of events.
  for (const key in value) {
    const part = (value as JsonObject)[key];
    if (typeof part === "object" && !isNestedWithin(part, levels - 1)) return false;
  }
  return true;
}

function isMoment(raw: JsonObject): boolean {
  return isCount(raw.t) && raw.t <= LATEST_TIME_MS &&
    Number.isInteger(raw.o) && Math.abs(raw.o as number) <= WIDEST_OFFSET_MINUTES;
}

function isAnswer(raw: JsonObject): boolean {
  return isCount(raw.n) && isCount(raw.l) && isResponse(raw.a) && isShare(raw.p) &&
    (raw.c === undefined || raw.c === 0 || raw.c === 1);
}

function isDid(raw: JsonObject): boolean {
  return isCount(raw.l) && typeof raw.done === "boolean" &&
    [raw.before, raw.after].every((value) => value === undefined || isReal(value)) &&
    (raw.note === undefined || isText(raw.note));
}

function isTally(raw: JsonObject): boolean {
  const isPair = (pair: Json) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount);
  return isCount(raw.n) && isCount(raw.l) && Array.isArray(raw.a) && raw.a.every(isPair);
}

function isResponse(value: unknown): boolean {
  return typeof value === "string" || (Array.isArray(value) && value.every(isCount));
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isReal(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isShare(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isId(value: unknown): boolean {
  return typeof value === "string" && readId(value) !== null;
}

/** Planned things as an iCalendar file (RFC 5545). Pure: ids and times come in. */

import type { Moment } from "../memory/event.ts";
import type { ActionRound } from "./actions.ts";

export interface CalendarEntry {
  readonly uid: string;
  /** Grows when the time is changed, so that calendars move the entry instead of adding one. */
  readonly sequence: number;
  readonly stamp: Moment;
  /** Epoch milliseconds. */
  readonly start: number;
  /** `start` is a wall clock held in UTC fields: eight o'clock wherever she is, also after the clocks changed. */
  readonly isLocal?: boolean;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** How long before the start it rings; ten minutes when nothing is said. */
  readonly alarmMinutes?: number;
}

const ALARM_MINUTES = 10;
const LONGEST_LINE_BYTES = 75;

/** The name of a round's calendar entry: the same however often its time is changed. */
export function entryUid({ id }: ActionRound, course: string): string {
  return `${id.replace(":", "-")}@${course}`;
}

export function calendarFile(...entries: readonly CalendarEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//daily course//actions//ZH",
    "CALSCALE:GREGORIAN",
    ...entries.flatMap(event),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function event(entry: CalendarEntry): readonly string[] {
  const start = utc(entry.start);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp.t)}`,
    `DTSTART:${entry.isLocal ? start.slice(0, -1) : start}`,
    `DURATION:PT${entry.minutes}M`,
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `URL:${entry.url}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(entry.summary)}`,
    `TRIGGER:-PT${entry.alarmMinutes ?? ALARM_MINUTES}M`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** 20261125T020000Z */
function utc(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Text as a property value; control characters have no place in one. */
function escaped(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n")
    // deno-lint-ignore no-control-regex
    .replace(/[\u0000-\u001f\u007f]/g, "");
}

/** Lines of at most 75 bytes, never cut inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, bytes] = ["", 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST_LINE_BYTES) [text, bytes] = [`${text}\r\n `, 1];
    text += character;
    bytes += size;
  }
  return text;
}

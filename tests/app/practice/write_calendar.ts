/** Reads calendar entries as JSON from stdin and writes their files as JSON, for a reader of iCalendar to judge. */

import { type CalendarEntry, calendarFile } from "../../../app/practice/calendar_file.ts";

const entries: readonly CalendarEntry[] = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(entries.map((entry) => calendarFile(entry))));

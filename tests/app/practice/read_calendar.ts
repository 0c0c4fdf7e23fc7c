/** Reads iCalendar files as JSON from stdin and writes what ical.js finds in them, or why it refuses one. */

import ICAL from "ical.js";

interface Found {
  readonly uid: string;
  readonly start: string;
  readonly isUtc: boolean;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly alarms: readonly string[];
}

const files: readonly string[] = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(files.map(events)));

function events(file: string): readonly Found[] {
  // Strict: the library forgives what other calendars do not.
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      isUtc: event.startDate.zone === ICAL.Timezone.utcTimezone,
      minutes: event.duration.toSeconds() / 60,
      summary: event.summary,
      description: event.description,
      alarms: component.getAllSubcomponents("valarm")
        .map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
    };
  });
}

import assert from "node:assert/strict";
import fc from "fast-check";
import { calendarFile } from "../../../app/practice/calendar_file.ts";

const ENTRY = {
  uid: "00000000000000aa-0@daily",
  sequence: 1,
  stamp: { t: Date.UTC(2026, 10, 24, 2), o: 480 },
  start: Date.UTC(2026, 10, 25, 2),
  minutes: 10,
  summary: "今天就做",
  description: "算；写,记\n第二行",
  url: "https://example.org/lessons/supply/x/#x",
};

Deno.test("times are in UTC, text is escaped, and every line ends as the format asks", () => {
  const lines = calendarFile(ENTRY).split("\r\n");
  assert.equal(lines.at(-1), "");
  assert.ok(lines.includes("DTSTAMP:20261124T020000Z"));
  assert.ok(lines.includes("DTSTART:20261125T020000Z"));
  assert.ok(lines.includes("DURATION:PT10M"));
  assert.ok(lines.includes("SEQUENCE:1"));
  assert.ok(lines.includes("DESCRIPTION:算；写\\,记\\n第二行"));
});

Deno.test("no line is longer than 75 bytes, none is cut inside a character, none can be forged", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(fc.property(text, text, (summary, description) => {
    const file = calendarFile({ ...ENTRY, summary, description });
    const bytes = new TextEncoder();
    for (const line of file.split("\r\n")) {
      assert.ok(bytes.encode(line).length <= 75);
      assert.ok(!line.includes("\n") && !line.includes("\r"));
      assert.ok(line.isWellFormed());
    }
    assert.equal(file.match(/BEGIN:VEVENT/g)?.length, 1);
  }));
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { dueCalendar } from "../../../app/assigning/due_calendar.ts";
import {
  type Announcement,
  APPS,
  messageFor,
  WECOM_BYTES,
} from "../../../app/assigning/messages.ts";
import { assignments, SAMPLE } from "./samples.ts";

const ADDRESS = "https://learn.example.com/#assign=2.abc-_d.12345678";
const TITLES = SAMPLE.lessons.map((number) => `第 ${number} 课的名字`);
const announcement = (over: Partial<Announcement> = {}): Announcement => ({
  course: "每日一期",
  assignment: SAMPLE,
  titles: TITLES,
  minutes: 12,
  address: ADDRESS,
  ...over,
});

Deno.test("every message says what, who, by when and where", () => {
  for (const [app] of APPS) {
    const text = messageFor(app, announcement());
    for (const part of [SAMPLE.title, "李婷", "11 月 27 日", "及格线 80 分", TITLES[9]!, ADDRESS]) {
      assert.ok(text.includes(part), `${app}: ${part}`);
    }
  }
});

Deno.test("no message for WeCom is longer than it takes, and the link is always whole", () => {
  const long = fc.array(fc.string({ unit: "grapheme", minLength: 20, maxLength: 60 }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(assignments, long, (assignment, titles) => {
      const text = messageFor("wecom", announcement({ assignment, titles }));
      assert.ok(new TextEncoder().encode(text).length <= WECOM_BYTES);
      assert.ok(text.includes(ADDRESS));
    }),
    { numRuns: 40 },
  );
  const titles = Array.from({ length: 60 }, (_, at) => `一个相当长的课名${"啊".repeat(30)}${at}`);
  assert.match(messageFor("wecom", announcement({ titles })), /……另有 \d+ 课/);
});

Deno.test("nobody's words become marks, links or mentions", () => {
  const assignment = { ...SAMPLE, title: "[点我](http://x) <@all> **急** `x`", note: "# 一_二_三" };
  for (const app of ["dingtalk", "wecom", "feishu"] as const) {
    const text = messageFor(app, announcement({ assignment, titles: ["~~旧~~ | 新"] }));
    assert.doesNotMatch(text.replace(`[打开任务](${ADDRESS})`, ""), /[[\]<`~|]|\*\*急|_二_|^#/m);
  }
});

Deno.test("the due date is a calendar entry at nine in the lead's morning, with an alarm", () => {
  const now = { t: Date.UTC(2026, 10, 24, 2), o: 480 };
  const file = dueCalendar(announcement(), Uint8Array.of(1, 2, 3, 4, 5, 255), "daily", now);
  const unfolded = file.replaceAll("\r\n ", "");
  assert.match(unfolded, /DTSTART:20261127T010000Z/);
  assert.match(unfolded, /UID:0102030405ff@daily/);
  assert.match(unfolded, /BEGIN:VALARM/);
  assert.ok(unfolded.includes(`URL:${ADDRESS}`));
});

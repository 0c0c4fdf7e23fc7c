"""The calendars of the course and of its readers, read by ical.js, which mail programs and phones build on."""

from __future__ import annotations

import json
from datetime import UTC
from typing import Any

import pytest

from scripts.export.calendar_feed import calendar_feed
from scripts.export.edition import edition
from tests.deno import browser_says
from tests.editions import ADDRESS, at, dated

pytestmark = pytest.mark.long


def deno(script: str, given: object) -> Any:  # noqa: ANN401 - JSON
    return json.loads(browser_says(f"practice/{script}", given=json.dumps(given)))


def test_ical_js_reads_the_course_s_calendar() -> None:
    (events,) = deno("read_calendar.ts", [calendar_feed(dated(), ADDRESS)])
    for number, event in enumerate(events, start=1):
        shown = edition(dated(), number, ADDRESS)
        assert event["uid"] == f"issue-{number:03}@{dated().info.value.id}"
        assert event["start"] == at(number - 1, hour=8).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        assert event["isUtc"]
        assert event["summary"] == shown.heading
        assert event["description"].startswith(f"{shown.lead}\n")
        assert event["alarms"] == ["PT0S"]
    assert len(events) == 8


def test_ical_js_reads_what_the_browser_writes() -> None:
    entry = {
        "uid": "issue-001@daily", "sequence": 29_000_000, "stamp": {"t": 1_795_478_400_000, "o": 480},
        "start": 1_795_507_200_000, "isLocal": True, "minutes": 10, "summary": "逗号, 分号; 反斜杠\\",
        "description": "两行\n文字", "url": f"{ADDRESS}issues/001/", "alarmMinutes": 0,
    }  # fmt: skip
    ((event,),) = deno("read_calendar.ts", deno("write_calendar.ts", [entry]))
    assert event == {
        "uid": entry["uid"], "start": "2026-11-24T08:00:00", "isUtc": False, "minutes": 10,
        "summary": entry["summary"], "description": entry["description"], "alarms": ["PT0S"],
    }  # fmt: skip

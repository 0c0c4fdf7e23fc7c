"""The calendar files the browser writes, read by the icalendar package."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest

from tests.deno import browser_says

START = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
TEXTS = (
    "算出库存天数，写下日期。",
    "逗号, 分号; 反斜杠\\ 换行\n第二行",
    "很长的一句" * 60,
    "👩‍👩‍👧 emoji 与 BEGIN:VEVENT\r\nEND:VEVENT",
    "",
)


def _entry(text: str, number: int, **over: object) -> dict[str, Any]:
    return over | {
        "uid": f"00000000000000aa-{number}@daily",
        "sequence": number,
        "stamp": {"t": int(datetime(2026, 11, 24, 2, 0, tzinfo=UTC).timestamp() * 1000), "o": 480},
        "start": int(START.timestamp() * 1000),
        "minutes": 10,
        "summary": text,
        "description": text,
        "url": "https://example.org/lessons/supply/x/#x",
    }


@pytest.fixture(scope="module")
def files() -> list[str]:
    """A file for each text, and one with a wall clock's time, written by the browser's code."""
    local = _entry("每天一期", len(TEXTS), isLocal=True, alarmMinutes=0)
    entries = json.dumps([*(_entry(text, number) for number, text in enumerate(TEXTS)), local])
    return json.loads(browser_says("practice/write_calendar.ts", given=entries))


def test_a_calendar_reads_each_entry_as_it_was_meant(files: list[str]) -> None:
    for number, (text, file) in enumerate(zip(TEXTS, files[:-1], strict=True)):
        calendar: Any = icalendar.Calendar.from_ical(file)
        (event,) = calendar.walk("VEVENT")
        assert str(event["UID"]) == f"00000000000000aa-{number}@daily"
        assert event["SEQUENCE"] == number
        assert event["DTSTART"].dt == START
        assert event["DTSTAMP"].dt == START - timedelta(days=1)
        assert event["DURATION"].dt == timedelta(minutes=10)
        assert str(event["SUMMARY"]) == text.replace("\r\n", "\n")
        assert str(event["DESCRIPTION"]) == text.replace("\r\n", "\n")
        (alarm,) = event.walk("VALARM")
        assert alarm["TRIGGER"].dt == timedelta(minutes=-10)
        assert event.errors == []


def test_a_reminder_rings_by_the_clock_where_the_reader_is(files: list[str]) -> None:
    calendar: Any = icalendar.Calendar.from_ical(files[-1])
    (event,) = calendar.walk("VEVENT")
    assert event["DTSTART"].dt == START.replace(tzinfo=None)
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(0)
    assert event.errors == []

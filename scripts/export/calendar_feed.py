"""A course with dates as a calendar to subscribe to (RFC 5545): one event an issue, with an alarm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time

from scripts.course import Course
from scripts.export.edition import Edition, edition
from scripts.view.wording import CHINA

# Before the shop's day begins.
_MORNING = time(8)
_LINE_BYTES = 75


def calendar_feed(course: Course, address: str) -> str:
    """All issues, those to come included: a calendar is for planning. Only for a course with `start_on`."""
    info = course.info.value
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//daily course//issues//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_escaped(info.title)}",
        f"X-WR-CALNAME:{_escaped(info.title)}",
        f"DESCRIPTION:{_escaped(info.description)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]
    for number in course.issue_numbers:
        lines += _event(edition(course, number, address), info.id)
    return "".join(f"{folded_line(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(shown: Edition, course_id: str) -> Iterator[str]:
    assert shown.on is not None
    yield "BEGIN:VEVENT"
    # Named by the course and the number alone, so that a moved date or site moves the event and adds none.
    yield f"UID:issue-{shown.number:03}@{course_id}"
    yield f"DTSTAMP:{_utc(shown.updated)}"
    yield f"LAST-MODIFIED:{_utc(shown.updated)}"
    yield f"DTSTART:{_utc(datetime.combine(shown.on, _MORNING, CHINA))}"
    yield f"DURATION:PT{shown.whole_minutes}M"
    yield f"SUMMARY:{_escaped(shown.heading)}"
    yield f"DESCRIPTION:{_escaped(_description(shown))}"
    yield f"URL:{shown.url}"
    # Six minutes of reading keep nobody from being invited to something.
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_escaped(shown.heading)}"
    yield "TRIGGER:PT0S"
    yield "END:VALARM"
    yield "END:VEVENT"


def _description(shown: Edition) -> str:
    lessons = (f"NO.{lesson.column} {lesson.track}：{lesson.title}" for lesson in shown.lessons)
    return "\n".join((shown.lead, *lessons, shown.url))


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    """Text as a property value; control characters have no place in one."""
    marked = re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")
    return re.sub(r"[\x00-\x1f\x7f]", "", marked)


def folded_line(line: str) -> str:
    """A calendar's line in pieces of at most 75 bytes, never cut inside a character."""
    text, size = "", 0
    for character in line:
        wide = len(character.encode())
        if size + wide > _LINE_BYTES:
            text, size = f"{text}\r\n ", 1
        text, size = text + character, size + wide
    return text

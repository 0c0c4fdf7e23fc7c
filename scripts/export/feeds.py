"""Everything one can subscribe to, as files of the site."""

from __future__ import annotations

from datetime import datetime

from scripts.course import Course
from scripts.export.atom import atom
from scripts.export.calendar_feed import calendar_feed
from scripts.export.feed import issues_feed, weeks_feed
from scripts.export.json_feed import json_feed
from scripts.view.feeds import CALENDAR, ISSUES_ATOM, ISSUES_JSON, WEEKS_ATOM, WEEKS_JSON


def feed_files(course: Course, address: str, built_at: datetime) -> dict[str, str]:
    """{path below the site: text}. Addresses in feeds are full ones, so the site's `address` must be known."""
    issues = issues_feed(course, address, built_at)
    weeks = weeks_feed(course, address, built_at)
    files = {
        ISSUES_ATOM: atom(issues, address + ISSUES_ATOM, built_at),
        ISSUES_JSON: json_feed(issues, address + ISSUES_JSON),
        WEEKS_ATOM: atom(weeks, address + WEEKS_ATOM, built_at),
        WEEKS_JSON: json_feed(weeks, address + WEEKS_JSON),
    }
    if course.info.value.pace.start_on:
        files[CALENDAR] = calendar_feed(course, address)
    return files

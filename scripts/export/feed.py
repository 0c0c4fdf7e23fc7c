"""What both kinds of feed say: the same entries, ids and dates, written by atom.py and json_feed.py."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from scripts.course import Course
from scripts.export.edition import Edition, edition
from scripts.export.texts import entry_html, week_html
from scripts.export.weeks import Week, whole_weeks
from scripts.view.wording import CHINA

T = TypeVar("T")

# Two months of mornings. What is older is on the site; a feed is asked for every hour.
MOST_ENTRIES = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    out_at: datetime | None
    updated: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed with its entries, newest first."""

    id: str
    title: str
    subtitle: str
    publisher: str
    home: str
    entries: tuple[Entry, ...]

    def updated(self, built_at: datetime) -> datetime:
        """The last change of any entry; of a course that has not begun, the build."""
        return max((entry.updated for entry in self.entries), default=built_at)


def issues_feed(course: Course, address: str, built_at: datetime) -> Feed:
    """Every issue that is out, newest first."""
    editions = _out(course, address, built_at)
    entries = [_issue_entry(course, each) for each in _newest(editions)]
    return _feed(course, address, "每期", "issues", entries)


def weeks_feed(course: Course, address: str, built_at: datetime) -> Feed:
    """A digest of every week that is over, newest first."""
    info = course.info.value
    today = (built_at.astimezone(CHINA) - timedelta(hours=info.pace.day_ends_at)).date()
    weeks = whole_weeks(_out(course, address, built_at), today, info.pace.weekly_goal)
    entries = [_week_entry(course, week, address) for week in _newest(weeks)]
    return _feed(course, address, "每周汇总", "weeks", entries)


def _out(course: Course, address: str, built_at: datetime) -> list[Edition]:
    editions = [edition(course, number, address) for number in course.issue_numbers]
    return [each for each in editions if each.out_at is None or each.out_at <= built_at]


def _newest(each: Sequence[T]) -> Sequence[T]:
    return each[: -MOST_ENTRIES - 1 : -1]


def _feed(course: Course, address: str, name: str, key: str, entries: Sequence[Entry]) -> Feed:
    info = course.info.value
    return Feed(
        id=_lasting_id(course, key),
        title=f"{info.title} · {name}",
        subtitle=info.description,
        publisher=info.publisher,
        home=address,
        entries=tuple(entries),
    )


def _issue_entry(course: Course, shown: Edition) -> Entry:
    return Entry(
        id=_lasting_id(course, f"issues/{shown.number:03}"),
        url=shown.url,
        title=shown.heading,
        summary=shown.lead,
        html=entry_html(shown),
        out_at=shown.out_at,
        updated=shown.updated,
    )


def _week_entry(course: Course, week: Week, address: str) -> Entry:
    return Entry(
        id=_lasting_id(course, f"weeks/{week.key}"),
        url=f"{address}archive/#{week.key}",
        title=week.heading,
        summary="、".join(each.title for each in week.editions),
        html=week_html(week),
        out_at=week.out_at,
        updated=week.updated,
    )


def _lasting_id(course: Course, key: str) -> str:
    """Made from the course's id, which never changes, so that readers see nothing twice when the site moves."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"course:{course.info.value.id}/{key}").urn

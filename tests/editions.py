"""The example course with every part as a course with or without dates, for the other forms of an issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from scripts.cli.checking import check_course
from scripts.course import Course
from scripts.model import Pace
from scripts.view.wording import CHINA
from tests.real_site import EVERY_PART

ADDRESS = "https://example.com/course/"
# A Monday.
START = date(2026, 11, 23)


@cache
def undated() -> Course:
    """Eight issues; every reader has her own day 1."""
    return with_info(check_course(EVERY_PART, START).course, pace=Pace(weekly_goal=3))


@cache
def dated() -> Course:
    """The same from a Monday on."""
    return with_info(undated(), pace=Pace(start_on=START))


def with_info(course: Course, **over: object) -> Course:
    """The course with other facts in its course.yml."""
    return replace(course, info=replace(course.info, value=course.info.value.model_copy(update=over)))


def at(day: int, hour: int = 7) -> datetime:
    """An hour in China, `day` days after the start."""
    return datetime(START.year, START.month, START.day, hour, tzinfo=CHINA) + timedelta(days=day)

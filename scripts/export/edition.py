"""An issue as every form of it needs it: plain words, full addresses, and dates where the course has them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from scripts.course import Course
from scripts.reading import reading_minutes
from scripts.view.lesson import lesson_url
from scripts.view.pages import issue_link
from scripts.view.wording import CHINA, issue_path, plain, whole_minutes


@dataclass(frozen=True, slots=True)
class LessonNote:
    """One lesson in a few lines."""

    column: int
    track: str
    title: str
    objective: str
    takeaways: tuple[str, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One issue. `out_at` is None where every reader has her own day 1; `updated` never is."""

    number: int
    title: str
    lead: str
    teaser: str
    minutes: str
    whole_minutes: int
    lessons: tuple[LessonNote, ...]
    url: str
    on: date | None
    out_at: datetime | None
    updated: datetime

    @property
    def heading(self) -> str:
        """第 2 期 · 先算账，再拍照."""
        return f"第 {self.number} 期 · {self.title}"


def edition(course: Course, number: int, address: str) -> Edition:
    """An issue of a course without errors. `address` is the site's, ending in a slash."""
    issue = issue_link(course, number)
    on = issue_day(course, number)
    out_at = _morning(course, on) if on else None
    revised = _revised(course, number)
    return Edition(
        number=number,
        title=plain(issue.info.title),
        lead=plain(issue.info.lead),
        teaser=plain(issue.info.teaser),
        minutes=issue.minutes,
        whole_minutes=whole_minutes(reading_minutes(course.issue_characters(number))),
        lessons=tuple(_note(course, lesson.id, address) for lesson in issue.lessons),
        url=f"{address}issues/{issue_path(number)}/",
        on=on,
        out_at=out_at,
        updated=max(out_at, revised) if out_at else revised,
    )


def issue_day(course: Course, number: int) -> date | None:
    """The day an issue is for. Day n is the n-th issue, as in the browser (app/places/today.ts)."""
    start = course.info.value.pace.start_on
    return start + timedelta(days=course.issue_numbers.index(number)) if start else None


def issue_on(course: Course, moment: datetime) -> int | None:
    """The issue readers see as today's at a moment; None before the first, after the last, or without dates."""
    begun = moment.astimezone(CHINA) - timedelta(hours=course.info.value.pace.day_ends_at)
    days = {issue_day(course, number): number for number in course.issue_numbers}
    return days.get(begun.date())


def _note(course: Course, lesson_id: str, address: str) -> LessonNote:
    lesson = course.lessons[lesson_id].value
    track = lesson_id.partition("/")[0]
    return LessonNote(
        column=list(course.tracks).index(track) + 1,
        track=course.tracks[track].short,
        title=plain(lesson.title),
        objective=plain(lesson.objective),
        takeaways=tuple(plain(line) for line in lesson.takeaways),
        url=f"{address}{lesson_url(lesson_id)}",
    )


def _morning(course: Course, day: date) -> datetime:
    """When a day begins for readers: at the hour the day before ends."""
    return datetime.combine(day, time(course.info.value.pace.day_ends_at), CHINA)


def _revised(course: Course, number: int) -> datetime:
    """The last day anything in the issue was checked or corrected: known to the sources, equal in every build.

    Where no part of the issue has a date it is the course's earliest, so that writing elsewhere changes nothing here.
    """
    owners = (*course.lessons_of_issue(number), f"issues/{issue_path(number)}")
    own = [day for owner in owners for day in _days(course, owner)]
    return datetime.combine(max(own) if own else _earliest(course), time(), UTC)


def _earliest(course: Course) -> date:
    every = [day for owner in (*course.lessons, *course.quizzes) for day in _days(course, owner)]
    return min(every, default=course.info.value.pace.start_on or _LONG_AGO)


# Atom wants a date even of a course in which nothing has one. It says nothing, but it says the same in every build.
_LONG_AGO = date(2026, 1, 1)


def _days(course: Course, owner: str) -> list[date]:
    lesson, quiz = course.lessons.get(owner), course.quizzes.get(owner)
    reviewed = [lesson.value.reviewed_on] if lesson and lesson.value.reviewed_on else []
    return reviewed + [each.corrected_on for each in (quiz.value.corrections if quiz else ())]

"""Reading time: an issue keeps its promise of six minutes, a lesson its share of it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.reading import CHARACTERS_PER_MINUTE, lesson_characters, reading_minutes
from scripts.rules.rule import Context, Finding, error

ISSUE_MINUTES = 6
LESSON_SECONDS = 90


@error("issue-reading-time")
def issue_reading_time(course: Course, context: Context) -> Iterator[Finding]:
    """The course promises six minutes a day; a promise broken twice is a reader lost."""
    most = ISSUE_MINUTES * CHARACTERS_PER_MINUTE
    for number, issue in course.issues.items():
        count = course.issue_characters(number)
        if count > most:
            yield Finding(
                issue.source.place(("lessons",)),
                f"the issue takes {reading_minutes(count):.2f} minutes ({count} characters); "
                f"expected at most {ISSUE_MINUTES} ({most} characters)",
                f"Cut {count - most} characters from its lessons, lead or teaser, or move a lesson.",
            )


@error("lesson-reading-time")
def lesson_reading_time(course: Course, context: Context) -> Iterator[Finding]:
    """A lesson is one thing; what takes longer than a minute and a half is two."""
    most = LESSON_SECONDS * CHARACTERS_PER_MINUTE // 60
    for lesson in course.lessons.values():
        count = lesson_characters(lesson.value)
        if count > most:
            yield Finding(
                lesson.source.place(("body",)),
                f"the lesson takes {reading_minutes(count) * 60:.0f} seconds ({count} characters); "
                f"expected at most {LESSON_SECONDS} ({most} characters)",
                f"Cut {count - most} characters, or make it two lessons of a series.",
            )


RULES = (issue_reading_time, lesson_reading_time)

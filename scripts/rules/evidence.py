"""Evidence: statements have sources, rules have a date until which they hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from scripts.course import Course
from scripts.rules.rule import Context, Finding, error, warning

DUE_WITHIN = timedelta(days=30)
# Somewhere it is tomorrow already; an author there is not ahead of time.
TIME_ZONES = timedelta(days=1)


@error("lesson-sources")
def lesson_sources(course: Course, context: Context) -> Iterator[Finding]:
    """A statement without a source cannot be checked, neither by a reader nor by the next editor."""
    for lesson in course.lessons.values():
        if not lesson.value.sources:
            yield Finding(
                lesson.source.place(("sources",)),
                "the lesson has no sources; expected at least one",
                "Add where its statements come from (title, by, year, where).",
            )


@error("rule-lesson-dates")
def rule_lesson_dates(course: Course, context: Context) -> Iterator[Finding]:
    """Law and platform rules change; a lesson about them says when it was checked and when it expires."""
    for lesson in course.lessons.values():
        missing = [key for key in ("reviewed_on", "review_by") if getattr(lesson.value, key) is None]
        if lesson.value.kind == "rule" and missing:
            yield Finding(
                lesson.source.place(("kind",)),
                f"a lesson of kind rule has no {' and no '.join(missing)}; expected both dates",
                "Check the lesson against the text in force, then write both dates.",
            )


@error("review-overdue")
def review_overdue(course: Course, context: Context) -> Iterator[Finding]:
    """A rule that was not checked in time may be wrong, and a reader would act on it."""
    for lesson in course.lessons.values():
        due = lesson.value.review_by
        if due and due < context.today:
            yield Finding(
                lesson.source.place(("review_by",)),
                f"the lesson had to be checked by {due}; expected a date after {context.today}",
                "Check it against its sources, then set reviewed_on and a new review_by.",
            )


@warning("review-due-soon")
def review_due_soon(course: Course, context: Context) -> Iterator[Finding]:
    """A month's notice is enough to check a lesson before it expires."""
    for lesson in course.lessons.values():
        due = lesson.value.review_by
        if due and context.today <= due <= context.today + DUE_WITHIN:
            yield Finding(
                lesson.source.place(("review_by",)),
                f"the lesson expires in {(due - context.today).days} days, on {due}; expected a check before that",
                "Check it against its sources, then set reviewed_on and a new review_by.",
            )


@error("date-order")
def date_order(course: Course, context: Context) -> Iterator[Finding]:
    """A check dated tomorrow has not been made, and nothing expires before it was checked."""
    for lesson in course.lessons.values():
        reviewed, due = lesson.value.reviewed_on, lesson.value.review_by
        if reviewed and reviewed > context.today + TIME_ZONES:
            yield Finding(
                lesson.source.place(("reviewed_on",)),
                f"reviewed_on {reviewed} lies in the future; expected {context.today} or earlier",
                "Write the day on which the lesson was checked.",
            )
        if reviewed and due and due <= reviewed:
            yield Finding(
                lesson.source.place(("review_by",)),
                f"review_by {due} is not after reviewed_on {reviewed}; expected a later date",
                "Write the day until which the check holds.",
            )
    yield from _corrections_in_future(course, context)


def _corrections_in_future(course: Course, context: Context) -> Iterator[Finding]:
    for quiz in course.quizzes.values():
        for index, correction in enumerate(quiz.value.corrections):
            if correction.corrected_on > context.today + TIME_ZONES:
                yield Finding(
                    quiz.source.place(("corrections", index, "corrected_on")),
                    f"corrected_on {correction.corrected_on} lies in the future; "
                    f"expected {context.today} or earlier",
                    "Write the day on which the key was corrected.",
                )


RULES = (lesson_sources, rule_lesson_dates, review_overdue, review_due_soon, date_order)

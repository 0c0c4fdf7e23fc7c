"""Quizzes: how many items a lesson and an issue have, and which one the daily read shows."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.rules.parts import is_closing
from scripts.rules.rule import Context, Finding, error

FEWEST_ITEMS = 2
MOST_ITEMS = 5


@error("lesson-quiz")
def lesson_quiz(course: Course, context: Context) -> Iterator[Finding]:
    """A lesson without a quiz can be read but never completed."""
    for lesson_id, lesson in course.lessons.items():
        path = f"quizzes/{lesson_id}.yml"
        if lesson_id not in course.quizzes and path not in course.broken:
            yield Finding(
                lesson.source.place(()),
                f"this lesson has no quiz; expected a file {path}",
                f"Write {path} with {FEWEST_ITEMS} to {MOST_ITEMS} items.",
            )


@error("quiz-item-count")
def quiz_item_count(course: Course, context: Context) -> Iterator[Finding]:
    """One item tells luck from knowledge badly, more than five are not answered on the way to work."""
    for owner, quiz in course.quizzes.items():
        count = len(quiz.value.items)
        if not is_closing(owner) and not FEWEST_ITEMS <= count <= MOST_ITEMS:
            yield Finding(
                quiz.source.place(("items",)),
                f"the quiz has {count} item(s); expected {FEWEST_ITEMS} to {MOST_ITEMS}",
                "Add items, or keep the best ones.",
            )


@error("quiz-daily")
def quiz_daily(course: Course, context: Context) -> Iterator[Finding]:
    """The daily read shows one item a lesson; answering it completes the lesson."""
    for owner, quiz in course.quizzes.items():
        daily = [index for index, item in enumerate(quiz.value.items) if item.daily]
        if is_closing(owner) or len(daily) == 1:
            continue
        at = ("items", daily[1], "daily") if daily else ("items",)
        yield Finding(
            quiz.source.place(at),
            f"{len(daily) or 'no'} items are marked daily; expected exactly one",
            "Write 'daily: true' in the one item that shows best whether the lesson was understood.",
        )


@error("closing-one-item")
def closing_one_item(course: Course, context: Context) -> Iterator[Finding]:
    """An issue closes with one item (今日一题); further ones would never be shown."""
    for owner, quiz in course.quizzes.items():
        if is_closing(owner) and len(quiz.value.items) != 1:
            yield Finding(
                quiz.source.place(("items", 1)),
                f"the closing quiz has {len(quiz.value.items)} items; expected exactly one",
                "Keep one item, and move the others to the quizzes of their lessons.",
            )


RULES = (lesson_quiz, quiz_item_count, quiz_daily, closing_one_item)

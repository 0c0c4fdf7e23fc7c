"""Leaks: an answer that stands in the title of another lesson, which every reader sees."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.rules.parts import PlacedItem, items
from scripts.rules.rule import Context, Finding, warning
from scripts.rules.wording import quoted, shared_runs

_TITLE_CHARACTERS = 4


@warning("title-gives-key")
def title_gives_key(course: Course, context: Context) -> Iterator[Finding]:
    """The titles of all lessons are before the reader; what one shares with a right choice alone points at it."""
    for placed in items(course):
        for index, choice in enumerate(placed.item.choices):
            if choice.correct and placed.distractors:
                leak = _leak(course, placed, choice.text)
                if leak:
                    yield Finding(
                        placed.spot.place("choices", index, "text"),
                        f"the title of lesson {leak[0]} has {quoted(leak[1])}, which only the right choice says; "
                        "expected it in a wrong one too, or in none",
                        "Say the right choice in other words, or let a distractor use them as well.",
                    )


def _leak(course: Course, placed: PlacedItem, key: str) -> tuple[str, str] | None:
    """The first other lesson whose title shares a run with the key that neither prompt nor distractors have."""
    seen = " ".join([placed.item.prompt, *(choice.text for choice in placed.distractors)])
    for lesson_id, lesson in course.lessons.items():
        if lesson_id == placed.owner:
            continue
        runs = sorted(shared_runs(lesson.value.title, key, _TITLE_CHARACTERS))
        own = next((run for run in runs if run not in seen), None)
        if own:
            return lesson_id, own
    return None


RULES = (title_gives_key,)

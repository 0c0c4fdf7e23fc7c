"""Leaks: an answer that stands in the title of another lesson, which every reader sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scripts.course import Course
from scripts.rules.parts import PlacedItem, items
from scripts.rules.rule import Context, Finding, warning
from scripts.rules.wording import quoted, runs

_TITLE_CHARACTERS = 4


# {run of a title: the first lessons that have it, by their place in the course}; two, as one may be the item's own
_Titles = Mapping[str, list[int]]


@warning("title-gives-key")
def title_gives_key(course: Course, context: Context) -> Iterator[Finding]:
    """The titles of all lessons are before the reader; what one shares with a right choice alone points at it."""
    titles, ids = _titles(course), list(course.lessons)
    for placed in items(course):
        for index, choice in enumerate(placed.item.choices):
            if choice.correct and placed.distractors:
                leak = _leak(titles, ids, placed, choice.text)
                if leak:
                    yield Finding(
                        placed.spot.place("choices", index, "text"),
                        f"the title of lesson {leak[0]} has {quoted(leak[1])}, which only the right choice says; "
                        "expected it in a wrong one too, or in none",
                        "Say the right choice in other words, or let a distractor use them as well.",
                    )


def _titles(course: Course) -> _Titles:
    found: dict[str, list[int]] = {}
    for place, lesson in enumerate(course.lessons.values()):
        for run in runs(lesson.value.title, _TITLE_CHARACTERS):
            places = found.setdefault(run, [])
            if len(places) < 2:
                places.append(place)
    return found


def _leak(titles: _Titles, ids: Sequence[str], placed: PlacedItem, key: str) -> tuple[str, str] | None:
    """The first other lesson whose title shares a run with the key that neither prompt nor distractors have."""
    shared = [
        (place, run)
        for run in runs(key, _TITLE_CHARACTERS)
        for place in titles.get(run, ())
        if ids[place] != placed.owner
    ]
    if not shared:
        return None
    seen = " ".join([placed.item.prompt, *(choice.text for choice in placed.distractors)])
    place, run = min(((place, run) for place, run in shared if run not in seen), default=(0, ""))
    return (ids[place], run) if run else None


RULES = (title_gives_key,)

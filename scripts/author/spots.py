"""A place in a source file → the element of a page it becomes. Pure: every value of a file knows where it begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import cast

from scripts.course import Course
from scripts.problem import Place
from scripts.rules.units import unit_of
from scripts.source import KeyPath, Plain, SourceFile
from scripts.source.tree import IMAGES

# An element is known by the attributes that begin with these words, such as `id="item-7"`; "" is none.
Spot = str


def spot_of(place: Place, source: SourceFile, course: Course) -> Spot:
    """The element that shows what stands at a place of `source`, on pages made from `course`.

    Of the parts of a file that begin before the place, the last one holds it.
    """
    starts = sorted(_starts(source, course))
    at = bisect_right(starts, (place.line, place.column, "\uffff")) - 1
    return starts[at][2] if at >= 0 else ""


def _starts(source: SourceFile, course: Course) -> Iterator[tuple[int, int, Spot]]:
    for marks in (source.key_marks, source.marks):
        for at, mark in marks.items():
            if len(at) == 1 or (len(at) == 2 and isinstance(at[1], int)):
                yield (*mark, _spot(at, source, course))


def _spot(at: KeyPath, source: SourceFile, course: Course) -> Spot:
    folder, unit = source.path.partition("/")[0], unit_of(source.path)
    if folder == "quizzes":
        return _of_quiz(at, source, course, unit)
    if unit.startswith("issues/"):
        return _ISSUE.get(str(at[0]), _MAST)
    if unit:
        return _of_lesson(at, source, course, unit)
    return _id(f"term-{_text(source.data, *at, 'id')}") if at[0] == "terms" and len(at) == 2 else ""


_MAST = 'class="mast"'
_ISSUE = {"teaser": 'class="next-issue"', "credits": 'class="credits"'}


def _of_lesson(at: KeyPath, source: SourceFile, course: Course, unit: str) -> Spot:
    anchor = unit.replace("/", "-")
    if at[0] in ("takeaways", "sources"):
        return _id(f"{anchor}-{at[0]}")
    if at[0] == "body" and len(at) == 2 and unit in course.lessons:
        shown = _list(course.lessons[unit].source.data, "body")
        block = counterpart(_list(source.data, "body"), shown, int(at[1]))
        return "" if block is None else _id(f"{anchor}-b{block + 1}")
    return _id(anchor)


def _of_quiz(at: KeyPath, source: SourceFile, course: Course, unit: str) -> Spot:
    name, lesson = course.lock_name(unit), course.numbers.lessons.get(course.lock_name(unit), 0)
    whole = f'class="quiz" data-lesson="{lesson}"'
    if len(at) == 1:
        return whole
    own = _text(source.data, *at, "item" if at[0] == "corrections" else "id")
    if at[0] == "stimuli":
        return _id(f"material-{lesson}-{own}")
    number = course.numbers.items.get(f"{name}/{own}")
    return whole if number is None else _id(f"item-{number}")


def counterpart(now: list[Plain], shown: list[Plain], at: int) -> int | None:
    """Which entry of a list as shown is the one at `at` now; None for one that came since."""
    if len(now) == len(shown):
        return at
    if now[: at + 1] == shown[: at + 1]:
        return at
    behind = len(shown) - (len(now) - at)
    return behind if behind >= 0 and now[at:] == shown[behind:] else None


def mention(picture: str, source: SourceFile) -> Place | None:
    """Where a file shows a picture (its path below the root); None where it does not."""
    before, found, _ = source.text.partition(picture.removeprefix(f"{IMAGES}/"))
    if not found:
        return None
    return Place(source.path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _id(name: str) -> Spot:
    return f'id="{name}"'


def _text(data: Plain, *at: str | int) -> str:
    """A text deep inside plain data; empty when there is none."""
    value: object = data
    for step in at:
        if isinstance(step, int) and isinstance(value, list):
            value = cast("list[object]", value)[step]
        else:
            value = cast("Mapping[object, object]", value).get(step) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""


def _list(data: Plain, key: str) -> list[Plain]:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, list) else []

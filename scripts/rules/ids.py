"""Ids: one id means one thing, so that what a reader has stored and what a file names can be found again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scripts.course import Course
from scripts.model import Part
from scripts.rules.parts import PlacedItem, any_broken, items, part_fields, parts_in, sources_of
from scripts.rules.rule import Context, Finding, error
from scripts.source import KeyPath, SourceFile

# What an entry of a list with ids is called, by the list's key.
_NAMES = {
    "items": "item",
    "choices": "choice",
    "sources": "source",
    "pictures": "picture",
    "regions": "region",
    "tracks": "track",
    "series": "series",
    "terms": "term",
    "misconceptions": "misconception",
    "stimuli": "stimulus",
    "gaps": "gap",
}


@error("id-unique")
def id_unique(course: Course, context: Context) -> Iterator[Finding]:
    """Two entries with one id cannot be told apart by references and stored answers."""
    for part, source in sources_of(course):
        for at, entries in _lists(part, ()):
            if len(entries) > 1:
                yield from _repeated(source, at, entries)
    for placed in items(course):
        yield from _numbered_twice(placed)


def _lists(part: Part, at: KeyPath) -> Iterator[tuple[KeyPath, Sequence[Part]]]:
    """Every list of parts inside a part, with its key path."""
    for name in part_fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, Part):
            yield from _lists(value, (*at, name))
        elif entries := parts_in(value):
            yield (*at, name), entries
            for index, entry in enumerate(entries):
                if part_fields(type(entry)):
                    yield from _lists(entry, (*at, name, index))


def _repeated(source: SourceFile, at: KeyPath, entries: Sequence[Part]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    name = _NAMES.get(str(at[-1]))
    for index, entry in enumerate(entries if name else ()):
        entry_id: str = getattr(entry, "id", "")
        if first.setdefault(entry_id, index) != index:
            yield Finding(
                source.place((*at, index, "id")),
                f"id {entry_id!r} already belongs to {name} {first[entry_id] + 1}; expected an id of its own",
                f"Give {name} {index + 1} another id (leave the one that was published first).",
            )


def _numbered_twice(placed: PlacedItem) -> Iterator[Finding]:
    """Answers of one item that share an id and so a number; those of one list are found above."""
    first: dict[str, KeyPath] = {}
    for at, answer_id in placed.item.answers():
        earlier = first.setdefault(answer_id, at)
        if earlier != at and (earlier[:-1] != at[:-1] or at[-2] not in _NAMES):
            yield Finding(
                placed.spot.place(*at, "id"),
                f"id {answer_id!r} already belongs to another answer of this item; expected an id of its own",
                "Give it another id (leave the one that was published first).",
            )


@error("alias-taken")
def alias_taken(course: Course, context: Context) -> Iterator[Finding]:
    """An earlier id that also belongs to another lesson would hand one lesson's progress to the other."""
    owners: dict[str, str] = {lesson_id: lesson_id for lesson_id in course.lessons}
    for lesson_id, lesson in course.lessons.items():
        for index, alias in enumerate(lesson.value.aliases):
            if owners.setdefault(alias, lesson_id) != lesson_id or alias == lesson_id:
                holder = "this lesson's present id" if alias == lesson_id else f"taken by {owners[alias]}"
                yield Finding(
                    lesson.source.place(("aliases", index)),
                    f"alias {alias!r} is {holder}; expected an earlier id of this lesson alone",
                    "Remove the alias, or rename the other lesson.",
                )


@error("issue-number-gap")
def issue_number_gap(course: Course, context: Context) -> Iterator[Finding]:
    """Issues are dealt out by number, one a day; a missing number is a day without an issue."""
    readable = [f"lessons/issues/{number:03}.yml" for number in course.issues]
    there = {path for path in (*readable, *course.broken) if path.startswith("lessons/issues/")}
    for number in course.issue_numbers:
        before = f"lessons/issues/{number - 1:03}.yml"
        if number != 1 and before not in there:
            expected = f"{before} before it" if number else "numbers from 001"
            yield Finding(
                course.issues[number].source.place(()),
                f"issue {number:03} follows no issue; expected {expected}",
                "Number the issues 001, 002, … without gaps (published numbers stay).",
            )


@error("series-parts")
def series_parts(course: Course, context: Context) -> Iterator[Finding]:
    """A repeated or missing part leaves the reader of a series between two lessons that do not meet."""
    for lesson_ids in course.parts_of_series.values():
        parts: dict[int, str] = {}
        for lesson_id in lesson_ids:
            part = _part(course, lesson_id)
            if part in parts:
                yield _series_finding(
                    course, lesson_id, f"is already {parts[part]}; expected a part of its own"
                )
            elif part > 1 and part - 1 not in parts and not any_broken(course, "lessons/"):
                yield _series_finding(
                    course, lesson_id, f"follows no part {part - 1}; expected parts without gaps"
                )
            parts.setdefault(part, lesson_id)
        yield from _out_of_order(course, parts)


def _out_of_order(course: Course, parts: Mapping[int, str]) -> Iterator[Finding]:
    order = {lesson_id: index for index, lesson_id in enumerate(course.order)}
    for part, lesson_id in parts.items():
        earlier = parts.get(part - 1)
        if earlier in order and lesson_id in order and order[lesson_id] < order[earlier]:
            yield _series_finding(
                course,
                lesson_id,
                f"is read before part {part - 1} ({earlier}); expected parts in reading order",
            )


def _part(course: Course, lesson_id: str) -> int:
    series = course.lessons[lesson_id].value.series
    return series.part if series else 0


def _series_finding(course: Course, lesson_id: str, what: str) -> Finding:
    lesson = course.lessons[lesson_id]
    series = lesson.value.series
    label = f"part {series.part} of series {series.id!r}" if series else "part"
    return Finding(
        lesson.source.place(("series", "part")),
        f"{label} {what}",
        "Number the parts of the series 1, 2, 3 … in the order of the issues.",
    )


RULES = (id_unique, alias_taken, issue_number_gap, series_parts)

"""Walks over a course: every quiz item, choice, block and picture, each with the place it was written at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast, get_args

from scripts.course import Course
from scripts.memo import by_identity
from scripts.model import Block, Calculator, Choice, CritiquePicture, Figure, Hotspot, Item, Part, Table
from scripts.problem import Place
from scripts.source import KeyPath, SourceFile

# Many rules walk over one course; `course serve` looks at one course, and at what of it has changed.
_of_one_course = lru_cache(maxsize=2)

# Keys that hold what a reader is told about a response.
_FEEDBACK = ("right", "wrong", "feedback")


@dataclass(frozen=True, slots=True)
class Spot:
    """A key path in a file."""

    source: SourceFile
    at: KeyPath

    def place(self, *below: str | int) -> Place:
        """Where the value is written, or one below it."""
        return self.source.place((*self.at, *below))


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item with its quiz: a lesson id, or `issues/NNN` for a closing quiz."""

    owner: str
    item: Item
    spot: Spot

    @property
    def keys(self) -> tuple[Choice, ...]:
        """The right choices."""
        return tuple(choice for choice in self.item.choices if choice.correct)

    @property
    def distractors(self) -> tuple[Choice, ...]:
        """The wrong choices."""
        return tuple(choice for choice in self.item.choices if not choice.correct)


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block with its lesson."""

    lesson_id: str
    block: Block
    spot: Spot


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A figure, one picture of a critique or the picture of a hotspot item, with the lesson or quiz that shows it."""

    owner: str
    picture: Figure | CritiquePicture | Hotspot
    spot: Spot


@dataclass(frozen=True, slots=True)
class PlacedCalculator:
    """A calculator with its lesson."""

    lesson_id: str
    calculator: Calculator
    spot: Spot


@_of_one_course
def items(course: Course) -> tuple[PlacedItem, ...]:
    """Every item of every quiz."""
    return tuple(
        PlacedItem(owner, item, Spot(quiz.source, ("items", index)))
        for owner, quiz in course.quizzes.items()
        for index, item in enumerate(quiz.value.items)
    )


@_of_one_course
def blocks(course: Course) -> tuple[PlacedBlock, ...]:
    """Every block of every lesson."""
    return tuple(
        PlacedBlock(lesson_id, block, Spot(lesson.source, ("body", index)))
        for lesson_id, lesson in course.lessons.items()
        for index, block in enumerate(lesson.value.body)
    )


@_of_one_course
def pictures(course: Course) -> tuple[PlacedPicture, ...]:
    """Every place where a lesson or a quiz shows a drawn picture."""
    return (*_lesson_pictures(course), *_quiz_pictures(course))


def _lesson_pictures(course: Course) -> Iterator[PlacedPicture]:
    for placed in blocks(course):
        source, at = placed.spot.source, placed.spot.at
        if placed.block.figure:
            yield PlacedPicture(placed.lesson_id, placed.block.figure, Spot(source, (*at, "figure")))
        for index, picture in enumerate(placed.block.critique.pictures if placed.block.critique else ()):
            spot = Spot(source, (*at, "critique", "pictures", index))
            yield PlacedPicture(placed.lesson_id, picture, spot)


def _quiz_pictures(course: Course) -> Iterator[PlacedPicture]:
    for shown in items(course):
        if shown.item.hotspot:
            spot = Spot(shown.spot.source, (*shown.spot.at, "hotspot"))
            yield PlacedPicture(shown.owner, shown.item.hotspot, spot)
    for owner, quiz in course.quizzes.items():
        for index, stimulus in enumerate(quiz.value.stimuli):
            if stimulus.figure:
                yield PlacedPicture(owner, stimulus.figure, Spot(quiz.source, ("stimuli", index, "figure")))


def tables(course: Course) -> Iterator[tuple[Table, Spot]]:
    """Every table of a lesson or a quiz, with where it is written."""
    for placed in blocks(course):
        if placed.block.table:
            yield placed.block.table, Spot(placed.spot.source, (*placed.spot.at, "table"))
    for quiz in course.quizzes.values():
        for index, stimulus in enumerate(quiz.value.stimuli):
            if stimulus.table:
                yield stimulus.table, Spot(quiz.source, ("stimuli", index, "table"))


@_of_one_course
def calculators(course: Course) -> tuple[PlacedCalculator, ...]:
    """Every calculator of every lesson."""
    return tuple(
        PlacedCalculator(
            placed.lesson_id,
            placed.block.calculator,
            Spot(placed.spot.source, (*placed.spot.at, "calculator")),
        )
        for placed in blocks(course)
        if placed.block.calculator
    )


def sources_of(course: Course) -> Iterator[tuple[Part, SourceFile]]:
    """Every part that has a file of its own, with that file."""
    for part in (course.info, course.glossary, course.misconceptions):
        if part:
            yield part.value, part.source
    for group in (course.issues, course.lessons, course.quizzes):
        for part in group.values():
            yield part.value, part.source


def parts_in(value: object) -> tuple[Part, ...]:
    """The parts in a list of parts; none for any other value."""
    if not value or not isinstance(value, tuple):
        return ()
    return tuple(entry for entry in cast("tuple[object, ...]", value) if isinstance(entry, Part))


@cache
def part_fields(model: type[Part]) -> tuple[str, ...]:
    """Names of the fields that can hold parts: most of a part is text, which need not be looked through."""
    return tuple(name for name, field in model.model_fields.items() if _can_hold_parts(field.annotation))


def _can_hold_parts(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return True
    return any(map(_can_hold_parts, get_args(annotation)))


@by_identity
def parts_below(part: Part) -> tuple[tuple[KeyPath, Part], ...]:
    """Every part inside a part, however deep, with its path from there."""
    return tuple(_below(part, ()))


def _below(part: Part, at: KeyPath) -> Iterator[tuple[KeyPath, Part]]:
    for name in part_fields(type(part)):
        value = getattr(part, name)
        if not value:
            continue
        single = [((*at, name), value)] if isinstance(value, Part) else []
        for path, inner in (*single, *(((*at, name, i), one) for i, one in enumerate(parts_in(value)))):
            yield path, inner
            if part_fields(type(inner)):
                yield from _below(inner, path)


def feedback_of(placed: PlacedItem) -> Iterator[tuple[KeyPath, str]]:
    """Every feedback of an item of any kind, with its path from the item."""
    return iter(_feedback(placed.item))


@by_identity
def _feedback(item: Item) -> tuple[tuple[KeyPath, str], ...]:
    return tuple(
        ((*at, name), text)
        for at, part in parts_below(item)
        for name in fields_among(type(part), _FEEDBACK)
        if (text := getattr(part, name))
    )


@cache
def fields_among(model: type[Part], names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the names that a part of this kind has. Asking a part for what it has not takes long."""
    return tuple(name for name in names if name in model.model_fields)


def is_closing(owner: str) -> bool:
    """Whether a quiz is the closing quiz of an issue rather than a lesson's."""
    return owner.startswith("issues/")


def any_broken(course: Course, folder: str) -> bool:
    """Whether a file below `folder` could not be read, so that what it would have held is unknown."""
    return any(path.startswith(folder) for path in course.broken)

"""Assembled parts: the whole course with order, look-up, series, neighbours and totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from scripts.memo import by_identity
from scripts.model import (
    CourseInfo,
    Glossary,
    IssueInfo,
    Item,
    Lesson,
    Misconceptions,
    Part,
    Quiz,
    Series,
    SourceRegister,
    Track,
)
from scripts.numbers import Numbers
from scripts.reading import issue_characters
from scripts.source import SourceFile

P_co = TypeVar("P_co", bound=Part, covariant=True)


@dataclass(frozen=True, slots=True)
class Sourced(Generic[P_co]):
    """A model part with the file it came from, so that problems can name a place."""

    value: P_co
    source: SourceFile


@dataclass(frozen=True, eq=False)
class Course:
    """Everything that could be read. `broken` names the files that could not: rules must not blame others for them."""

    info: Sourced[CourseInfo]
    lessons: Mapping[str, Sourced[Lesson]]
    quizzes: Mapping[str, Sourced[Quiz]]
    issues: Mapping[int, Sourced[IssueInfo]]
    glossary: Sourced[Glossary] | None = None
    misconceptions: Sourced[Misconceptions] | None = None
    register: Sourced[SourceRegister] | None = None
    images: Mapping[str, str] = field(default_factory=dict[str, str])
    numbers: Numbers = field(default_factory=Numbers)
    broken: frozenset[str] = frozenset()

    @cached_property
    def tracks(self) -> Mapping[str, Track]:
        """Tracks by id, in the course's order."""
        return {track.id: track for track in self.info.value.tracks}

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Series by id, in the course's order."""
        return {series.id: series for series in self.info.value.series}

    @cached_property
    def issue_numbers(self) -> tuple[int, ...]:
        """Numbers of all issues, in order."""
        return tuple(sorted(self.issues))

    @cached_property
    def issue_of(self) -> Mapping[str, int]:
        """The issue each lesson appears in (the first, should there be several)."""
        found: dict[str, int] = {}
        for number in self.issue_numbers:
            for lesson_id in self.issues[number].value.lessons:
                found.setdefault(lesson_id, number)
        return found

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Ids of all lessons that are in an issue, in reading order."""
        return tuple(lesson_id for lesson_id in self.issue_of if lesson_id in self.lessons)

    def lessons_of_issue(self, number: int) -> tuple[str, ...]:
        """Ids of an issue's lessons, in order, as far as they could be read."""
        return tuple(
            lesson_id for lesson_id in self.issues[number].value.lessons if lesson_id in self.lessons
        )

    def lessons_of_track(self, track_id: str) -> tuple[str, ...]:
        """Ids of a track's lessons, in reading order."""
        return tuple(lesson_id for lesson_id in self.order if lesson_id.startswith(f"{track_id}/"))

    @cached_property
    def parts_of_series(self) -> Mapping[str, tuple[str, ...]]:
        """Lesson ids of each series, by part."""
        found: dict[str, list[tuple[int, str]]] = {}
        for lesson_id, lesson in self.lessons.items():
            if lesson.value.series:
                found.setdefault(lesson.value.series.id, []).append((lesson.value.series.part, lesson_id))
        return {
            series_id: tuple(lesson_id for _, lesson_id in sorted(parts))
            for series_id, parts in found.items()
        }

    def neighbours(self, lesson_id: str) -> tuple[str | None, str | None]:
        """The lessons read before and after this one, across issues."""
        at = self.order.index(lesson_id)
        before = self.order[at - 1] if at > 0 else None
        after = self.order[at + 1] if at + 1 < len(self.order) else None
        return before, after

    def closing_item(self, number: int) -> Item | None:
        """The closing item of an issue, where it has one."""
        quiz = self.quizzes.get(f"issues/{number:03}")
        return quiz.value.items[0] if quiz else None

    def issue_characters(self, number: int) -> int:
        """Characters of one daily read."""
        lessons = [self.lessons[lesson_id].value for lesson_id in self.lessons_of_issue(number)]
        return issue_characters(self.issues[number].value, lessons)

    def lock_name(self, owner: str) -> str:
        """The id under which a lesson's numbers stand in ids.lock: its own, or an earlier one when it was renamed."""
        if owner in self.numbers.lessons:
            return owner
        lesson = self.lessons.get(owner)
        earlier = lesson.value.aliases if lesson else ()
        return next((name for name in earlier if name in self.numbers.lessons), owner)

    def lesson_number(self, lesson_id: str) -> int:
        """Permanent number of a lesson."""
        return self.numbers.lessons[self.lock_name(lesson_id)]

    def item_number(self, owner: str, item: Item) -> int:
        """Permanent number of an item; `owner` is a lesson id or `issues/NNN`."""
        return self.numbers.items[f"{self.lock_name(owner)}/{item.id}"]

    def answer_number(self, owner: str, item: Item, answer_id: str) -> int:
        """Permanent number, in its item, of something the item can be answered with: a choice, a card, a region."""
        return self.numbers.choices[f"{self.lock_name(owner)}/{item.id}/{answer_id}"]

    def read_sources(self) -> Iterator[SourceFile]:
        """Files whose words readers see on pages: lessons, quizzes, issues and the glossary."""
        for group in (self.lessons, self.quizzes, self.issues):
            yield from (part.source for part in group.values())
        if self.glossary:
            yield self.glossary.source

    def ids(self) -> Iterator[tuple[str, str]]:
        """(kind, id) of everything that needs a permanent number, in reading order."""
        loose = sorted(set(self.lessons) - set(self.order))
        closing = [f"issues/{number:03}" for number in self.issue_numbers]
        yield from (("lesson", self.lock_name(lesson_id)) for lesson_id in (*self.order, *loose))
        for owner in (*self.order, *loose, *closing):
            if owner in self.quizzes:
                yield from _quiz_ids(self.quizzes[owner].value, self.lock_name(owner))


@by_identity
def _quiz_ids(quiz: Quiz, owner: str) -> tuple[tuple[str, str], ...]:
    ids: list[tuple[str, str]] = []
    for item in quiz.items:
        ids.append(("item", f"{owner}/{item.id}"))
        ids += [("choice", f"{owner}/{item.id}/{answer_id}") for _, answer_id in item.answers()]
    return tuple(ids)

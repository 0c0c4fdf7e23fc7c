"""The shape of a syntax error's explanation, and the spot in the text it is drawn from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

import yaml

from scripts.source.events import Failure
from scripts.source.file import Mark
from scripts.source.finding import Finding, Refusal


class Repair(NamedTuple):
    """The author's likely correction: `put` replaces `taken` characters of one line, so reading can go on."""

    mark: Mark
    taken: int
    put: str


class Diagnosis(NamedTuple):
    """One syntax error in plain words."""

    finding: Finding
    repair: Repair | None = None


@dataclass(frozen=True)
class Scene:
    """Where the parser gave up, with the lines around it. Line numbers and columns count from 1."""

    failure: Failure

    @property
    def said(self) -> str:
        """The parser's own words."""
        return self.failure.said

    @property
    def mark(self) -> Mark:
        """Where the parser stopped."""
        return self.failure.mark

    @property
    def origin(self) -> Mark:
        """Where what could not be finished began, as far as the parser says."""
        return self.failure.context or self.failure.mark

    @cached_property
    def lines(self) -> list[str]:
        """All lines of the text."""
        return self.failure.text.split("\n")

    @cached_property
    def last_scalar(self) -> yaml.ScalarEvent | None:
        """The text read just before, when a text was what came before."""
        return self.failure.last if isinstance(self.failure.last, yaml.ScalarEvent) else None

    def line(self, number: int) -> str:
        """The text of one line; empty past the end."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def rest(self, mark: Mark) -> str:
        """What follows `mark` on its line."""
        return self.line(mark[0])[mark[1] - 1 :]

    def before(self, mark: Mark) -> str:
        """What precedes `mark` on its line."""
        return self.line(mark[0])[: mark[1] - 1]

    def line_above(self, number: int) -> int:
        """The nearest line above that holds more than blanks or a comment; 0 when there is none."""
        above = number - 1
        while above > 0 and (not self.line(above).strip() or self.line(above).lstrip().startswith("#")):
            above -= 1
        return above

    def diagnosis(self, mark: Mark, refusal: Refusal, *, taken: int = 0, put: str | None = None) -> Diagnosis:
        """A diagnosis at `mark`; with `put`, the repair replaces the `taken` characters from there."""
        repair = None if put is None else Repair(mark, taken, put)
        return Diagnosis(refusal.at(mark), repair)


Cause: TypeAlias = Callable[[Scene], "Diagnosis | None"]


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))

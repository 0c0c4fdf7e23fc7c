"""What the compiler tells an author: one finding, where it is, and how to put it right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: an error stops the build, a warning does so only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A spot in a file. `path` is posix, relative to the course root; line and column count from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding of one rule.

    `rule` is a kebab-case id, `message` one line "what was found; what was expected",
    `fix` one imperative sentence.
    """

    place: Place
    severity: Severity
    rule: str
    message: str
    fix: str

    @property
    def sort_key(self) -> tuple[Place, Severity, str, str]:
        """The order of every report: by place, errors before warnings, then by rule and message."""
        return (self.place, self.severity, self.rule, self.message)

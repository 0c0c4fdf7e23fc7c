"""The usual reasons why a file is no YAML, recognised from the line the parser stopped at."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import yaml

from scripts.source.events import Failure
from scripts.source.file import Mark
from scripts.source.finding import Finding, Refusal
from scripts.source.spacing import ODD_SPACE, odd_space
from scripts.source.wording import quoted, shown


class Repair(NamedTuple):
    """The author's likely correction: `put` replaces `taken` characters of one line, so reading can go on."""

    mark: Mark
    taken: int
    put: str


class Diagnosis(NamedTuple):
    """One syntax error in plain words."""

    finding: Finding
    repair: Repair | None = None


class Scene(NamedTuple):
    """A failure with the lines around it: `line` is where the parser stopped, `suspects` where the cause may be."""

    failure: Failure
    lines: list[str]
    suspects: range  # line numbers, from 1

    @property
    def line(self) -> str:
        """The line the parser stopped at; empty past the end."""
        return self.text_of(self.failure.mark[0])

    @property
    def rest(self) -> str:
        """What the parser could not take, to the end of its line."""
        return self.line[self.failure.mark[1] - 1 :]

    def text_of(self, number: int) -> str:
        """The text of line `number`, counted from 1; empty past the end."""
        return self.lines[number - 1] if number <= len(self.lines) else ""


Cause: TypeAlias = Callable[[Scene], "Diagnosis | None"]

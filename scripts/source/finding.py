"""What one stage of the loader hands to the next about something it refuses."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from scripts.problem import Place, Problem, Severity
from scripts.source.file import Mark


class Refusal(NamedTuple):
    """Why something is refused, before it is known where it stands."""

    rule: str
    message: str
    fix: str

    def at(self, mark: Mark) -> Finding:
        """The same refusal at a place in the file."""
        return Finding(mark, *self)


class Finding(NamedTuple):
    """One refusal at a place in the file. Findings sort by place."""

    mark: Mark
    rule: str
    message: str
    fix: str

    def problem(self, path: str) -> Problem:
        """The finding as every later stage sees it; all the loader's findings are errors."""
        return Problem(Place(path, *self.mark), Severity.ERROR, self.rule, self.message, self.fix)


class Lines:
    """Where the lines of a text begin: turns an index into a line and a column, both from 1."""

    def __init__(self, text: str) -> None:
        """Find the lines of `text`."""
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def mark(self, index: int) -> Mark:
        """The place of the character at `index`."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

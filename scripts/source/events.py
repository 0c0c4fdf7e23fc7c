"""Text → parser events, by the C parser where there is one, or by the one in Python: same events, other errors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import yaml

from scripts.source.file import Mark

# Both parsers raise YAMLError; the one in Python lets two errors of chr() through for "\UFFFFFFFF".
PARSER_ERRORS = (yaml.YAMLError, ValueError, OverflowError)

HAS_C_PARSER = hasattr(yaml, "CSafeLoader")


class Failure(NamedTuple):
    """Where the parser gave up, in its own words. Marks count from 1."""

    text: str
    said: str
    mark: Mark
    context: Mark | None  # where the construct began that could not be finished
    last: yaml.Event | None  # what was read just before


class PythonEvents:
    """The events of a text, by the parser written in Python, whose errors this package explains."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._loader = yaml.SafeLoader(text)

    def __iter__(self) -> Iterator[yaml.Event]:
        while (event := self._loader.get_event()) is not None:
            yield event

    def failure(self, error: Exception, last: yaml.Event | None) -> Failure:
        """What `error`, raised by iterating, says."""
        if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
            context = None if error.context_mark is None else _mark(error.context_mark)
            said = f"{error.context or ''}: {error.problem or ''}"
            return Failure(self._text, said, _mark(error.problem_mark), context, last)
        here = (self._loader.line + 1, self._loader.column + 1)
        return Failure(self._text, f"escape: {error}", here, here, last)


def c_events(text: str) -> Iterator[yaml.Event]:
    """The events of a text, by the parser written in C."""
    loader = yaml.CSafeLoader(text)
    while (event := loader.get_event()) is not None:
        yield event


def _mark(mark: yaml.Mark) -> Mark:
    return mark.line + 1, mark.column + 1

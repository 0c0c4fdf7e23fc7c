"""Text → parser events, by the C parser or the one in Python: the same events, other words for errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

import yaml

from scripts.source.file import Mark

# Both parsers raise YAMLError; the one in Python lets two errors of chr() through for "\UFFFFFFFF".
PARSER_ERRORS = (yaml.YAMLError, ValueError, OverflowError)

HAS_C_PARSER = hasattr(yaml, "CSafeLoader")


class MarkObject(Protocol):
    """What `start_mark` of an event is, whichever parser made it. Line and column count from 0."""

    @property
    def line(self) -> int: ...  # noqa: D102

    @property
    def column(self) -> int: ...  # noqa: D102


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
        """Begin at the start of `text`."""
        self._text = text
        self._loader = yaml.SafeLoader(text)

    def __iter__(self) -> Iterator[yaml.Event]:
        """Raise one of PARSER_ERRORS where the text is no YAML."""
        return _events(self._loader)

    def failure(self, error: Exception, last: yaml.Event | None) -> Failure:
        """What `error`, raised by iterating, says."""
        if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
            context = None if error.context_mark is None else mark_of(error.context_mark)
            said = f"{error.context or ''}: {error.problem or ''}"
            return Failure(self._text, said, mark_of(error.problem_mark), context, last)
        here = (self._loader.line + 1, self._loader.column + 1)
        return Failure(self._text, f"escape: {error}", here, here, last)


def c_events(text: str) -> Iterator[yaml.Event]:
    """The events of a text, by the parser written in C."""
    return _events(yaml.CSafeLoader(text))


def mark_of(mark: MarkObject) -> Mark:
    """A parser's mark as line and column from 1."""
    return mark.line + 1, mark.column + 1


def start_of(event: yaml.Event) -> Mark:
    """Where the event's text begins."""
    assert event.start_mark is not None  # only events made by hand have no marks
    return mark_of(event.start_mark)


def end_of(event: yaml.Event) -> Mark:
    """Where the event's text ends: the place after its last character."""
    assert event.end_mark is not None
    return mark_of(event.end_mark)


def span_of(event: yaml.Event) -> tuple[int, int]:
    """The indices of the event's text: first character, and the one after the last."""
    assert event.start_mark is not None
    assert event.end_mark is not None
    return event.start_mark.index, event.end_mark.index


def _events(loader: yaml.SafeLoader | yaml.CSafeLoader) -> Iterator[yaml.Event]:
    next_event: Callable[[], yaml.Event | None] = loader.get_event  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return iter(next_event, None)

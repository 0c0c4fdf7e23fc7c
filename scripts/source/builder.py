"""Parser events → plain values with their places. Nothing is constructed by PyYAML, nothing is expanded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import yaml

from scripts.source import refusals
from scripts.source.characters import check_escaped
from scripts.source.events import span_of, start_of
from scripts.source.file import KeyPath, Mark, Plain
from scripts.source.finding import Finding, Lines, Refusal
from scripts.source.limits import Limits
from scripts.source.scalars import is_text, read_plain
from scripts.source.spacing import check_spacing, has_doubtful_spacing

StartEvent: TypeAlias = "yaml.ScalarEvent | yaml.CollectionStartEvent"


class ReadingStopped(Exception):
    """Raised and caught inside the builder only, when reading on would serve nobody."""


@dataclass(slots=True)
class Frame:
    """A list or mapping that has begun and not yet ended."""

    container: dict[str, Plain] | list[Plain]
    path: KeyPath
    is_key: bool  # the collection itself stands where a key belongs
    key: str | None = None  # of a mapping: the key whose value comes next


class Builder:
    """Takes the events of one file; holds its value, marks and findings when they have been read."""

    def __init__(self, text: str, limits: Limits) -> None:
        """Prepare for the events of `text`."""
        self.value: Plain = None
        self.marks: dict[KeyPath, Mark] = {}
        self.key_marks: dict[KeyPath, Mark] = {}
        self.findings: list[Finding] = []
        self.last: yaml.Event | None = None  # when the parser fails, this is what it read just before
        self._text = text
        self._limits = limits
        self._nodes = 0
        self._documents = 0
        self._frames: list[Frame] = []
        self._is_spacing_doubtful = has_doubtful_spacing(text)
        self._handlers: dict[type[yaml.Event], Callable[..., None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document,
        }

    @property
    def is_empty(self) -> bool:
        """Whether the file holds no value at all, not even a written null."""
        return not self.marks

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text)

    def read(self, events: Iterable[yaml.Event]) -> None:
        """Take all events, or as many as the limits allow. Errors of the parser pass through."""
        handlers = self._handlers
        try:
            for event in events:
                handle = handlers.get(type(event))
                if handle is not None:
                    handle(event)
                self.last = event
        except ReadingStopped:
            return

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(start_of(event), refusals.more_documents())

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        mark = self._node(event)
        found: str = event.value
        is_plain = not event.style
        if is_plain and self._is_spacing_doubtful:
            self._check_spacing(event)
        elif event.style == '"':
            self.findings.extend(refusal.at(mark) for refusal in check_escaped(found))
        if len(found) > self._limits.scalar_characters:
            self._refuse(mark, refusals.too_long(len(found), self._limits.scalar_characters))
        if self._wants_key():
            self._key(found, mark, is_plain=is_plain)
        elif found or self._frames or not is_plain:
            self._put(self._plain(found, mark) if is_plain else found, mark)

    def _alias(self, event: yaml.AliasEvent) -> None:
        mark = start_of(event)
        self._count(mark)
        self._refuse(mark, refusals.alias(str(event.anchor)))
        if self._wants_key():
            self._key(f"*{event.anchor}", mark, is_plain=False)
        else:
            self._put(None, mark)

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        self._open({}, event)

    def _sequence(self, event: yaml.SequenceStartEvent) -> None:
        self._open([], event)

    def _open(self, container: dict[str, Plain] | list[Plain], event: StartEvent) -> None:
        mark = self._node(event)
        if len(self._frames) == self._limits.depth:
            self._stop(mark, refusals.too_deep(self._limits.depth))
        is_key = self._wants_key()
        if is_key:
            self._refuse(mark, refusals.complex_key())
        path = (*self._frames[-1].path, "?") if is_key else self._put(container, mark)
        self._frames.append(Frame(container, path, is_key))

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        frame = self._frames.pop()
        if frame.is_key:
            self._frames[-1].key = f"\0{span_of(event)[1]}"  # stands in for the key; no text holds a NUL

    def _wants_key(self) -> bool:
        if not self._frames:
            return False
        frame = self._frames[-1]
        return frame.key is None and type(frame.container) is dict

    def _key(self, found: str, mark: Mark, *, is_plain: bool) -> None:
        frame = self._frames[-1]
        frame.key = found
        path = (*frame.path, found)
        if is_plain and found == "<<":
            self._refuse(mark, refusals.merge_key())
        elif is_plain and not is_text(found):
            self._refuse(mark, refusals.key_not_text(found))
        if found in frame.container:
            self._refuse(mark, refusals.duplicate_key(found, self.key_marks[path][0]))
        else:
            self.key_marks[path] = mark

    def _put(self, value: Plain, mark: Mark) -> KeyPath:
        path: KeyPath = ()
        if not self._frames:
            self.value = value
        else:
            frame = self._frames[-1]
            path = (*frame.path, _add(frame, value))
        self.marks[path] = mark
        return path

    def _plain(self, found: str, mark: Mark) -> Plain:
        value = read_plain(found)
        if isinstance(value, Refusal):
            return self._refuse(mark, value)
        return value

    def _node(self, event: StartEvent) -> Mark:
        mark = start_of(event)
        self._count(mark)
        if event.anchor is not None:
            self._refuse(mark, refusals.anchor(str(event.anchor)))
        if event.tag is not None:
            self._refuse(mark, refusals.tag(str(event.tag)))
        return mark

    def _count(self, mark: Mark) -> None:
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            self._stop(mark, refusals.too_many_nodes(self._limits.nodes))

    def _check_spacing(self, event: yaml.ScalarEvent) -> None:
        for index, refusal in check_spacing(self._text, event):
            self._refuse(self._lines.mark(index), refusal)

    def _refuse(self, mark: Mark, refusal: Refusal) -> None:
        self.findings.append(refusal.at(mark))

    def _stop(self, mark: Mark, refusal: Refusal) -> None:
        self._refuse(mark, refusal)
        raise ReadingStopped


def _add(frame: Frame, value: Plain) -> str | int:
    if isinstance(frame.container, list):
        frame.container.append(value)
        return len(frame.container) - 1
    key = frame.key or ""
    frame.container[key] = value
    frame.key = None
    return key

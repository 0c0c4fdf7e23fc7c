"""Parser events → plain values with their places. Nothing is constructed by PyYAML, nothing is expanded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from sys import intern
from typing import TypeAlias

import yaml

from scripts.source import refusals
from scripts.source.characters import check_escaped
from scripts.source.events import span_of, start_of
from scripts.source.file import Plain
from scripts.source.finding import Finding, Lines, Refusal
from scripts.source.frames import Frame, MappingFrame, RootFrame, frame_for
from scripts.source.limits import Limits
from scripts.source.scalars import VALUE_STARTS, is_name, read_plain
from scripts.source.spacing import check_spacing, has_doubtful_spacing, has_question_mark

StartEvent: TypeAlias = "yaml.ScalarEvent | yaml.CollectionStartEvent"


class ReadingStopped(Exception):
    """Raised and caught inside the builder only, when reading on would serve nobody."""


class Builder:
    """Takes the events of one file; holds its value, marks and findings when they have been read.

    It is written for speed: an event of the usual kind passes through few calls and leaves little behind.
    """

    def __init__(self, text: str, limits: Limits) -> None:
        """Prepare for the events of `text`."""
        self.starts: list[int] = []  # index in the text of every value and key, in the order of the file
        self.findings: list[Finding] = []
        self.last: yaml.Event | None = None  # when the parser fails, this is what it read just before
        self._text = text
        self._limits = limits
        self._documents = 0
        self._root = RootFrame()
        self._frame: Frame = self._root
        self._outer: list[Frame] = []  # what surrounds `_frame`, outermost first
        self._is_doubtful = has_doubtful_spacing(text) or len(text) > limits.scalar_characters

    @property
    def value(self) -> Plain:
        """The file's value; None when there is none, written or not."""
        return self._root.value

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text)

    def read(self, events: Iterable[yaml.Event]) -> None:
        """Take all events, or as many as the limits allow. Errors of the parser pass through."""
        handlers: dict[type[yaml.Event], Callable[..., None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document,
        }
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
            self._stop(event, refusals.more_documents())

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._begin(event)
        found: str = event.value
        style = event.style
        if style or ":" in found or "：" in found or self._is_doubtful:
            self._check_writing(event, found)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        frame = self._frame
        if frame.wants_key:
            self._key(event, found)
        elif style or found[:1] not in VALUE_STARTS:
            frame.add(found)
        else:
            frame.add(self._plain(event, found))

    def _plain(self, event: yaml.Event, found: str) -> Plain:
        if not found and self._frame.is_flow:
            self._move_to_colon(event)
        value = read_plain(found)
        return self._refuse(event, value) if isinstance(value, Refusal) else value

    def _move_to_colon(self, event: yaml.Event) -> None:
        """Put the mark of a value left out in brackets after its colon, where only one of the parsers puts it."""
        frame = self._frame
        key = frame.first.get(frame.key) if isinstance(frame, MappingFrame) else None
        if key is not None:
            colon = self._text.find(":", span_of(key)[1], span_of(event)[0])
            if colon >= 0:
                self.starts[-1] = colon + 1

    def _key(self, event: yaml.ScalarEvent, found: str) -> None:
        frame = self._frame
        assert isinstance(frame, MappingFrame)  # no other wants a key
        found = intern(found)  # a few names, in every file
        first = frame.first.setdefault(found, event)
        if first is not event:
            self._refuse(event, refusals.duplicate_key(found, start_of(first)[0]))
        if self._is_doubtful and has_question_mark(self._text, event):
            self._refuse(event, refusals.long_key())
        elif not event.style and not is_name(found):
            self._refuse(event, refusals.merge_key() if found == "<<" else refusals.key_not_text(found))
        frame.begin(found)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._begin(event)
        self._refuse(event, refusals.alias(str(event.anchor)))
        if isinstance(self._frame, MappingFrame) and self._frame.wants_key:
            self._frame.begin(_stand_in(event))
        else:
            self._frame.add(None)

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        self._open(event, {})

    def _sequence(self, event: yaml.SequenceStartEvent) -> None:
        self._open(event, [])

    def _open(self, event: yaml.CollectionStartEvent, container: dict[str, Plain] | list[Plain]) -> None:
        self._begin(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(self._outer) == self._limits.depth:
            self._stop(event, refusals.too_deep(self._limits.depth))
        outer = self._frame
        is_key = outer.wants_key
        if is_key:
            self._refuse(event, refusals.complex_key())
        else:
            outer.add(container)
        self._outer.append(outer)
        self._frame = frame_for(container, is_key=is_key, is_flow=bool(event.flow_style))

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        frame = self._frame
        self._frame = self._outer.pop()
        if frame.is_key and isinstance(self._frame, MappingFrame):
            self._frame.begin(_stand_in(event))

    def _begin(self, event: yaml.NodeEvent) -> None:
        start = event.start_mark
        assert start is not None  # only events made by hand have no marks
        starts = self.starts
        starts.append(start.index)
        if len(starts) > self._limits.nodes:
            self._stop(event, refusals.too_many_nodes(self._limits.nodes))

    def _check_writing(self, event: yaml.ScalarEvent, found: str) -> None:
        if event.style == '"':
            self.findings.extend(refusal.at(start_of(event)) for refusal in check_escaped(found))
        elif not event.style:
            for index, refusal in check_spacing(self._text, event):
                self.findings.append(refusal.at(self._lines.mark(index)))
            if self._frame.is_flow and "?" in found:
                index = self._text.index("?", span_of(event)[0])
                self.findings.append(refusals.question_in_brackets().at(self._lines.mark(index)))
        if len(found) > self._limits.scalar_characters:
            self._refuse(event, refusals.too_long(len(found), self._limits.scalar_characters))

    def _refuse_properties(self, event: StartEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, refusals.anchor(str(event.anchor)))
        if event.tag is not None:
            self._refuse(event, refusals.tag(str(event.tag)))

    def _refuse(self, event: yaml.Event, refusal: Refusal) -> None:
        self.findings.append(refusal.at(start_of(event)))

    def _stop(self, event: yaml.Event, refusal: Refusal) -> None:
        self._refuse(event, refusal)
        raise ReadingStopped


def _stand_in(event: yaml.Event) -> str:
    """A key for what can be none. No key in a file equals it, since no text holds a NUL."""
    return f"\0{span_of(event)[1]}"

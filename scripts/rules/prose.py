"""What a reader reads: every text of the course with the place it was written at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from scripts.course import Course
from scripts.model import Part
from scripts.problem import Place
from scripts.rules.parts import sources_of
from scripts.source import KeyPath, SourceFile

# Fields that name, date or locate; English terms; search words.
_NAMING = {
    "id",
    "image",
    "url",
    "fact",
    "example",
    "kind",
    "misconception",
    "lessons",
    "item",
    "accepts",
    "source",
}
_NOT_PROSE = frozenset(_NAMING | {"english", "traditional", "aliases"})
# The title of a source is quoted as its author wrote it.
_NOT_PROSE_OF = {"Source": frozenset({"title"})}

_CONTEXT_CHARACTERS = 8
_UNREAD = re.compile(r"\]\([^)\n]*\)|https?://[\w./?=&#%~+:-]+|`[^`\n]*`")


class Prose(NamedTuple):
    """One text. `masked` has the same length, with addresses and code blanked out."""

    source: SourceFile
    at: KeyPath
    text: str

    @property
    def masked(self) -> str:
        """The text with what is not read as Chinese (link targets, addresses, code) replaced by blanks."""
        return _UNREAD.sub(lambda unread: " " * len(unread[0]), self.text)

    def place(self, start: int, end: int) -> Place:
        """Where a part of the text is written; the start of the text when it is written in another form."""
        left = max(start - _CONTEXT_CHARACTERS, self.text.rfind("\n", 0, start) + 1)
        right = min((self.text + "\n").index("\n", end), end + _CONTEXT_CHARACTERS)
        first, last = self._extent()
        found = self.source.text.find(self.text[left:right], first, last)
        if found < 0:
            return self.source.place(self.at)
        index = found + start - left
        line_start = self.source.text.rfind("\n", 0, index) + 1
        return Place(self.source.path, self.source.text.count("\n", 0, index) + 1, index - line_start + 1)

    def _extent(self) -> tuple[int, int]:
        """First index of the text in its file, and the index of whatever is written after it."""
        place = self.source.place(self.at)
        mark = (place.line, place.column)
        later = [
            other for other in (*self.source.marks.values(), *self.source.key_marks.values()) if other > mark
        ]
        starts = [0, *(match.end() for match in re.finditer("\n", self.source.text))]
        end = min(later, default=(len(starts) + 1, 1))
        last = starts[end[0] - 1] + end[1] - 1 if end[0] <= len(starts) else len(self.source.text)
        return starts[mark[0] - 1] + mark[1] - 1, last


def prose(course: Course) -> Iterator[Prose]:
    """Every text of every file, in no particular order."""
    for part, source in sources_of(course):
        for at, text in _texts(part, ()):
            yield Prose(source, at, text)


def _texts(value: object, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for index, entry in enumerate(cast("tuple[object, ...]", value)):
            yield from _texts(entry, (*at, index))
    elif isinstance(value, Part):
        skipped = _NOT_PROSE | _NOT_PROSE_OF.get(type(value).__name__, frozenset[str]())
        for name in type(value).model_fields:
            if name not in skipped:
                yield from _texts(getattr(value, name), (*at, name))

"""What a reader reads: every text of the course with the place it was written at."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from scripts.course import Course
from scripts.memo import by_identity
from scripts.problem import Place
from scripts.rules.parts import sources_of
from scripts.source import KeyPath, Plain, SourceFile

# Keys that name, date or locate; English terms; search words.
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
    "icp",
    "police",
}
_NOT_PROSE = _NAMING | {"english", "traditional", "aliases", "not_in"}

_CONTEXT_CHARACTERS = 8
_UNREAD = re.compile(r"\]\([^)\n]*\)|https?://[\w./?=&#%~+:-]+|`[^`\n]*`|<span data-keep>|</span>")


class Prose(NamedTuple):
    """One text. `masked` has the same length, with addresses and code blanked out."""

    source: SourceFile
    at: KeyPath
    text: str

    @property
    def masked(self) -> str:
        """The text with what is not read as Chinese (link targets, addresses, code) replaced by blanks."""
        if "](" not in self.text and "://" not in self.text and "`" not in self.text and "<" not in self.text:
            return self.text
        return _UNREAD.sub(lambda unread: " " * len(unread[0]), self.text)

    def place(self, start: int, end: int) -> Place:
        """Where a part of the text is written; the start of the text when it is written in another form."""
        left = max(start - _CONTEXT_CHARACTERS, self.text.rfind("\n", 0, start) + 1)
        right = min((self.text + "\n").index("\n", end), end + _CONTEXT_CHARACTERS)
        fragment = self.text[left:right]
        first, last = self._extent()
        found = self.source.text.find(fragment, first, last)
        for _ in range(self.text.count(fragment, 0, left)):
            found = self.source.text.find(fragment, found + len(fragment), last) if found >= 0 else found
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


@lru_cache(maxsize=2)
def prose(course: Course) -> list[Prose]:
    """Every text of every file that has more than Latin letters, in no particular order."""
    return [text for _, source in sources_of(course) for text in prose_of(source)]


@by_identity
def prose_of(source: SourceFile) -> list[Prose]:
    """The same of one file."""
    return [Prose(source, at, text) for at, text in _texts(source.data, ())]


def _texts(value: Plain, at: KeyPath) -> list[tuple[KeyPath, str]]:
    if isinstance(value, str):
        return [] if value.isascii() else [(at, value)]
    if isinstance(value, dict):
        inner = [
            (key, entry) for key, entry in value.items() if key not in _NOT_PROSE and not _is_quoted(key, at)
        ]
    elif isinstance(value, list):
        inner = enumerate(value)
    else:
        return []
    return [found for key, entry in inner for found in _texts(entry, (*at, key))]


def _is_quoted(key: str, at: KeyPath) -> bool:
    """Whether it is the title of a source, which stays as its author wrote it."""
    return key == "title" and len(at) > 1 and at[-2] == "sources"

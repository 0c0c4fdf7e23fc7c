"""Places of values and keys, worked out when somebody first asks: a file without problems is never asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from scripts.source.file import KeyPath, Mark, Plain
from scripts.source.finding import Lines


class MarkIndex:
    """The places of all values and keys of one accepted file.

    A mapping keeps the order it was written in and an accepted file has no key twice, so the places
    the parser saw, in the order of the file, match a walk over the values.
    """

    def __init__(self, text: str, data: Plain, starts: Sequence[int]) -> None:
        """`starts` holds the index of every value and every key of `data`, in the order of `text`."""
        self._text = text
        self._data = data
        self._starts = starts

    @cached_property
    def both(self) -> tuple[dict[KeyPath, Mark], dict[KeyPath, Mark]]:
        """The marks of the values, and those of the keys."""
        values: dict[KeyPath, Mark] = {}
        keys: dict[KeyPath, Mark] = {}
        marks = map(Lines(self._text).mark, self._starts)

        def walk(path: KeyPath, value: Plain) -> None:
            values[path] = next(marks)
            if isinstance(value, dict):
                for key, inner in value.items():
                    keys[(*path, key)] = next(marks)
                    walk((*path, key), inner)
            elif isinstance(value, list):
                for index, entry in enumerate(value):
                    walk((*path, index), entry)

        walk((), self._data)
        return values, keys


class ValueMarks(Mapping[KeyPath, Mark]):
    """Key path → where the value starts."""

    def __init__(self, index: MarkIndex) -> None:
        """A view of `index`."""
        self._index = index

    def _marks(self) -> dict[KeyPath, Mark]:
        return self._index.both[0]

    def __getitem__(self, at: KeyPath) -> Mark:
        """Raise KeyError where there is no such value."""
        return self._marks()[at]

    def __iter__(self) -> Iterator[KeyPath]:
        """Key paths in the order of the file."""
        return iter(self._marks())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._marks())


class KeyMarks(ValueMarks):
    """Key path of a value → where its key starts."""

    def _marks(self) -> dict[KeyPath, Mark]:
        return self._index.both[1]

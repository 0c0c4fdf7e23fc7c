"""A YAML file as plain values that still know where they were written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from scripts.problem import Place

KeyPath: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
Mark: TypeAlias = tuple[int, int]  # (line, column), both from 1


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One accepted file. The root value has the key path `()`.

    `marks` holds the start of every value, `key_marks` the start of every mapping key;
    a key path in `key_marks` names the value the key belongs to.
    """

    path: str
    text: str
    data: Plain
    marks: Mapping[KeyPath, Mark]
    key_marks: Mapping[KeyPath, Mark]

    def place(self, at: KeyPath) -> Place:
        """Where the value at `at` starts, or its nearest ancestor that exists (for a missing key)."""
        while at and at not in self.marks:
            at = at[:-1]
        return Place(self.path, *self.marks.get(at, (1, 1)))

    def key_place(self, at: KeyPath) -> Place:
        """Where the key at `at` is written; the place of the value when it has no key."""
        mark = self.key_marks.get(at)
        return self.place(at) if mark is None else Place(self.path, *mark)

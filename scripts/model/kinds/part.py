"""What all kinds have in common: the ids of everything an item can be answered with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from scripts.model.base import Part

# Where an answer stands below its kind's key, such as ("gaps", 0, "options", 2), and its id.
Answer = tuple[tuple[str | int, ...], str]


class Named(Protocol):
    """Something an item can be answered with."""

    @property
    def id(self) -> str: ...  # noqa: D102


def ids_of(parts: Sequence[Named], *at: str | int) -> Iterator[Answer]:
    """The ids of `parts`, which are a list at `at`, each with its place."""
    return (((*at, index), part.id) for index, part in enumerate(parts))


class KindPart(Part):
    """The key of an item that holds what its kind needs, such as `numeric`."""

    def answers(self) -> Iterator[Answer]:
        """Everything a response can name, in order; typed answers name nothing."""
        return iter(())

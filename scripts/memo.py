"""Remembers what was worked out for an object: parts and sources never change, and hashing one costs a walk over it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# More than any course holds; an author who saves all day leaves old versions behind.
_MOST = 50_000


def by_identity(work_out: Callable[[T], R]) -> Callable[[T], R]:
    """Like functools.cache for a function of one immutable object, told from others by being the same object."""
    known: dict[int, tuple[T, R]] = {}

    @wraps(work_out)
    def remembered(of: T) -> R:
        # The object is kept with its answer, so that no other object can get its number.
        entry = known.get(id(of))
        if entry is None:
            if len(known) >= _MOST:
                known.clear()
            entry = known[id(of)] = (of, work_out(of))
        return entry[1]

    return remembered

"""Remembers what was worked out for an object: parts and sources never change, and hashing one costs a walk over it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")

# More than any course holds; an author who saves all day leaves old versions behind.
_MOST = 50_000


def by_identity(
    work_out: Callable[Concatenate[T, P], R], most: int = _MOST
) -> Callable[Concatenate[T, P], R]:
    """Like functools.cache for a function of an immutable object, told from others by being the same object.

    Further arguments are told apart by their value. All is forgotten when there are answers for `most`.
    """
    known: dict[tuple[int, Hashable], tuple[T, R]] = {}

    @wraps(work_out)
    def remembered(of: T, /, *more: P.args, **named: P.kwargs) -> R:
        key = (id(of), more)
        # The object is kept with its answer, so that no other object can get its number.
        entry = known.get(key)
        if entry is None:
            if len(known) >= most:
                known.clear()
            entry = known[key] = (of, work_out(of, *more, **named))
        return entry[1]

    return remembered

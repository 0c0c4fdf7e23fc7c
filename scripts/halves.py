"""Work for two processors: one half here, the other in a copy of this process."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def both(here: Callable[[], A], there: Callable[[], B]) -> tuple[A, B]:
    """What both give. `there` is worked out in a copy of this process, where the system makes such copies.

    Only what it returns comes back from there, so neither may change anything the other looks at.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return here(), there()
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        os.close(reading)
        _answer(there, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        try:
            mine = here()
            answer = pipe.read()
        finally:
            pipe.close()
            _, failed = os.waitpid(copy, 0)
    # What fails in the copy fails here again, where it can be told.
    return mine, there() if failed else pickle.loads(answer)  # noqa: S301 - written by our own copy


def _answer(work: Callable[[], object], writing: int) -> None:
    """Ends the copy without what a process does at its end: that is left to the one it was copied from."""
    code = 1
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps(work(), pickle.HIGHEST_PROTOCOL))
        code = 0
    finally:
        os._exit(code)

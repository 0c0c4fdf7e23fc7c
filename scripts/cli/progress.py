"""Tells what is going on, so that nobody waits for more than a second without knowing for what."""

from __future__ import annotations

import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager

from scripts.cli.speech import complain

PATIENCE_SECONDS = 1.0


def say_step(step: str) -> None:
    """A line for a step that begins; on the error stream, so that reports can be piped on."""
    complain(f"· {step} …")


@contextmanager
def step_if_slow(step: str, patience: float = PATIENCE_SECONDS) -> Generator[None]:
    """The same line, only when what is done inside takes longer than `patience` seconds."""
    timer = threading.Timer(patience, say_step, [step])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


class Bar:
    """How far something countable has come: a bar on a terminal, a line every tenth elsewhere."""

    _WIDTH = 30

    def __init__(self, what: str, total: int) -> None:
        """Begin at nothing."""
        self._what = what
        self._total = max(total, 1)
        self._done = 0
        self._tenths = 0
        self._is_terminal = sys.stderr.isatty()

    def advance(self, count: int) -> None:
        """Some more are done."""
        self._done += count
        tenths = 10 * self._done // self._total
        if self._is_terminal:
            filled = self._WIDTH * self._done // self._total
            shown = "#" * filled + "-" * (self._WIDTH - filled)
            print(
                f"\r· {self._what} [{shown}] {self._done:,} of {self._total:,}",
                end="",
                file=sys.stderr,
                flush=True,
            )
        elif tenths > self._tenths:
            say_step(f"{self._what}: {self._done:,} of {self._total:,}")
        self._tenths = tenths

    def end(self) -> None:
        """Leave the line."""
        if self._is_terminal:
            print(file=sys.stderr, flush=True)

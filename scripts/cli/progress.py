"""Tells what is going on, so that nobody waits for more than a second without knowing for what."""

from __future__ import annotations

import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager

PATIENCE_SECONDS = 1.0


def say_step(step: str) -> None:
    """A line for a step that begins; on the error stream, so that reports can be piped on."""
    print(f"· {step} …", file=sys.stderr, flush=True)


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

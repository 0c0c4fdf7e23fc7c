"""In which language this run of a command speaks, and how it says something."""

from __future__ import annotations

import sys
from contextvars import ContextVar

from scripts.words import ENGLISH, Words

_WORDS: ContextVar[Words] = ContextVar("words", default=ENGLISH)


def speak(words: Words) -> None:
    """Speak so from here on. The language belongs to the run, as the machine's own setting does."""
    _WORDS.set(words)


def spoken() -> Words:
    """The words of this run."""
    return _WORDS.get()


def say(text: str) -> None:
    """Print a line, as the outcome of a command."""
    print(spoken().say(text), flush=True)


def complain(text: str) -> None:
    """Print a line beside the outcome: why there is none, or what goes on meanwhile."""
    print(spoken().say(text), file=sys.stderr, flush=True)

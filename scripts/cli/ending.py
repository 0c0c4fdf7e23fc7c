"""How a command ends when something outside the course stops it: with a sentence and a code, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from scripts.cli.speech import complain
from scripts.cli.surroundings import Misuse

INTERRUPTED = 130  # as shells count it: 128 and the signal's number


def ended(command: Callable[[], int]) -> int:
    """Run a command; returns its exit code: 2 when it was not understood, 1 when the machine stood in the way."""
    _open_streams()
    try:
        code = command()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Misuse as misuse:
        complain(f"course: {misuse}")
        return 2
    except BrokenPipeError:
        # Whoever read along has left, as `course check | head` does. Python would complain at its own end, too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"course: {_words(error)}", file=sys.stderr)
        return 1
    return code


def _open_streams() -> None:
    """A closed stream becomes one that goes nowhere; a terminal that lacks a character gets its number instead."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open till the end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _words(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    return reason if error.filename is None else f"{os.fspath(error.filename)}: {reason}"

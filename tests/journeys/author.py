"""An author at work: `course serve` on a folder, and what it has said so far."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.builders import LESSON
from tests.real_site import ROOT

PATIENCE_SECONDS = 60


class Author:
    """`course serve` on a course without search, and what it has said so far."""

    def __init__(self, folder: Path, port: int, *more: str) -> None:
        self.folder = folder
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "scripts",
                "--root",
                str(folder),
                "serve",
                "--no-search",
                "--port",
                str(port),
                *more,
            ],
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def _listen(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self.said.append(line)

    def end(self) -> str:
        """Make sure that it has ended; returns all that was said."""
        self.process.kill()
        self.process.wait()
        self.listener.join()
        return "".join(self.said)

    @property
    def all_said(self) -> str:
        """Every line so far."""
        return "".join(self.said)

    def wait_for(self, words: str) -> str:
        """Wait until something was said; returns the line."""
        return until(lambda: next((line for line in self.said if words in line), ""), self)

    def save(self, text: str, path: str = LESSON) -> None:
        """Write a file, as an editor does."""
        (self.folder / path).write_text(text, "utf-8")


def until(look: Callable[[], str], author: Author) -> str:
    """Wait until there is something to see; returns it."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain; so far:\n{author.all_said}")

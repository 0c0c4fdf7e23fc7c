"""An author writes with `course serve` running: the browser follows every save, and mistakes cost nothing."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.builders import LESSON, as_text, lesson
from tests.conftest import Opener
from tests.real_site import ROOT, copy_small

pytestmark = pytest.mark.browser
PATIENCE_SECONDS = 60


class Author:
    """`course serve` on a small course, and what it has said so far."""

    def __init__(self, folder: Path, port: int) -> None:
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
        return "".join(self.said)

    def wait_for(self, words: str) -> str:
        """Wait until something was said; returns the line."""
        return until(lambda: next((line for line in self.said if words in line), ""), self)

    def save(self, text: str) -> None:
        (self.folder / LESSON).write_text(text, "utf-8")


def until(look: Callable[[], str], author: Author) -> str:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain; so far:\n{author.all_said}")


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody else is listening on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


@pytest.fixture
def author(tmp_path: Path, taken: int) -> Iterator[Author]:
    copy_small(tmp_path)
    author = Author(tmp_path, taken)
    yield author
    author.end()


def test_an_author_saves_and_the_browser_shows_it(author: Author, taken: int, new_reader: Opener) -> None:
    found = re.search(r"http://127\.0\.0\.1:(\d+)/", author.wait_for("Serving"))
    assert found
    assert taken < int(found[1]) < taken + 20, "the port was taken: the next free one serves"
    reader = new_reader(origin=found[0].rstrip("/"))
    page = reader.open("lessons/supply/first-stock/")
    expect(page.get_by_role("heading", level=1)).to_have_text("进货前先算账")

    # Nobody touches the browser from here on.
    author.save(as_text(lesson(title="进货前先数一数")))
    expect(page.get_by_role("heading", level=1)).to_have_text("进货前先数一数", timeout=60_000)

    author.save("title: [")
    author.wait_for("still shows the last good build")
    author.wait_for(f"{LESSON}:1:")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("进货前先数一数")

    author.save(as_text(lesson(title="改好以后接着写")))
    expect(page.get_by_role("heading", level=1)).to_have_text("改好以后接着写", timeout=60_000)

    author.process.send_signal(signal.SIGINT)
    assert author.process.wait(20) == 0
    assert "Traceback" not in author.end()


def test_a_course_that_cannot_be_built_yet_is_not_served(tmp_path: Path) -> None:
    copy_small(tmp_path)
    (tmp_path / LESSON).write_text("title: [", "utf-8")
    author = Author(tmp_path, 0)
    assert author.process.wait(PATIENCE_SECONDS) == 1
    assert f"{LESSON}:1:" in author.end()

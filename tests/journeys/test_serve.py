"""An author writes with `course serve` running: the browser follows every save, and mistakes cost nothing."""

from __future__ import annotations

import re
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.builders import LESSON, as_text, lesson
from tests.conftest import Opener
from tests.journeys.author import PATIENCE_SECONDS, Author
from tests.real_site import copy_small

pytestmark = pytest.mark.browser


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

    assert page.request.get(f"{found[0]}__reload?known=x").ok, "whoever knows nothing is told at once"
    # Nobody touches the browser from here on.
    author.save(as_text(lesson(title="进货前先数一数")))
    expect(page.get_by_role("heading", level=1)).to_have_text("进货前先数一数", timeout=60_000)

    author.save("title: [")
    author.wait_for("still shows the last good build")
    author.wait_for(f"{LESSON}:1:")
    expect(page.locator(".author-bar")).to_contain_text("page not updated", timeout=60_000)
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

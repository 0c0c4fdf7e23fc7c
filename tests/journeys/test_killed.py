"""The renderer is killed while a reader answers: no answer is lost that the page had taken."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, CDPSession, ConsoleMessage, Error, Page

from scripts.assets import deno_binary
from tests.long_run import Figures, resume

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
ENTRY = "tests/app/memory/answer_on.ts"
ADDRESS = "http://127.0.0.1/"
PAGE = '<!doctype html><html lang="zh" data-course="kills" data-root="./"><meta charset="utf-8"></html>'
SAMPLE, KILLS, BATCH = 10, 1_000, 10


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page that answers on and on, as one file."""
    out = tmp_path_factory.mktemp("kills") / "answer_on.js"
    command = [deno_binary(), "bundle", "--quiet", "--platform", "browser", "-o", str(out), ENTRY]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return out.read_text("utf-8")


class _Told:
    """How far a page said that it had come: every item up to the last one is answered."""

    last = 0

    def note(self, message: ConsoleMessage) -> None:
        self.last = max(self.last, int(message.text))


class Killer:
    """Opens pages over one storage, and kills the renderers of its own browser only."""

    def __init__(self, browser: Browser, script: str) -> None:
        self.script = script
        self.context = browser.new_context()
        self.context.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
        self.session: CDPSession = browser.new_browser_cdp_session()

    def figures(self, place: int) -> Figures:
        """Kill number `place`: how many answers the page had told of, and how many of those are gone.

        `late` are those that the browser had not written yet when a new page asked at once, but had a second later.
        """
        told = self._told_before_death(Random(place))  # noqa: S311 - a point in time, not a secret
        missing = self._missing(told)
        lost = 0
        if missing:
            time.sleep(1)
            lost = self._missing(told)
        return {"kills": 1, "told": told, "late": missing - lost, "lost": lost}

    def _missing(self, told: int) -> int:
        page = self._open()
        kept: list[int] = page.evaluate("answeredItems()")
        page.close()
        return len(set(range(1, told + 1)) - set(kept))

    def _told_before_death(self, random: Random) -> int:
        told = _Told()
        page = self._open(told)
        page.evaluate("answerOn()")
        page.wait_for_timeout(random.uniform(5, 250))
        answer = cast(
            "dict[str, Any]",
            self.session.send("SystemInfo.getProcessInfo"),  # pyright: ignore[reportUnknownMemberType]
        )
        for process in answer["processInfo"]:
            if process["type"] == "renderer":
                os.kill(process["id"], signal.SIGKILL)
        with pytest.raises(Error, match="crashed"):
            page.wait_for_timeout(20_000)
        page.close()
        return told.last

    def _open(self, told: _Told | None = None) -> Page:
        page = self.context.new_page()
        page.on("console", (told or _Told()).note)
        page.goto(ADDRESS)
        page.add_script_tag(content=self.script, type="module")
        page.wait_for_function("globalThis.answerOn !== undefined")
        return page


@pytest.fixture
def killer(browser: Browser, script: str) -> Iterator[Killer]:
    """A reader's browser and what kills its pages."""
    one = Killer(browser, script)
    yield one
    one.context.close()


def _kill(killer: Killer, start: int, count: int) -> Figures:
    total: Figures = {}
    for place in range(start, start + count):
        for key, value in killer.figures(place).items():
            total[key] = total.get(key, 0) + value
    return total


def test_no_answer_is_lost_when_the_renderer_dies(killer: Killer) -> None:
    figures = _kill(killer, 0, SAMPLE)
    assert figures["told"] > SAMPLE
    assert figures["lost"] == 0


@pytest.mark.long
def test_no_answer_is_lost_in_a_thousand_deaths(killer: Killer, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        figures = resume("kills", KILLS, BATCH, lambda start, count: _kill(killer, start, count))
    assert figures["kills"] == KILLS
    assert figures["told"] > KILLS
    assert figures["lost"] == 0

"""The renderer is killed while a reader answers: no answer is lost that the page had taken."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, BrowserType, CDPSession, ConsoleMessage, Error, Page

from scripts.assets import deno_binary
from tests.long_run import Figures, resume

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
ENTRY = "tests/app/memory/answer_on.ts"
ADDRESS = "http://127.0.0.1/"
PAGE = '<!doctype html><html lang="zh" data-course="kills" data-root="./"><meta charset="utf-8"></html>'
SAMPLE, KILLS, BATCH = 10, 1_000, 10
# A batch takes about half a minute on an idle machine.
PATIENCE_SECONDS, TRIES = 90, 3


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
    """Opens pages over one storage in a browser of its own, and kills that browser's renderers."""

    def __init__(self, browser: Browser, script: str) -> None:
        self.script = script
        self.browser = browser
        self.context = browser.new_context()
        self.context.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
        self.session: CDPSession = browser.new_browser_cdp_session()

    def processes(self, kind: str) -> list[int]:
        """The browser's processes of one kind."""
        answer = cast(
            "dict[str, Any]",
            self.session.send("SystemInfo.getProcessInfo"),  # pyright: ignore[reportUnknownMemberType]
        )
        return [process["id"] for process in answer["processInfo"] if process["type"] == kind]

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
        for process in self.processes("renderer"):
            os.kill(process, signal.SIGKILL)
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


Kill = Callable[[int, int], Figures]


@pytest.fixture
def kill(browser_type: BrowserType, browser_type_launch_args: dict[str, Any], script: str) -> Kill:
    """Kills numbers `start` to `start + count` in a fresh browser; once more when that browser hangs.

    A page that opens in a process which is just being killed can leave the browser's driver waiting for ever,
    so that a watchdog ends the whole browser; nothing of such a batch is counted.
    """

    def once(start: int, count: int) -> Figures:
        killer = Killer(browser_type.launch(**browser_type_launch_args), script)
        (main,) = killer.processes("browser")
        watchdog = threading.Timer(PATIENCE_SECONDS, os.kill, (main, signal.SIGKILL))
        watchdog.start()
        try:
            every = [killer.figures(place) for place in range(start, start + count)]
        finally:
            watchdog.cancel()
        killer.browser.close()
        return {key: sum(one[key] for one in every) for key in every[0]}

    def patiently(start: int, count: int) -> Figures:
        for _ in range(TRIES - 1):
            try:
                return once(start, count)
            except Error as error:
                print(f"kills from {start:,} on are done again: {error.message.splitlines()[0]}", flush=True)
        return once(start, count)

    return patiently


def test_no_answer_is_lost_when_the_renderer_dies(kill: Kill) -> None:
    figures = kill(0, SAMPLE)
    assert figures["told"] > SAMPLE
    assert figures["lost"] == 0


@pytest.mark.long
def test_no_answer_is_lost_in_a_thousand_deaths(kill: Kill, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        figures = resume("kills", KILLS, BATCH, kill)
    assert figures["kills"] == KILLS
    assert figures["told"] > KILLS
    assert figures["lost"] == 0

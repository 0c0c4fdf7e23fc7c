"""From an author's save to the right page: over HTTP, and repainted in a browser that nobody touches."""

from __future__ import annotations

import re
import statistics
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.builds import COURSE, SIZES, copy_course
from scripts.setup.browser import browser_path

_LESSON = "vision/lesson-00000"
_PAGES = (f"lessons/{_LESSON}/", "issues/001/", "tracks/vision/")  # all of them say the lesson's title
_SAVES = 9
_PATIENCE_SECONDS = 60
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
# Resolves when the page shows the title and has been painted, with how far it is scrolled then.
_PAINTED = """title => new Promise(done => {
  const look = () => document.querySelector("h1")?.textContent.includes(title)
    ? requestAnimationFrame(() => requestAnimationFrame(() => done(true)))
    : requestAnimationFrame(look);
  look();
})"""


def saves(_: int) -> dict[str, object]:
    """At a thousand lessons: seconds from the save to each, and whether the place on the page was kept."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "course"
        copy_course(folder, SIZES[0])
        with _serving(folder) as origin:
            http = [_until_served(folder, origin, f"改了第{turn}次") for turn in range(_SAVES)]
            painted, kept = _in_browser(folder, origin)
    for name, seconds, target in (("right over HTTP", http, 0.1), ("repainted in a browser", painted, 0.3)):
        ordered = sorted(seconds)
        print(
            f"  save, until {name}: {statistics.median(ordered):.3f} s ({ordered[0]:.3f}-{ordered[-1]:.3f};"
            f" target {target})"
        )
    print(f"  place on the page kept in {sum(kept)} of {len(kept)} repaints; no other page was stale")
    return {
        "http": round(statistics.median(http), 3),
        "repainted": round(statistics.median(painted), 3),
        "scroll kept": all(kept),
    }


@contextmanager
def _serving(folder: Path) -> Generator[str]:
    command = [*COURSE, "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        try:
            lines = iter(server.stdout or ())
            found = next(filter(None, (re.search(r"http://127\.0\.0\.1:\d+", line) for line in lines)))
            yield found[0]
        finally:
            server.terminate()


def _save(folder: Path, title: str) -> None:
    path = folder / f"lessons/{_LESSON}.yml"
    changed = re.sub("^title: .*$", f"title: {title}", path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    path.write_text(changed, "utf-8")


def _until_served(folder: Path, origin: str, title: str) -> float:
    """Seconds until the lesson's page is right. No other page may be stale from then on."""
    started = time.perf_counter()
    _save(folder, title)
    while title not in _fetched(f"{origin}/{_PAGES[0]}"):
        assert time.perf_counter() - started < _PATIENCE_SECONDS
    seconds = time.perf_counter() - started
    assert all(title in _fetched(f"{origin}/{page}") for page in _PAGES), "a page is stale"
    time.sleep(0.5)  # what follows a save in the terminal belongs to that save
    return seconds


def _fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 - our own server
        return answer.read().decode()


def _in_browser(folder: Path, origin: str) -> tuple[list[float], list[bool]]:
    seconds: list[float] = []
    kept: list[bool] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path(), args=list(_FLAGS))
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(f"{origin}/{_PAGES[0]}")
        for turn in range(_SAVES):
            page.evaluate("scrollTo(0, 600)")
            page.wait_for_timeout(
                700
            )  # the page has told the server that it is there, and the last save is over
            before = page.evaluate("scrollY")
            title = f"画了第{turn}次"
            started = time.perf_counter()
            _save(folder, title)
            _wait_for(page, title)
            seconds.append(time.perf_counter() - started)
            page.wait_for_timeout(300)  # the app has given the page its last shape
            kept.append(abs(page.evaluate("scrollY") - before) <= 2)
        browser.close()
    return seconds, kept


def _wait_for(page: Page, title: str) -> None:
    """A page that is reloaded meanwhile forgets what it was asked; it is asked again."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            page.evaluate(_PAINTED, title)
        except Exception as error:
            if "context was destroyed" not in str(error) or time.monotonic() > until:
                raise
        else:
            return

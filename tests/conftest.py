"""The real course, built once, served under / and below paths, and readers who open it in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from scripts.setup.browser import browser_path
from tests.journeys.course_keys import CourseKeys, read_keys
from tests.journeys.reader import Reader
from tests.long_run import simulated_year
from tests.real_site import build_copy, build_course, copy_every_part, release_copy

PHONE, DESK = 390, 1280
BASES = ("/", "/sub/", "/课程/")
Opener = Callable[..., Reader]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/test_golden.py --renew` writes the golden pages as they are rendered now."""
    parser.addoption(
        "--renew", action="store_true", help="write tests/golden/*.html anew, to be read as a diff"
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real course as it would be published."""
    return build_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="session")
def parts_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example course in which each kind of block and item occurs, built like the real one."""
    folder = tmp_path_factory.mktemp("every-part")
    copy_every_part(folder)
    return build_copy(folder)


@pytest.fixture(scope="session")
def released_site(parts_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example course with every part as `course release` would publish it."""
    return release_copy(parts_site.parent, tmp_path_factory.mktemp("released"))


@pytest.fixture(scope="session")
def keys(site: Path) -> CourseKeys:
    """The course's lessons, issues and items, read from the built site."""
    return read_keys(site)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves the site under / and, as a host with many sites would, below a path, which may be Chinese."""

    extensions_map = {  # noqa: RUF012 - as in the base class
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
    }

    def translate_path(self, path: str) -> str:
        below = next((base[:-1] for base in map(quote, BASES[1:]) if path.startswith(base)), "")
        return super().translate_path(path.removeprefix(below))

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news to a test."""


@contextmanager
def serving(site: Path) -> Generator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{web.server_port}"
        web.shutdown()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The origin that serves the site."""
    with serving(site) as origin:
        yield origin


@pytest.fixture(scope="session")
def parts_server(parts_site: Path) -> Iterator[str]:
    """The origin that serves the example course with every part."""
    with serving(parts_site) as origin:
        yield origin


@pytest.fixture(scope="session")
def parts_keys(parts_site: Path) -> CourseKeys:
    """Lessons, issues and items of the example course with every part."""
    return read_keys(parts_site)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """How the browser starts; skips where the machine has none."""
    path = browser_path()
    if path is None:
        pytest.skip("there is no Chromium here; `make browser` installs one")
    return {
        "executable_path": str(path),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            # Whatever asks another host fails on every machine alike, also where there is a network.
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        ],
    }


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def width(request: pytest.FixtureRequest) -> int:
    """A phone's and a desk's window."""
    return int(request.param)


@pytest.fixture
def new_reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Opener]:
    """Makes readers, each with an own device; fails the test for anything one of them could complain about."""
    readers: list[Reader] = []
    expect.set_options(timeout=10_000)

    def make(width: int = PHONE, base: str = "/", origin: str = "", **options: Any) -> Reader:  # noqa: ANN401 - handed on to Playwright
        viewport = {"width": width, "height": 844}
        # A worker answers requests that a test means to see or to break; journeys about it ask for it.
        options = {"service_workers": "block", **options}
        context = browser.new_context(
            viewport=viewport,  # pyright: ignore[reportArgumentType]
            timezone_id="Asia/Shanghai",
            locale="zh-CN",
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(10_000)
        # The real course is built only for those who read it.
        readers.append(Reader(context, origin or request.getfixturevalue("server"), base))
        return readers[-1]

    yield make
    complaints = [line for reader in readers for line in reader.complaints]
    for reader in readers:
        reader.context.close()
    assert complaints == []


@pytest.fixture
def reader(new_reader: Opener, width: int) -> Reader:
    """One reader at the root, once with a phone and once at a desk."""
    return new_reader(width)


@pytest.fixture
def parts_reader(new_reader: Opener, parts_server: str, width: int) -> Reader:
    """One reader of the example course with every part, once with a phone and once at a desk."""
    return new_reader(width, origin=parts_server)


@pytest.fixture
def parts_phone(new_reader: Opener, parts_server: str) -> Reader:
    """One reader of the example course with every part, with a phone."""
    return new_reader(PHONE, origin=parts_server)


@pytest.fixture
def phone(new_reader: Opener) -> Reader:
    """One reader at the root with a phone."""
    return new_reader(PHONE)


@pytest.fixture(scope="session")
def year_of_events() -> dict[str, str]:
    """{id: stored text} of a simulated reader's year: 250 lessons of three items."""
    return simulated_year()

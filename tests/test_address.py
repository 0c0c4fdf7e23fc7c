"""A site that knows its address: full links for crawlers and chats, and help at any unknown address below it."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from scripts.build import BuildOptions, build_site
from scripts.cli.checking import check_course
from tests.conftest import Opener
from tests.real_site import BUILT_AT, copy_every_part

ADDRESS = "https://example.com/course/"
UNKNOWN = ("nowhere/", "lessons/supply/gone/", "a/b/c/d/e", "课/没有/", "index.php?id=1")
_META = re.compile(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">')


def _build(folder: Path, site_url: str) -> Path:
    copy_every_part(folder)
    checked = check_course(folder, BUILT_AT.date())
    options = BuildOptions(built_at=BUILT_AT, site_url=site_url, search=False)
    return build_site(folder, checked.course, options, lambda _: None)


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build(tmp_path_factory.mktemp("addressed"), ADDRESS.rstrip("/"))


class _Host(SimpleHTTPRequestHandler):
    """A host with many sites: this one below /course/, its own 404.html for everything that is not there."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/course"))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news to a test."""


@pytest.fixture(scope="module")
def host(addressed: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(addressed))) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{web.server_port}"
        web.shutdown()


@pytest.mark.browser
@pytest.mark.parametrize("unknown", UNKNOWN)
def test_an_unknown_address_at_any_depth_below_a_path_gets_a_page_that_helps(
    new_reader: Opener, host: str, unknown: str
) -> None:
    reader = new_reader(base="/course/", origin=host)
    page = reader.open(quote(unknown, safe="/?="))
    assert page.get_by_role("heading", level=1).inner_text() == "没有这一页"
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "17px", (
        "the style sheet was not found"
    )
    with page.expect_navigation():
        page.get_by_role("link", name="回到今天").click()
    assert page.url == f"{host}/course/"
    page.go_back()
    page.locator("main section a").first.click()
    assert "/course/issues/" in page.url
    # The browser notes the status of the page itself; of what the page loads, everything is there.
    own = f"({reader.address(quote(unknown, safe='/?='))})"
    reader.complaints[:] = [line for line in reader.complaints if not line.endswith(own)]


def test_every_page_names_itself_and_a_picture_by_full_addresses(addressed: Path) -> None:
    for path in addressed.rglob("index.html"):
        html = path.read_text("utf-8")
        meta = dict(_META.findall(html))
        own = ADDRESS + path.parent.relative_to(addressed).as_posix().removeprefix(".").rstrip("/")
        own = own if own.endswith("/") else f"{own}/"
        assert meta["og:url"] == own
        assert f'<link rel="canonical" href="{own}">' in html
        assert meta["description"] == meta["og:description"] != ""
        picture = addressed / meta["og:image"].removeprefix(ADDRESS)
        assert picture.is_file(), meta["og:image"]


def test_the_picture_is_a_small_png_of_the_size_that_is_stated(addressed: Path) -> None:
    picture = next(addressed.glob("assets/card.*.png")).read_bytes()
    assert len(picture) <= 40_000
    assert Image.open(BytesIO(picture)).size == (1200, 630)


def test_the_page_for_unknown_addresses_is_nowhere_listed_and_claims_no_address(addressed: Path) -> None:
    html = (addressed / "404.html").read_text("utf-8")
    assert "canonical" not in html
    assert "og:url" not in html
    assert "404" not in (addressed / "sitemap.xml").read_text("utf-8")


def test_the_sitemap_lists_every_page_once(addressed: Path) -> None:
    listed = re.findall("<loc>(.*?)</loc>", (addressed / "sitemap.xml").read_text("utf-8"))
    pages = {path.parent.relative_to(addressed).as_posix() for path in addressed.rglob("index.html")}
    assert sorted(listed) == sorted(ADDRESS + (f"{page}/" if page != "." else "") for page in pages)


def test_every_page_names_the_feeds_and_each_is_there(addressed: Path) -> None:
    for path in addressed.rglob("index.html"):
        head = path.read_text("utf-8").partition("<body")[0]
        named = re.findall('<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">', head)
        assert len(named) == 5, path
        assert all(href.startswith(ADDRESS) for _, _, href in named)
        for kind, title, href in named:
            text = (addressed / href.removeprefix(ADDRESS)).read_text("utf-8")
            assert title in text or kind == "text/calendar"


def test_a_site_that_does_not_know_its_address_claims_none(parts_site: Path) -> None:
    assert not (parts_site / "sitemap.xml").exists()
    assert not (parts_site / "feeds").exists()
    for path in parts_site.rglob("*.html"):
        html = path.read_text("utf-8")
        assert not re.search("canonical|og:url|og:image|alternate", html.partition("<body")[0]), path
        icon = re.search('<link rel="icon" type="image/svg[+]xml" href="([^"]+)">', html)
        assert icon, path
        assert (path.parent / icon[1]).is_file() or icon[1] == "/assets/favicon.svg", path

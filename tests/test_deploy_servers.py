"""nginx and Caddy with the generated includes: headers, packed files, caching, and pages for unknown addresses."""

from __future__ import annotations

import gzip
import os
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from urllib.parse import quote

import pytest

from scripts.finish.hosts.headers import headers_of
from scripts.finish.online import sums_online
from scripts.finish.sums import SUMS, compared, read_sums
from tests.web_servers import CADDY, NGINX, caddy, nginx, put_site

SERVERS = (("nginx", "/"), ("nginx", "/sub/"), ("nginx", "/课程/"), ("caddy", "/"), ("caddy", "/课程/"))
_START = {"nginx": nginx, "caddy": caddy}
_PROGRAM = {"nginx": NGINX, "caddy": CADDY}


@pytest.fixture(scope="module", params=SERVERS, ids=lambda one: f"{one[0]}-{one[1]}")
def server(
    request: pytest.FixtureRequest, released_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The released example course with two feeds, on a real server; its address."""
    name, base = request.param
    if _PROGRAM[name] is None and (name == "caddy" or os.environ.get("CI") != "true"):
        pytest.skip(f"{name} is not installed")
    folder = tmp_path_factory.mktemp("server")
    put_site(released_site, folder, base)
    feeds = folder / "www" / base.strip("/") / "feeds"
    feeds.mkdir()
    (feeds / "course.ics").write_text("BEGIN:VCALENDAR", "utf-8")
    (feeds / "issues.atom").write_text("<feed/>", "utf-8")
    with _START[name](folder, base) as address:
        yield address


def get(address: str, **headers: str) -> tuple[int, Message, bytes]:
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(address, headers=asked)  # noqa: S310 - http on loopback
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - http on loopback
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def one_of(site: Path, pattern: str) -> str:
    return min(site.glob(pattern)).relative_to(site).as_posix()


def test_each_file_is_sent_as_released_and_every_kind_with_its_headers(
    server: str, released_site: Path
) -> None:
    published = read_sums((released_site / SUMS).read_text("utf-8"))
    asked = [path for path in published if not path.endswith((".gz", ".br"))]
    found, failed = sums_online(server, asked)
    assert failed == {}
    assert compared({path: published[path] for path in asked}, found).is_none
    kinds = (
        "assets/course.*.js",
        "assets/course.*.css",
        "assets/card.*.png",
        "assets/favicon.svg",
        "assets/words-1.*.txt",
        "search/index.json",
        "zh-Hant/search/index.json",
        "zh-Hant/index.html",
        "lessons/*/*/index.html",
        "404.html",
    )
    for pattern in kinds:
        path = one_of(released_site, pattern)
        status, headers, _ = get(server + quote(path))
        assert status == 200
        assert {name: headers.get(name) for name in headers_of(path)} == headers_of(path), path


def test_text_is_sent_packed_and_not_again_while_it_is_the_same(server: str, released_site: Path) -> None:
    for path in (
        "zh-Hant/review/",
        one_of(released_site, "assets/course.*.js"),
        one_of(released_site, "assets/index.*.json"),
    ):
        file = released_site / (f"{path}index.html" if path.endswith("/") else path)
        status, headers, body = get(server + path, Accept_Encoding="gzip")
        assert (status, headers["Content-Encoding"]) == (200, "gzip")
        assert body == Path(f"{file}.gz").read_bytes(), (
            "the copy packed at release, not one made for each answer"
        )
        assert gzip.decompress(body) == file.read_bytes()
        assert "Accept-Encoding" in headers["Vary"]
        again, headers, body = get(server + path, Accept_Encoding="gzip", If_None_Match=headers["ETag"])
        assert (again, body) == (304, b"")
        wanted = headers_of(path if not path.endswith("/") else f"{path}index.html")
        assert {name: headers.get(name) for name in wanted} == wanted


def test_unknown_addresses_get_the_page_of_their_script_and_are_not_kept(
    server: str, released_site: Path
) -> None:
    for path, page in (("nowhere/", "404.html"), ("zh-Hant/nowhere/", "zh-Hant/404.html")):
        status, headers, body = get(server + path)
        assert status == 404
        assert body == (released_site / page).read_bytes()
        assert headers["Content-Security-Policy"] == headers_of("404.html")["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-cache"
    status, headers, _ = get(f"{server}assets/gone.0123456789.js")
    assert status == 404
    assert "immutable" not in headers.get("Cache-Control", "")


def test_a_folder_without_its_slash_is_sent_to_the_one_with(server: str, released_site: Path) -> None:
    status, _, body = get(f"{server}zh-Hant/issues/001")
    assert (status, body) == (200, (released_site / "zh-Hant/issues/001/index.html").read_bytes())


def test_feeds_have_their_types(server: str) -> None:
    for name, kind in (("course.ics", "text/calendar"), ("issues.atom", "application/atom+xml")):
        status, headers, _ = get(f"{server}feeds/{name}")
        assert status == 200
        assert headers["Content-Type"].startswith(kind)
        assert headers["Cache-Control"] == "no-cache"

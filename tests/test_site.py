"""The built site as files: every link leads somewhere, every page says what it is and keeps its policy."""

from __future__ import annotations

from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from scripts.finish.policy import breaches, policy_text

_ATTRIBUTES = ("href", "src")


class _Page(HTMLParser):
    """Links and ids of one page, and what its head says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.meta: dict[str, str] = {}
        self.lang = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.update(values[name] for name in ("id",) if name in values)
        self.links += [values[name] for name in _ATTRIBUTES if name in values]
        if tag == "html":
            self.lang = values.get("lang", "")
        if tag == "meta":
            name = values.get("name") or values.get("property") or values.get("http-equiv", "")
            self.meta[name] = values.get("content", "")


def pages_of(site: Path) -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def broken_links(site: Path) -> list[str]:
    root = site.resolve()
    pages = {path: _Page(html) for path, html in pages_of(root).items()}
    return [
        f"{path.relative_to(root)}: {link}"
        for path, page in pages.items()
        for link in dict.fromkeys(page.links)
        if not urlsplit(link).scheme and not _leads_somewhere(root, path, link, pages)
    ]


def _leads_somewhere(site: Path, path: Path, link: str, pages: dict[Path, _Page]) -> bool:
    parts = urlsplit(link)
    start = site if parts.path.startswith("/") else path.parent
    # Plain text arithmetic: asking the disk to resolve each of a site's links takes most of a minute.
    target = Path(normpath(start / unquote(parts.path).lstrip("/"))) if parts.path else path
    page = pages.get(target) or pages.get(target / "index.html")
    if page is not None:
        return not parts.fragment or unquote(parts.fragment) in page.ids
    return not parts.fragment and target.is_file()


def test_every_link_asset_and_fragment_of_every_page_leads_somewhere(site: Path) -> None:
    assert broken_links(site) == []


def test_every_page_says_its_language_and_what_it_is_about(site: Path) -> None:
    needed = {"description", "og:title", "og:description", "og:type"}
    for path, html in pages_of(site).items():
        page = _Page(html)
        assert page.lang == "zh-Hans", path
        assert "<title>" in html, path
        assert all(page.meta.get(name) for name in needed), path


def test_every_page_carries_the_policy_and_nothing_that_it_would_block(site: Path) -> None:
    for path, html in pages_of(site).items():
        assert _Page(html).meta.get("Content-Security-Policy") == policy_text(), path
        assert breaches(html) == [], path


def test_nothing_that_only_an_author_sees_is_published(site: Path) -> None:
    marks = (
        b"/__author",
        b"author-bar",
        b"author-sheet",
        b"course-serve:",
        b"<script data-serve",
        b" data-serve>",
    )
    files = (path for path in site.rglob("*") if path.suffix in (".html", ".css", ".js"))
    assert [path for path in files if any(mark in path.read_bytes() for mark in marks)] == []


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p onclick=go()>", "an inline event handler"),
        ("<svg/onload = go()>", "an inline event handler"),
        ('<p title="a > b" onclick="go()">', "an inline event handler"),
        ("<p STYLE='color:red'>", "a style attribute"),
        ('<p title="a>b"\nstyle="color:red">', "a style attribute"),
        ("<style>p{}</style>", "an inline style sheet"),
        ("<SCRIPT>go()</SCRIPT>", "an inline script"),
        ('<script data-src="x">go()</script>', "an inline script"),
    ],
)
def test_what_the_policy_would_block_is_found_however_it_is_written(html: str, words: str) -> None:
    assert breaches(html) == [words]


@pytest.mark.parametrize(
    "html",
    [
        '<meta name="description" content="&quot; onclick=go() style=&quot;">',
        "<p title='<script>'>写 onclick=go() 的人</p>",
        '<script type="application/json" class="payload">{"a":"\\u003cp onclick=go()>"}</script>',
        '<script src="a.js"></script><script type="module" src="b.js"></script>',
    ],
)
def test_words_about_script_are_no_script(html: str) -> None:
    assert breaches(html) == []

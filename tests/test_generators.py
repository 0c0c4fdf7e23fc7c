"""What the compiler publishes is what MkDocs makes of the same documents, byte for byte; Zensical says the same."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.real_site import build_copy, copy_every_part, whole_site

_CONTROLS = ("form", "fieldset", "input", "button", "select", "option", "textarea", "label", "output")
_SILENT = ("script", "style", "title")
_COMPILED = re.compile(r"<html[^>]*\sdata-course=")
# Made from the finished site, whoever made that.
_AFTERWARDS = {"offline.json", "sw.js"}


class _Page(HTMLParser):
    """What of a page a reader meets in its body: words, links, form controls, the quiz's payload."""

    def __init__(self, html: str, address: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.controls: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.payloads: list[str] = []
        self._address = address
        self._inside: list[str] = []
        self.feed(html.partition("<body")[2])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside.append(tag)
        self.links += [
            urljoin(self._address, value) for name, value in attrs if name in ("href", "src") and value
        ]
        if tag in _CONTROLS:
            self.controls.append((tag, tuple(sorted(attrs))))

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "script" in self._inside:
            self.payloads.append(data)
        elif not set(_SILENT) & set(self._inside):
            self.words += data.split()


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The example course with every part, as published, and by both generators from the same folder of documents."""
    folder = tmp_path_factory.mktemp("generators")
    copy_every_part(folder)
    published = build_copy(folder, search=False)
    return {"published": published, **{name: whole_site(folder, name) for name in ("mkdocs", "zensical")}}


def test_what_is_published_is_byte_for_byte_what_mkdocs_makes_of_the_documents(
    sites: dict[str, Path],
) -> None:
    ours, theirs = _files(sites["published"]), _files(sites["mkdocs"])
    assert set(ours) >= _AFTERWARDS
    ours = {path: content for path, content in ours.items() if path not in _AFTERWARDS}
    assert sorted(ours) == sorted(theirs)
    assert [path for path in ours if ours[path] != theirs[path]] == []
    depths = {path.count("/") for path in ours if path.endswith(".html")}
    assert depths == {0, 1, 2, 3}


def _files(site: Path) -> dict[str, bytes]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def _pages(site: Path) -> dict[str, _Page]:
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return {
        name: _Page(path.read_text("utf-8"), f"https://x/{name.removesuffix('index.html')}")
        for name, path in files.items()
    }


def test_both_generators_write_the_same_pages_and_assets(sites: dict[str, Path]) -> None:
    def names(site: Path) -> set[str]:
        paths = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
        # The theme's own style sheets, which only guides use, come with the generator.
        return {path for path in paths if not path.startswith("assets/stylesheets/")}

    assert names(sites["mkdocs"]) == names(sites["zensical"])


def test_every_compiled_page_has_the_same_words_links_controls_and_keys(sites: dict[str, Path]) -> None:
    first, second = _pages(sites["mkdocs"]), _pages(sites["zensical"])
    compiled = [name for name in first if _COMPILED.search((sites["mkdocs"] / name).read_text("utf-8"))]
    assert {"index.html", "issues/001/index.html", "404.html"} <= set(compiled)
    for name in compiled:
        one, other = first[name], second[name]
        assert one.words == other.words, name
        assert one.controls == other.controls, name
        assert one.payloads == other.payloads, name
        assert one.links == other.links, name
    assert sum(len(first[name].payloads) for name in compiled) > 2


@pytest.mark.parametrize("name", ["about", "guides/readers", "guides/authors", "rules"])
def test_a_guide_has_the_same_body(sites: dict[str, Path], name: str) -> None:
    one, other = (_guide(sites[key] / name / "index.html") for key in ("mkdocs", "zensical"))
    # Zensical puts the parts of example code into elements of their own: the letters are the same.
    assert "".join(one.words) == "".join(other.words)
    assert one.links == other.links


def _guide(path: Path) -> _Page:
    html = path.read_text("utf-8")
    body = html.partition("<article")[2].partition("</article>")[0]
    assert body, path
    return _Page(f"<body><article{body}", f"https://x/{path.parent.name}/")


def test_what_would_differ_is_seen() -> None:
    one = _Page('<body><p>库存</p><input name="choice" value="1">', "https://x/")
    other = _Page('<body><p>库存</p><input name="choice" value="2">', "https://x/")
    assert one.words == other.words
    assert one.controls != other.controls

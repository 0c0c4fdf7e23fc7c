"""The traditional edition of a released site, page by page."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from scripts.finish.traditional.converter import traditional
from scripts.finish.traditional.markup import TEXT_ATTRIBUTES, markup_converter
from scripts.finish.traditional.place import FOLDER
from scripts.folding import fold
from scripts.team.scoring import variants_of_entry

_NO_TEXT = re.compile(r"<pre.*?</pre>|<script.*?</script>", re.DOTALL)
_LINK = re.compile(r' (?:href|src)="([^"#:]*)(?:#[^":]*)?"')
_ALTERNATE = re.compile(r"<link rel=\"alternate\"[^>]*>")
_CHINESE_VALUE = re.compile(r'([a-z-]+)="([^"<>]*[\u4e00-\u9fff][^"<>]*)"')


class _Skeleton(HTMLParser):
    """Everything of a page but its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append((tag, *((name, "" if name in TEXT_ATTRIBUTES else value) for name, value in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(tag)


def _pages(site: Path) -> Iterator[tuple[str, str, str]]:
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.startswith(f"{FOLDER}/"):
            yield name, path.read_text("utf-8"), (site / FOLDER / name).read_text("utf-8")


def test_no_page_of_the_built_site_changes_in_anything_but_words_and_twice_is_once(parts_site: Path) -> None:
    convert = markup_converter(traditional())
    pages = {path: path.read_text("utf-8") for path in parts_site.rglob("*.html")}
    assert len(pages) > 40
    for path, html in pages.items():
        written = convert(html)
        assert _Skeleton(written).parts == _Skeleton(html).parts, path
        assert convert(written) == written, path
        # Nothing Chinese is left in an attribute that is not known to be read.
        for name, value in _CHINESE_VALUE.findall(_NO_TEXT.sub("", html)):
            assert name in TEXT_ATTRIBUTES, (path, name, value)


def test_every_page_stands_below_zh_hant_in_its_script_and_each_leads_to_the_other(
    released_site: Path,
) -> None:
    for name, plain, written in _pages(released_site):
        assert '<html lang="zh-Hant-TW"' in written, name
        assert '<html lang="zh-Hans"' in plain, name
        for html in (plain, written):
            assert html.count('class="edition"') == 1, name
            assert name == "404.html" or html.count('rel="alternate" hreflang=') == 3, name
    lesson = (released_site / FOLDER / "index.html").read_text("utf-8")
    assert "複習" in lesson
    assert "复习" not in lesson


def test_every_link_and_file_of_the_edition_is_there_and_one_link_leaves_it(released_site: Path) -> None:
    files = {
        path.relative_to(released_site).as_posix() for path in released_site.rglob("*") if path.is_file()
    }
    for name, _, written in _pages(released_site):
        folder = f"/{FOLDER}/{name}".rpartition("/")[0]
        out = 0
        for link in _LINK.findall(_ALTERNATE.sub("", written)):
            target = posixpath.normpath(posixpath.join(folder, unquote(link))).removeprefix("/")
            target = f"{target}/index.html".lstrip("/") if not link or link.endswith("/") else target
            assert not link or target in files or target == ".", (name, link, target)
            out += link.endswith("/") and not target.startswith(f"{FOLDER}/")
        assert out == 1, name


def test_what_an_author_protects_and_filing_numbers_stay(released_site: Path) -> None:
    page = (released_site / FOLDER / "lessons/supply/before-buying/index.html").read_text("utf-8")
    assert '<span data-keep="">后面</span>' in page
    assert "京ICP备00000000号-1" in page


def test_data_files_keep_their_keys_and_numbers(released_site: Path) -> None:
    def keys(value: object) -> object:
        if isinstance(value, dict):
            return {name: keys(part) for name, part in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        if isinstance(value, list):
            return [keys(part) for part in value]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        return "" if isinstance(value, str) else value

    shapes: dict[str, list[object]] = {}
    for path in sorted((released_site / "assets").glob("*.json")):
        shapes.setdefault(path.name.split(".")[0], []).append(keys(json.loads(path.read_text("utf-8"))))
    assert {"index", "actions", "review", "team"} <= set(shapes)
    for name, both in shapes.items():
        assert len(both) == 2, name
        assert both[0] == both[1], name


def test_a_typed_answer_is_accepted_in_either_script_in_either_edition(released_site: Path) -> None:
    def entries(value: object) -> Iterator[dict[str, object]]:
        if isinstance(value, dict):
            if "accepts" in value:
                yield value  # pyright: ignore[reportUnknownVariableType]
            value = list(value.values())  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        for part in value if isinstance(value, list) else ():  # pyright: ignore[reportUnknownVariableType]
            yield from entries(part)  # pyright: ignore[reportUnknownArgumentType]

    files = sorted((released_site / "assets").glob("team.*.json"))
    both = [list(entries(json.loads(path.read_text("utf-8")))) for path in files]
    assert len(both) == 2
    assert both[0]
    for one, other in zip(*both, strict=True):
        table = variants_of_entry(one)  # pyright: ignore[reportArgumentType]
        accepted = [[fold(text, table) for text in entry["accepts"]] for entry in (one, other)]  # pyright: ignore
        assert accepted[0] == accepted[1]

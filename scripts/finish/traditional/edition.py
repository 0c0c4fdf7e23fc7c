"""Writes the traditional edition beside the simplified one, in a finished site's folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.finish.pages import site_map
from scripts.finish.traditional.files import converted_data, converted_feed, converted_manifest
from scripts.finish.traditional.markup import Convert, markup_converter
from scripts.finish.traditional.place import FOLDER, moved, with_links
from scripts.finish.traditional.search import converted_head
from scripts.search import FOLDER as SEARCH
from scripts.search import HEAD

# Bundles the converted app: (path of the file that pages load, {path below the site: content}).
Bundle = Callable[[], tuple[str, Mapping[str, bytes]]]

_MANIFEST, _OTHER_MANIFEST = "assets/app.webmanifest", f"assets/app.{FOLDER}.webmanifest"
_ENTRY = re.compile(r'<script type="module" src="(?:\./)?(assets/[^"]+)">')


class NoEntry(Exception):
    """The home page loads no app, so nothing can stand for it; the message says so."""


@dataclass(frozen=True, slots=True)
class Site:
    """A finished site on disk, and the address it will have; "" when that is not known."""

    folder: Path
    address: str

    def texts(self, pattern: str) -> dict[str, str]:
        """{path: text} of files outside the traditional edition."""
        paths = (path.relative_to(self.folder).as_posix() for path in sorted(self.folder.glob(pattern)))
        # Not read_text: it would make one line end of two.
        return {
            path: (self.folder / path).read_bytes().decode()
            for path in paths
            if not path.startswith(f"{FOLDER}/")
        }

    def write(self, path: str, content: bytes) -> None:
        """Write a file below the site."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def add_traditional(site: Site, convert: Convert, bundle: Bundle) -> int:
    """Write zh-Hant/ with every page, feed and search result, and lead from each page to the other.

    Returns how many pages. Raises NoEntry for a folder that holds no course, BundleError.
    """
    names = _assets(site, convert, bundle)
    convert_page = markup_converter(convert)
    pages = site.texts("**/*.html")
    for path, html in pages.items():
        page = moved(path, convert_page(html), site.address, names)
        site.write(f"{FOLDER}/{path}", page.encode())
        site.write(path, with_links(path, html, site.address).encode())
    for path, text in site.texts("feeds/*").items():
        site.write(f"{FOLDER}/{path}", converted_feed(path, text, site.address, convert).encode())
    _search(site, convert)
    if site.address and (site.folder / "sitemap.xml").is_file():
        listed = [path for path in pages if path.endswith("index.html")]
        both = [*listed, *(f"{FOLDER}/{path}" for path in listed)]
        site.write("sitemap.xml", site_map(both, site.address).encode())
    return len(pages)


def _assets(site: Site, convert: Convert, bundle: Bundle) -> dict[str, str]:
    """Files that say something, under new names; {name in the simplified edition: name in the traditional one}."""
    names, made = converted_data(site.texts("assets/*.json"), convert)
    home = site.folder / "index.html"
    entry = _ENTRY.search(home.read_text("utf-8")) if home.is_file() else None
    if entry is None:
        raise NoEntry(f"{home} loads no app: there is no finished site here. Run `course build` first.")
    names[entry[1]], chunks = bundle()
    manifest = site.folder / _MANIFEST
    if manifest.is_file():
        names[_MANIFEST] = _OTHER_MANIFEST
        made[_OTHER_MANIFEST] = converted_manifest(manifest.read_text("utf-8"), convert).encode()
    for path, content in (made | dict(chunks)).items():
        site.write(path, content)
    return names


def _search(site: Site, convert: Convert) -> None:
    for path, text in site.texts(f"{SEARCH}/*.json").items():
        made = converted_head(text, convert) if path == HEAD else convert(text)
        site.write(f"{FOLDER}/{path}", made.encode())

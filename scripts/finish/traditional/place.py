"""Where the two editions are, seen from each other: folders, links between them, names of shared files. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

FOLDER = "zh-Hant"
PLAIN, TRADITIONAL = "zh-Hans", "zh-Hant-TW"

_NOT_FOUND = "404.html"
_ROOT = re.compile(r'<html[^>]* data-root="([^"]*)"')
_ASSET = re.compile(r'(?<=")((?:\.\.?/)*|/(?:[^"<>]*/)?)assets/([^"<>?#]+)(?=")')
_LANGUAGE = re.compile(rf'(<html[^>]*\blang=")(?:{PLAIN})(")')
_LOCALE = '<meta property="og:locale" content="zh_CN">'
_FOOT = re.compile(r'(?=<p class="foot-build">)')


def address_of(path: str) -> str:
    """A page's address below its edition's root."""
    return "" if path == _NOT_FOUND else quote(path.removesuffix("index.html"))


def with_links(path: str, html: str, address: str) -> str:
    """The simplified page with its way to the other edition."""
    there = f"{root_of(path, html)}{FOLDER}/{address_of(path)}"
    switch = f'<a class="edition" href="{there}" hreflang="{TRADITIONAL}" lang="{TRADITIONAL}">繁體中文</a>'
    return _with_head(_with_switch(html, switch), path, address)


def moved(path: str, html: str, address: str, names: Mapping[str, str]) -> str:
    """The page as it stands in the traditional edition: one folder deeper, with the files of the other one."""
    root = root_of(path, html)
    if path == _NOT_FOUND:
        html = _absolute(html, root)
    html = _LANGUAGE.sub(rf"\g<1>{TRADITIONAL}\g<2>", html, count=1)
    html = html.replace(' data-root="', ' data-home="../" data-root="', 1)
    html = _ASSET.sub(lambda found: _asset(found[1], found[2], names), html)
    html = html.replace(_LOCALE, _LOCALE.replace("CN", "TW"), 1)
    if address:
        # Links of feeds, and what the page calls itself; the picture for shared links is the same file.
        html = re.sub(rf'"{re.escape(address)}(?!assets/)(?=[^"]*")', f'"{address}{FOLDER}/', html)
    home = root if path == _NOT_FOUND else f"{root}../"
    switch = (
        f'<a class="edition" href="{home}{address_of(path)}" hreflang="{PLAIN}" lang="{PLAIN}">简体中文</a>'
    )
    return _with_head(_with_switch(html, switch), path, address, home)


def root_of(path: str, html: str) -> str:
    """The way from a page to its edition's root; the page for unknown addresses names the address itself."""
    if path == _NOT_FOUND and (found := _ROOT.search(html)):
        return found[1]
    return "../" * path.count("/") or "./"


def _asset(way: str, name: str, names: Mapping[str, str]) -> str:
    asset = names.get(f"assets/{name}", f"assets/{name}")
    return f"{way}{asset}" if way.startswith("/") else f"{way}../{asset}"


def _absolute(html: str, root: str) -> str:
    """The page for unknown addresses is shown anywhere: its links begin at the host's root."""
    return re.sub(rf'="{re.escape(root)}(?!assets/)(?=[^"]*")', f'="{root}{FOLDER}/', html)


def _with_switch(html: str, switch: str) -> str:
    return _FOOT.sub(f'<p class="foot-edition">{switch}</p>\n', html, count=1)


def _with_head(html: str, path: str, address: str, home: str = "") -> str:
    """Tells search engines that the two are one page in two scripts."""
    if path == _NOT_FOUND:
        return html
    base = address or home or root_of(path, html)
    rows = "".join(
        f'<link rel="alternate" hreflang="{language}" href="{base}{folder}{address_of(path)}">\n'
        for language, folder in (("zh-Hans", ""), ("zh-Hant", f"{FOLDER}/"), ("x-default", ""))
    )
    return html.replace("</head>", f"{rows}</head>", 1)

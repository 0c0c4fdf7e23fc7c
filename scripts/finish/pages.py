"""What is done to every page before it is published, and the list of pages for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote
from xml.sax.saxutils import escape

from scripts.finish.policy import breaches, with_policy

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


class PolicyBreach(Exception):
    """Pages hold something their own policy would block; the message names them."""


def finished(path: str, html: str) -> str:
    """The page with its policy. Raises PolicyBreach when it holds inline script or style."""
    if wrong := breaches(html):
        raise PolicyBreach("\n".join(f"{path}: {words}" for words in wrong))
    return with_policy(html)


def site_map(paths: Iterable[str], address: str) -> str:
    """sitemap.xml: every page by its full address. Without dates: no source says when a page changed."""
    pages = sorted(path.removesuffix("index.html") for path in paths if path.endswith("index.html"))
    rows = "".join(f"<url><loc>{escape(address + quote(page))}</loc></url>\n" for page in pages)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SITEMAP}">\n{rows}</urlset>\n'

"""Finishes the generated HTML in place."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

from scripts.finish.policy import breaches, with_policy

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


class PolicyBreach(Exception):
    """Pages hold something their own policy would block; the message names them."""


def finish_pages(site: Path, address: str = "") -> int:
    """Put the policy into every page and the 404 page where hosts look for it; list the pages when the site's
    `address` is known. Returns the number of pages.

    Raises PolicyBreach when a page holds inline script or style.
    """
    _place_not_found(site)
    _drop_unused(site)
    if address:
        _list_pages(site, address)
    pages = sorted(site.rglob("*.html"))
    wrong: list[str] = []
    for page in pages:
        html = page.read_text("utf-8")
        wrong += [f"{page.relative_to(site).as_posix()}: {words}" for words in breaches(html)]
        page.write_text(with_policy(html), "utf-8", newline="\n")
    if wrong:
        raise PolicyBreach("\n".join(wrong))
    return len(pages)


def _place_not_found(site: Path) -> None:
    """Hosts look for /404.html; the generator has put the compiled page into a folder."""
    page = site / "404" / "index.html"
    if page.exists():
        page.replace(site / "404.html")
        page.parent.rmdir()


def _drop_unused(site: Path) -> None:
    """No page loads the theme's scripts, pictures or search index; the site generators' lists of pages differ."""
    for folder in ("assets/javascripts", "assets/images"):
        shutil.rmtree(site / folder, ignore_errors=True)
    for path in ("search.json", "sitemap.xml", "sitemap.xml.gz"):
        (site / path).unlink(missing_ok=True)


def _list_pages(site: Path, address: str) -> None:
    """Write sitemap.xml: every page by its full address. Without dates: no source says when a page changed."""
    folders = sorted(page.parent.relative_to(site).as_posix() for page in site.rglob("index.html"))
    places = (address if folder == "." else f"{address}{quote(folder)}/" for folder in folders)
    rows = "".join(f"<url><loc>{escape(place)}</loc></url>\n" for place in places)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SITEMAP}">\n{rows}</urlset>\n'
    (site / "sitemap.xml").write_text(text, "utf-8", newline="\n")

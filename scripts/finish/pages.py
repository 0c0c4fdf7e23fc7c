"""Finishes the generated HTML in place."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.finish.policy import breaches, with_policy


class PolicyBreach(Exception):
    """Pages hold something their own policy would block; the message names them."""


def finish_pages(site: Path) -> int:
    """Put the policy into every page and the 404 page where hosts look for it. Returns the number of pages.

    Raises PolicyBreach when a page holds inline script or style.
    """
    _place_not_found(site)
    _drop_unused(site)
    pages = sorted(site.rglob("*.html"))
    wrong: list[str] = []
    for page in pages:
        html = page.read_text("utf-8")
        wrong += [f"{page.relative_to(site).as_posix()}: {words}" for words in breaches(html)]
        page.write_text(with_policy(html), "utf-8")
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
    """No page loads the theme's scripts or pictures."""
    for folder in ("assets/javascripts", "assets/images"):
        shutil.rmtree(site / folder, ignore_errors=True)
    for path in ("sitemap.xml.gz",):
        (site / path).unlink(missing_ok=True)

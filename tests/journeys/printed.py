"""What a page becomes on paper: Chromium's PDF, read by its outline, which names the page of every heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Page

_PAGES = re.compile(rb"/Type /Pages\s*/Count (\d+)\s*/Kids \[([^\]]*)\]")
_ENTRY = re.compile(rb"/Title <FEFF([0-9A-F]*)>\s*/Dest \[(\d+) 0 R /XYZ")
_SHEET = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")

A4_POINTS = (595, 842)


@dataclass(frozen=True, slots=True)
class Printed:
    """The number of pages, and the page (from 1) each heading is on; equal headings in order."""

    pages: int
    headings: tuple[tuple[str, int], ...]

    def page_of(self, heading: str) -> int:
        """The page of the first heading with these words."""
        return next(page for words, page in self.headings if words == heading)


def printed(page: Page) -> Printed:
    """Print the page as it is now. Fails when a sheet is not A4."""
    pdf = page.pdf(prefer_css_page_size=True, outline=True, tagged=True)
    assert {(round(float(w)), round(float(h))) for w, h in _SHEET.findall(pdf)} == {A4_POINTS}
    tree = _PAGES.search(pdf)
    assert tree, "the PDF has no page tree where Chromium writes it"
    order = [int(number) for number in re.findall(rb"(\d+) 0 R", tree[2])]
    entries = [
        (bytes.fromhex(words.decode()).decode("utf-16-be"), order.index(int(target)) + 1)
        for words, target in _ENTRY.findall(pdf)
    ]
    return Printed(int(tree[1]), tuple(entries))

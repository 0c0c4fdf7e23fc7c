"""The content security policy in a browser: no page breaks it, below any path, in either scheme, and it is in force."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from tests.conftest import BASES, DESK, Opener
from tests.journeys.test_everywhere import KINDS_OF_PAGE
from tests.long_run import Figures, resume

pytestmark = pytest.mark.browser

SCHEMES = ("light", "dark")
# Chromium says breaches on the console, too; this one names the page and what was stopped.
WATCH = """addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  console.error(`policy: ${violatedDirective} stopped ${blockedURI} ${sample} on ${location.pathname}`))"""
SECOND_POLICY = """() => {
  try { trustedTypes.createPolicy("second", {}); return "made" } catch { return "refused" }
}"""
VIEWS = tuple(product(BASES, SCHEMES))


def _visit(new_reader: Opener, base: str, scheme: str, paths: Iterable[str]) -> int:
    """Look at pages from top to bottom, as readers do; the reader complains at the end of the test."""
    reader = new_reader(DESK, base=base, color_scheme=scheme)
    reader.context.add_init_script(WATCH)
    seen = 0
    for path in paths:
        page = reader.open(path)
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        page.wait_for_load_state("networkidle")
        seen += 1
    assert reader.context.cookies() == []
    assert reader.complaints == []
    return seen


def test_no_kind_of_page_breaks_the_policy_or_asks_another_host(new_reader: Opener) -> None:
    for place, (base, scheme) in enumerate(VIEWS):
        _visit(new_reader, base, scheme, KINDS_OF_PAGE[place :: len(VIEWS)])


@pytest.mark.long
def test_no_page_at_all_breaks_the_policy_or_asks_another_host(new_reader: Opener, site: Path) -> None:
    paths = sorted(
        path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html")
    )
    views = [(base, scheme, path) for base, scheme in VIEWS for path in paths]

    def look(start: int, count: int) -> Figures:
        chosen = views[start : start + count]
        seen = 0
        for base, scheme in dict.fromkeys((base, scheme) for base, scheme, _ in chosen):
            below = [path for one, two, path in chosen if (one, two) == (base, scheme)]
            seen += _visit(new_reader, base, scheme, below)
        return {"pages": seen, "violations": 0}

    assert resume("policy-pages", len(views), 60, look)["pages"] == len(views)


def _refused(page: Page, script: str) -> bool:
    try:
        page.evaluate(f"async () => {{ await ({script}) }}")
    except Error as error:
        return "TrustedHTML" in error.message or "TrustedScript" in error.message
    return False


@pytest.mark.parametrize("path", ["me/", "guides/readers/"])
def test_on_every_kind_of_document_text_becomes_neither_html_nor_script(
    new_reader: Opener, path: str
) -> None:
    reader = new_reader(DESK, service_workers="allow")
    page = reader.open(path)
    page.wait_for_load_state("networkidle")
    for sink in (
        "document.body.innerHTML = '<p>1</p>'",
        "document.body.insertAdjacentHTML('beforeend', '<p>1</p>')",
        "document.write('1')",
        "new DOMParser().parseFromString('<p>1</p>', 'text/html')",
        "document.createElement('script').text = '1'",
        "document.createElement('script').src = 'assets/other.js'",
        "new Worker('data:text/javascript,1')",
        "navigator.serviceWorker.register('other.js')",
    ):
        assert _refused(page, sink), sink
    assert page.evaluate(SECOND_POLICY) == "refused"
    reader.complaints.clear()

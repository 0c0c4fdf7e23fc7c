"""Eight tabs of one browser write at the same time; a ninth finds everything."""

from __future__ import annotations

import subprocess

import pytest
from playwright.sync_api import Page

from scripts.assets import deno_binary
from tests.conftest import Opener
from tests.real_site import ROOT

pytestmark = pytest.mark.browser
TABS, EVENTS = 8, 200


@pytest.fixture(scope="module")
def writer(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script that a page gets; it writes through the course's own memory."""
    out = tmp_path_factory.mktemp("tabs") / "writer.js"
    command = [deno_binary(), "bundle", "--quiet", "--platform", "browser", "-o", str(out)]
    done = subprocess.run(
        [*command, "tests/app/tabs/writer.ts"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return out.read_text("utf-8")


def test_eight_tabs_writing_at_once_lose_nothing(new_reader: Opener, parts_server: str, writer: str) -> None:
    # The script that writes is the test's, not the site's: the policy would keep it out.
    reader = new_reader(origin=parts_server, bypass_csp=True)
    reader.context.route(
        "**/writer.js", lambda route: route.fulfill(body=writer, content_type="text/javascript")
    )

    def tab() -> Page:
        page = reader.new_tab("me/")
        page.add_script_tag(url=reader.address("writer.js"), type="module")
        page.wait_for_function("globalThis.tabs")
        return page

    tabs = [tab() for _ in range(TABS)]
    start = tabs[0].evaluate("Date.now() + 1500")
    for number, page in enumerate(tabs, start=1):
        # Not waited for here: all of them write in the same moments.
        page.evaluate(f"void (globalThis.saved = tabs.write({number}, {EVENTS}, {start}))")
    assert [page.evaluate("globalThis.saved") for page in tabs] == [EVENTS] * TABS

    expected = {f"{number}-{event}" for number in range(1, TABS + 1) for event in range(EVENTS)}
    ninth = tab()
    found = ninth.evaluate("tabs.responses()")
    assert len(found) == TABS * EVENTS
    assert set(found) == expected
    assert ninth.evaluate("tabs.attempts()") == [EVENTS] * TABS
    # Those that were open meanwhile have heard of it all, too.
    tabs[0].wait_for_function(f"tabs.responses().length === {TABS * EVENTS}")

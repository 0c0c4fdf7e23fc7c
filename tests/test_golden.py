"""Golden pages: the HTML of a fixed course is exactly what it was, until somebody means to change it.

After a change that was meant: `.venv/bin/pytest tests/test_golden.py --renew`, then read `git diff tests/golden`.
"""

from __future__ import annotations

import difflib
import re
import shutil
from pathlib import Path

import pytest

from tests.real_site import ROOT, build_copy, copy_frame

GOLDEN = ROOT / "tests/golden"
PAGES = {
    "lesson.html": "lessons/supply/first-stock/index.html",
    "issue.html": "issues/001/index.html",
    "guide.html": "guides/readers/index.html",
}
DIFF_LINES = 60

# Names and numbers that follow from the content of other files.
_HASHES = (
    (re.compile(r"\b(assets/[a-z-]+)\.[0-9a-f]{10}\.(css|js|json|png)"), r"\1.HASH.\2"),
    (re.compile(r"\b(assets/stylesheets/[a-z/-]+)\.[0-9a-f]{8}\.min\.css"), r"\1.HASH.min.css"),
    (re.compile(r'(data-build="|class="build-id">)[0-9a-f]{8}'), r"\1BUILD-ID"),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("golden")
    shutil.copytree(GOLDEN / "course", folder, dirs_exist_ok=True)
    copy_frame(folder)
    # The menu of the guides is written down: it would list every folder of the site otherwise.
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as configuration:
        configuration.write("\nnav:\n  - 读者指南: guides/readers.md\n")
    return build_copy(folder, search=False)


def without_hashes(html: str) -> str:
    for pattern, words in _HASHES:
        html = pattern.sub(words, html)
    return html


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_it_was(built: Path, name: str, request: pytest.FixtureRequest) -> None:
    now = without_hashes((built / PAGES[name]).read_text("utf-8"))
    kept = GOLDEN / name
    if request.config.getoption("--renew"):
        kept.write_text(now, "utf-8", newline="\n")
    before = kept.read_text("utf-8")
    if now != before:
        lines = difflib.unified_diff(
            before.splitlines(), now.splitlines(), f"golden/{name}", "now", "", "", 1
        )
        shown = "\n".join(list(lines)[:DIFF_LINES])
        pytest.fail(
            f"{name} has changed. If that was meant, run this test with --renew.\n{shown}", pytrace=False
        )


def test_only_what_follows_from_other_files_is_left_out() -> None:
    html = (
        '<link href="../assets/course.0123abcd45.css"><span class="build-id">0123abcd</span><p>0123abcd45</p>'
    )
    assert without_hashes(html) == (
        '<link href="../assets/course.HASH.css"><span class="build-id">BUILD-ID</span><p>0123abcd45</p>'
    )

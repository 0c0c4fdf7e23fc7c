"""What a phone loads, packed: the first visit to a lesson, the next one, and the script that comes first."""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from bench.weights import page_weight
from tests.conftest import Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader

FIRST_VISIT, NEXT_LESSON, FIRST_SCRIPT = 60_000, 10_000, 25_000
# Known to be above them: a calculator loads its curve, a lesson about five pictures carries them in its page.
WITH_CALCULATOR, WITH_PICTURES = 85_000, 13_000
MOST_WITH_PICTURES = 10


@pytest.mark.browser
def test_a_first_visit_and_the_next_lesson_are_light_at_any_size_of_the_course(
    site: Path, new_reader: Opener, keys: CourseKeys
) -> None:
    reader = new_reader()
    first, second, *_ = _lessons(site, keys, with_calculator=False)
    here = _read(reader, site, keys, first)
    # What a page says of the course as a whole is in these files alone; no lesson asks for one of them.
    assert [
        path for path in here if path.startswith(("assets/index.", "assets/review.", "assets/team."))
    ] == []
    assert sum(here.values()) <= FIRST_VISIT, here
    there = _read(reader, site, keys, second)
    more = {path: size for path, size in there.items() if path not in here}
    assert sum(more.values()) <= NEXT_LESSON, more


@pytest.mark.browser
def test_a_lesson_with_a_calculator_is_no_heavier_than_is_known(
    site: Path, new_reader: Opener, keys: CourseKeys
) -> None:
    reader = new_reader()
    lesson = next(_lessons(site, keys, with_calculator=True))
    page = reader.open(f"lessons/{lesson['id']}/")
    page.locator("course-calculator").first.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    weights = _asked_for(reader, site)
    assert sum(weights.values()) <= WITH_CALCULATOR, weights


def test_every_lesson_is_light(site: Path) -> None:
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.glob("lessons/*/*/index.html"))
    weights = {page: page_weight(site, page) for page in pages}
    assert {page: kinds for page, kinds in weights.items() if sum(kinds.values()) > FIRST_VISIT} == {}
    assert {page: kinds["js"] for page, kinds in weights.items() if kinds["js"] > FIRST_SCRIPT} == {}
    own = {page: kinds["html"] for page, kinds in weights.items()}
    heavy = {page: size for page, size in own.items() if size > NEXT_LESSON}
    assert statistics.median(own.values()) <= NEXT_LESSON * 0.85
    assert len(heavy) <= MOST_WITH_PICTURES, heavy
    assert all((site / page / "index.html").read_text("utf-8").count("<svg") > 3 for page in heavy), heavy
    assert max(own.values()) <= WITH_PICTURES, heavy


def _lessons(site: Path, keys: CourseKeys, *, with_calculator: bool) -> Iterator[dict[str, Any]]:
    for lesson in keys.index["lessons"]:
        html = (site / f"lessons/{lesson['id']}/index.html").read_text("utf-8")
        if ("<course-calculator" in html) is with_calculator:
            yield lesson


def _read(reader: Reader, site: Path, keys: CourseKeys, lesson: dict[str, Any]) -> dict[str, int]:
    """Read a lesson to its end and answer its daily item; what was asked for on the way, with its packed bytes."""
    reader.requests.clear()
    page = reader.open(f"lessons/{lesson['id']}/")
    reader.answer(lesson["daily"], keys.right(lesson["daily"]))
    page.locator("footer").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    return _asked_for(reader, site)


def _asked_for(reader: Reader, site: Path) -> dict[str, int]:
    paths = {unquote(urlsplit(url).path).lstrip("/") for url in reader.requests if url.startswith("http")}
    files = {f"{path}index.html" if not path or path.endswith("/") else path for path in paths}
    return {
        path: len(gzip.compress((site / path).read_bytes(), 9)) for path in files if (site / path).is_file()
    }

"""The course changes under a reader: lessons are renamed, keys corrected, rules expire; nothing she did is lost."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.conftest import Opener, serving
from tests.journeys.course_keys import CourseKeys, read_keys
from tests.journeys.reader import Reader
from tests.real_site import build_copy, copy_every_part

pytestmark = pytest.mark.browser

RENAMED, BEFORE = "supply/bought-and-now", "supply/after-buying"
BEFORE_CORRECTION = 1795312800000  # 2026-11-22 10:00 in China


def _rename(folder: Path) -> None:
    for part in ("lessons", "quizzes"):
        shutil.move(folder / part / f"{BEFORE}.yml", folder / part / f"{RENAMED}.yml")
    lesson = folder / "lessons" / f"{RENAMED}.yml"
    lesson.write_text(f"{lesson.read_text('utf-8')}aliases: [{BEFORE}]\n", "utf-8")
    for issue in (folder / "lessons/issues").glob("*.yml"):
        issue.write_text(issue.read_text("utf-8").replace(BEFORE, RENAMED), "utf-8")


@pytest.fixture(scope="session")
def renamed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example course after one of its lessons got another name."""
    folder = tmp_path_factory.mktemp("renamed")
    copy_every_part(folder)
    _rename(folder)
    return build_copy(folder, search=False)


@pytest.fixture(scope="session")
def renamed_server(renamed_site: Path) -> Iterator[str]:
    """The origin that serves the renamed course."""
    with serving(renamed_site) as origin:
        yield origin


def _seed(reader: Reader, event: dict[str, Any], counter: int = 0) -> None:
    """Put an event into the storage, as an earlier visit would have left it."""
    text = json.dumps({"o": 480, "v": 1, **event}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    reader.page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"{reader.prefix()}e:00000000000000ab:{counter}", text],
    )


def test_a_renamed_lesson_keeps_its_readers_progress(
    parts_reader: Reader,
    new_reader: Opener,
    parts_keys: CourseKeys,
    renamed_site: Path,
    renamed_server: str,
) -> None:
    lesson = next(one for one in parts_keys.index["lessons"] if one["id"] == BEFORE)
    parts_reader.open(f"lessons/{BEFORE}/")
    parts_reader.answer(lesson["daily"], parts_keys.right(lesson["daily"]))
    parts_reader.read_to_the_end(lesson["n"])
    kept: dict[str, str] = parts_reader.page.evaluate("({...localStorage})")

    renamed = next(one for one in read_keys(renamed_site).index["lessons"] if one["id"] == RENAMED)
    assert renamed["n"] == lesson["n"]
    assert renamed["items"] == lesson["items"]
    later = new_reader(origin=renamed_server)
    page = later.open("archive/")
    page.evaluate("kept => Object.assign(localStorage, kept)", kept)
    later.open(f"lessons/{RENAMED}/")
    later.expect_result(lesson["daily"], "✓ 答对了。")
    page = later.open("tracks/supply/")
    expect(page.locator(f'li[data-lesson="{lesson["n"]}"] .done')).to_have_text("读完")
    page = later.open(f"lessons/{BEFORE}/")
    page.locator("main").get_by_role("link").click()
    page.wait_for_url(f"**/lessons/{RENAMED}/")


def _corrected(parts_site: Path) -> int:
    """The item whose key was corrected in the example course: two choices count now."""
    return int(read_keys(parts_site).index["corrections"][0]["item"])


def test_whoever_answered_before_a_correction_is_told_once_and_gets_the_points(
    parts_reader: Reader, parts_site: Path
) -> None:
    item = _corrected(parts_site)
    page = parts_reader.open("archive/")
    answer = {"k": "answer", "n": item, "l": 1, "a": [1, 2], "p": 0.5, "t": BEFORE_CORRECTION}
    _seed(parts_reader, answer)
    page = parts_reader.open("")
    note = page.get_by_role("complementary", name="更正")
    expect(note).to_contain_text("的答案已更正，你当时选的现在算对。")
    expect(note).to_contain_text("现在客服售后也算对")
    note.get_by_role("button", name="知道了").click()
    expect(note).to_have_count(0)
    page = parts_reader.open("")
    expect(page.locator("course-home .today")).to_be_visible()
    page.wait_for_timeout(300)
    expect(page.get_by_role("complementary", name="更正")).to_have_count(0)


def test_a_reader_who_answers_after_the_correction_hears_nothing(
    parts_reader: Reader, parts_site: Path
) -> None:
    item = _corrected(parts_site)
    parts_reader.open("archive/")
    _seed(parts_reader, {"k": "answer", "n": item, "l": 1, "a": [1], "p": 0, "t": BEFORE_CORRECTION + 10**9})
    page = parts_reader.open("lessons/supply/before-buying/")
    parts_reader.expect_result(item, "")
    page.wait_for_timeout(300)
    expect(page.get_by_role("complementary", name="更正")).to_have_count(0)


def test_corrections_are_listed_for_everybody(parts_reader: Reader) -> None:
    page = parts_reader.open("")
    page.get_by_role("link", name="更正").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("更正")
    expect(page.locator(".errata li")).to_have_count(1)
    expect(page.locator(".errata li")).to_contain_text("原先只认打包耗材，现在客服售后也算对。")


def test_a_rule_past_its_date_says_so_on_the_readers_day(parts_reader: Reader) -> None:
    page = parts_reader.open(f"lessons/{BEFORE}/")
    expires = page.locator(".expired").get_attribute("data-expires") or ""
    expect(page.locator(".expired")).to_be_hidden()
    parts_reader.context.clock.set_fixed_time(f"{int(expires[:4]) + 1}-01-02T10:00:00+08:00")
    page = parts_reader.open(f"lessons/{BEFORE}/")
    expect(page.locator(".expired")).to_contain_text(f"这一课讲的规则该在 {expires} 以前复核，还没有核对。")

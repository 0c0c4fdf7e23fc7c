"""One reader, two scripts: the same progress, notes, answers and search on both sides of the switch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import PHONE, Opener, serving
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.test_comforts_notes import write

pytestmark = pytest.mark.browser


@pytest.fixture
def released_server(released_site: Path) -> Iterator[str]:
    with serving(released_site) as origin:
        yield origin


def test_a_reader_turns_to_the_other_script_and_back_and_loses_nothing(
    new_reader: Opener, released_server: str, parts_keys: CourseKeys
) -> None:
    base = "/sub/"
    reader = new_reader(PHONE, base, origin=released_server)
    path, key = parts_keys.of_kind("single")
    page = reader.open(path)
    write(page, "先算处理成本", 1)
    expect(page.locator(".body > .block").nth(1).get_by_role("note")).to_be_visible()
    reader.answer(key["n"], key["key"])
    reader.expect_result(key["n"], "答对了")
    place = page.locator(f"#item-{key['n']}")
    page.locator("a.edition").click()

    page.wait_for_url(f"**{base}zh-Hant/{path}#**")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant-TW")
    reader.expect_result(key["n"], "答對了")
    expect(place).to_be_in_viewport()
    expect(page.locator(".body > .block").nth(1).get_by_role("note")).to_contain_text("先算处理成本")
    assert violations(page) == []
    assert all(name.startswith(reader.prefix()) for name in page.evaluate("Object.keys(localStorage)"))

    page = reader.open(f"zh-Hant/{path}")
    for words in ("处理成本", "處理成本"):
        page.locator("button.search-open:visible").click()
        page.locator("dialog input").fill(words)
        expect(page.locator("dialog").get_by_role("status")).to_contain_text("找到")
        first = page.locator("dialog .results a").first
        expect(first).to_contain_text("處理")
        assert f"{base}zh-Hant/lessons/" in first.evaluate("link => link.href")
        page.get_by_role("button", name="關閉").click()
    page.get_by_role("button", name="閱讀").click()
    page.get_by_role("button", name="简体中文").click()

    page.wait_for_url(f"**{base}{path}**")
    reader.expect_result(key["n"], "答对了")
    page.locator("button.search-open:visible").click()
    page.locator("dialog input").fill("處理成本")
    expect(page.locator("dialog").get_by_role("status")).to_contain_text("找到")

"""One reader, two scripts: the same progress, notes, answers and search on both sides of the switch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import PHONE, Opener, serving
from tests.journeys.accessibility import violations
from tests.journeys.changing_site import BASE, Host, hosting, read_build
from tests.journeys.course_keys import CourseKeys
from tests.journeys.offline_sequences import SOON
from tests.journeys.test_comforts_notes import write
from tests.journeys.test_offline import new_device, search

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


def test_an_issue_of_the_traditional_edition_is_downloaded_and_read_searched_and_helped_without_a_network(
    browser: Browser, released_site: Path
) -> None:
    host = Host(read_build(released_site))
    context = new_device(browser)
    context.add_init_script(SOON)
    page = context.new_page()
    with hosting(host) as origin:
        edition = f"{origin}{BASE}zh-Hant/"
        page.goto(f"{edition}issues/001/")
        page.locator("course-offline").scroll_into_view_if_needed()
        page.get_by_role("button", name=re.compile(r"^下載本期（\d")).click()
        expect(page.locator("course-offline [role=status]")).to_have_text("下載好了。")
        host.mode = "down"
        for path in ("", "review/", "lessons/supply/before-buying/", "lessons/visual/shop-front/"):
            page.goto(f"{edition}{path}")
            expect(page.locator("html")).to_have_attribute("lang", "zh-Hant-TW")
            expect(page.locator("button.search-open").last).to_be_visible()
        expect(page.locator("article.lesson svg.picture").first).to_be_visible()
        found = search(page, "處理成本", re.compile("只在存下的課裡找。找到 1 課。"))
        expect(found).to_contain_text("處理成本")
        found.click()
        expect(page).to_have_url(re.compile(f"{edition}lessons/supply/before-buying/"))
        page.goto(f"{edition}issues/005/")
        expect(page.get_by_role("heading", level=1)).to_contain_text("沒有網")
        assert page.url == f"{edition}offline/#zh-Hant/issues/005/"
        page.get_by_role("link", name="第 1 期").click()
        expect(page.locator("article.lesson").first).to_be_visible()
    context.close()

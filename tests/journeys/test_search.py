"""Finding a lesson by what one types, and getting to the place in it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.accessibility import violations
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser


def index_files(reader: Reader) -> list[str]:
    return [address for address in reader.requests if "/search/" in address or "/words-" in address]


def test_two_characters_find_a_place_and_nothing_is_loaded_before_them(parts_reader: Reader) -> None:
    page = parts_reader.open("")
    page.locator("button.search-open:visible").click()
    dialog = page.get_by_role("dialog", name="搜索")
    status = dialog.get_by_role("status")
    field = dialog.get_by_label("搜索课文")
    assert index_files(parts_reader) == []

    field.fill("处理成本")
    expect(status).to_contain_text("找到")
    assert violations(page) == []
    before = len(index_files(parts_reader))
    field.fill("處理成本")
    expect(dialog.locator(".results mark").first).to_have_text("处理成本")
    assert len(index_files(parts_reader)) == before, "the same words in the other script load nothing anew"

    field.fill("阿弥陀佛")
    expect(status).to_contain_text("没有找到“阿弥陀佛”")
    expect(dialog.locator(".results a")).to_have_count(0)
    field.fill("")
    expect(status).to_have_text("")
    expect(dialog.get_by_text("拼音首字母")).to_be_visible()

    field.fill("成本")
    expect(status).to_contain_text("找到")
    found = dialog.locator(".results li").count()
    dialog.get_by_label("类型").select_option("规则")
    expect(status).to_contain_text(re.compile("没有讲|找到"))
    expect(dialog.locator(".results li")).not_to_have_count(found)
    dialog.get_by_label("类型").select_option("全部类型")
    expect(dialog.locator(".results li")).to_have_count(found)

    field.press("ArrowDown")
    expect(dialog.locator(".search-results a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    place = dialog.locator(".results a[href*='#']").first
    anchor = (place.get_attribute("href") or "").partition("#")[2]
    place.click()
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_without_a_network_the_box_says_so_and_finds_again_with_it(parts_phone: Reader) -> None:
    page = parts_phone.open("")
    page.route("**/search/index.json", lambda route: route.abort())
    page.locator("button.search-open:visible").click()
    page.locator("dialog input").fill("成本")
    status = page.locator("dialog").get_by_role("status")
    expect(status).to_contain_text("可以到目录里找")
    parts_phone.complaints.clear()
    page.unroute("**/search/index.json")
    page.locator("dialog input").fill("处理成本")
    expect(status).to_contain_text("找到")

"""A whole visit without a mouse: read, answer, search, take the record along, look something up."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.journeys.course_keys import CourseKeys
from tests.journeys.keyboard import Keyboard
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser


def single_item(keys: CourseKeys, issue: int) -> int:
    """An item of an issue's daily read with choices to pick from."""
    daily = [keys.lesson(lesson)["daily"] for lesson in keys.issue(issue)["lessons"]]
    return next(number for number in daily if keys.items[number]["kind"] == "single")


def test_the_daily_read_from_the_front_page_to_the_next_issue(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    # The example course goes by the calendar: on this day its first issue comes out.
    parts_reader.context.clock.set_fixed_time(datetime(2026, 11, 23, 2, 0, tzinfo=UTC))
    page = parts_reader.open("")
    keyboard = Keyboard(page)
    keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    keyboard.follow(".today-card")
    expect(page).to_have_url(parts_reader.address("issues/001/"))

    keyboard.go_to(".toc li:nth-child(2) a")
    keyboard.press("Enter")
    expect(page.locator("article.lesson").nth(1)).to_be_in_viewport()

    item = single_item(parts_keys, 1)
    parts_reader.open("issues/001/")
    keyboard.go_to(f"#item-{item} fieldset input")
    keyboard.press("Space")
    keyboard.go_to(f"#item-{item} .submit .primary")
    keyboard.press("Enter")
    form = page.locator(f"#item-{item}")
    expect(form.get_by_role("status")).not_to_be_empty()
    expect(form.locator(".retry")).to_be_focused()
    keyboard.press("Enter")
    expect(form.locator("fieldset input").first).to_be_focused()
    expect(form.get_by_role("status")).to_be_empty()
    keyboard.press("ArrowDown")
    keyboard.go_to(f"#item-{item} .submit .primary")
    keyboard.press("Enter")
    expect(form.locator(".said")).to_have_count(1)
    assert len(parts_reader.stored('"k":"answer"')) == 2

    keyboard.follow(".next-issue a")
    expect(page).to_have_url(parts_reader.address("issues/002/"))


def test_search_opens_finds_and_leads_to_a_lesson(parts_reader: Reader) -> None:
    page = parts_reader.open("")
    keyboard = Keyboard(page)
    opener = page.locator(".search-open:visible")
    keyboard.go_to(".search-open")
    keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="搜索")
    expect(dialog.get_by_label("搜索课文")).to_be_focused()
    keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()

    keyboard.press("Enter")
    assert not [address for address in parts_reader.requests if "/search/" in address]
    # In the text of two lessons, in no title.
    keyboard.type("一单")
    expect(dialog.get_by_role("status")).to_contain_text("找到")
    assert [address for address in parts_reader.requests if "/search/" in address]
    keyboard.follow(".results a")
    assert "/lessons/supply/" in page.url
    expect(page.locator("article.lesson")).to_contain_text("一单")


def test_the_record_is_looked_at_and_taken_in(parts_reader: Reader, parts_keys: CourseKeys) -> None:
    item = single_item(parts_keys, 1)
    parts_reader.open("issues/001/")
    parts_reader.answer(item, parts_keys.right(item))
    before = sorted(parts_reader.stored())
    page = parts_reader.open("me/")
    keyboard = Keyboard(page)
    keyboard.go_to(".reset button")
    keyboard.press("Enter")
    backup = page.get_by_label("清空前的备份").input_value()
    keyboard.go_to(".reset .submit button:last-child")
    keyboard.press("Enter")
    assert parts_reader.stored() == []

    parts_reader.open("me/")
    keyboard.go_to(".import textarea")
    page.keyboard.insert_text(backup)
    keyboard.go_to(".import .submit button")
    keyboard.press("Enter")
    keyboard.go_to(".import-status button")
    keyboard.press("Enter")
    expect(page.locator(".import-status")).to_contain_text("导入完成")
    assert sorted(parts_reader.stored()) == before


def test_the_guides_menu_opens_and_leads_on(parts_reader: Reader) -> None:
    page = parts_reader.open("guides/readers/")
    keyboard = Keyboard(page)
    keyboard.go_to(".guide-menu summary")
    expect(page.locator(".guide-menu a").first).to_be_hidden()
    keyboard.press("Enter")
    expect(page.locator(".guide-menu a").first).to_be_visible()
    keyboard.follow(".guide-menu li:nth-child(2) a")
    expect(page).to_have_url(parts_reader.address("privacy/"))

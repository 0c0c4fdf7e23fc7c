"""Several readers on one shop computer, and a guest who leaves nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PHONE, Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader
from tests.journeys.test_everywhere import DENIED

pytestmark = pytest.mark.browser


def add_reader(page: Page, name: str) -> None:
    page.locator("course-profiles > details > summary").click()
    page.locator("course-profiles").get_by_text("添一个人").click()
    page.locator("#add-name").fill(name)
    page.get_by_role("button", name="添上并换过去").click()
    page.locator("course-profiles", has_text=f"{name} · 换人").wait_for()


def switch_to(page: Page, name: str) -> None:
    page.locator("course-profiles > details > summary").click()
    page.locator("course-profiles .profile-pick", has_text=name).click()
    expect(page.locator("course-profiles > details[open]")).to_have_count(0)


def test_two_readers_have_records_of_their_own_and_switch_at_once(reader: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("single")
    reader.open(path)
    reader.answer(key["n"], key["key"])
    mine = reader.stored('"k":"answer"')
    page = reader.open("me/")
    add_reader(page, "小李")
    expect(page.get_by_text("还没有记录")).to_be_visible()
    reader.open(path)
    reader.answer(key["n"], keys.wrong(key["n"]))
    page = reader.open("")
    switch_to(page, "第一位读者")
    reader.open(path)
    reader.expect_result(key["n"], "答对了")
    assert set(mine) < set(reader.stored('"k":"answer"'))


def test_two_tabs_with_two_readers_never_mix(new_reader: Opener, keys: CourseKeys) -> None:
    reader = new_reader()
    path, key = keys.of_kind("single")
    reader.open(path)
    other = reader.new_tab("me/")
    add_reader(other, "小李")
    reader.answer(key["n"], key["key"])
    other.goto(reader.address(path))
    expect(reader.item(key["n"], other).get_by_role("button", name="没把握，提交")).to_be_visible()
    kept: dict[str, str] = other.evaluate("({ ...localStorage })")
    answers = [name for name, text in kept.items() if '"k":"answer"' in text]
    assert len(answers) == 1
    assert answers[0].startswith(f"{reader.prefix()}e:")


def test_a_guest_leaves_nothing_and_going_back_asks_nothing(reader: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("single")
    reader.open(path)
    reader.answer(key["n"], key["key"])
    page = reader.open("me/")
    before: str = page.evaluate("JSON.stringify(localStorage)")
    page.locator("course-profiles > details > summary").click()
    page.get_by_role("button", name="访客").press("Enter")
    page.get_by_text("还没有记录").wait_for()
    reader.open(path)
    reader.answer(key["n"], key["key"])
    reader.expect_result(key["n"], "答对了")
    assert reader.page.evaluate("JSON.stringify(localStorage)") == before
    page = reader.open("me/")
    switch_to(page, "第一位读者")
    page.get_by_role("heading", name="学了 1 天").wait_for()
    assert page.evaluate("JSON.stringify([localStorage, sessionStorage.length])") == f"[{before},0]"


def test_a_reader_is_removed_with_her_record_and_no_other(new_reader: Opener, keys: CourseKeys) -> None:
    reader = new_reader()
    path, key = keys.of_kind("single")
    reader.open(path)
    reader.answer(key["n"], key["key"])
    page = reader.open("me/")
    add_reader(page, "小李")
    reader.open(path)
    reader.answer(key["n"], key["key"])
    page = reader.open("me/")
    page.locator("course-profiles > details > summary").click()
    page.get_by_text("删掉这个档案").click()
    page.get_by_role("button", name="确认删掉“小李”").click()
    page.get_by_role("heading", name="学了 1 天").wait_for()
    names: list[str] = page.evaluate("Object.keys(localStorage)")
    assert all(name.startswith(reader.prefix()) for name in names if ":e:" in name)
    assert "小李" not in "".join(reader.stored())


def test_where_nothing_can_be_kept_no_reader_is_added_and_it_is_said(new_reader: Opener) -> None:
    reader = new_reader(PHONE)
    reader.context.add_init_script(DENIED)
    page = reader.open("me/")
    page.locator("course-profiles > details > summary").click()
    page.get_by_text("添一个人").click()
    page.locator("#add-name").fill("小李")
    page.get_by_role("button", name="添上并换过去").click()
    expect(page.locator(".profiles-status")).to_contain_text("不让网页保存")

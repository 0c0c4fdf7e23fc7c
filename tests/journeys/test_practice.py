"""A reader guesses before reading, looks at herself, plans what she will do, and sees her week on one sheet."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Opener
from tests.journeys.accessibility import violations
from tests.journeys.practice_days import at
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

GUESS = "lessons/supply/guess-first/"
WECHAT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0.49"


def plan_for_tomorrow(reader: Reader, path: str = GUESS) -> Page:
    """Choose tomorrow morning for the action of a lesson."""
    page = reader.open(path)
    page.get_by_role("button", name="明天上午").click()
    expect(page.locator(".plan-words")).to_be_focused()
    return page


def test_a_planned_action_is_asked_about_after_three_days_and_logged(parts_reader: Reader) -> None:
    at(parts_reader, 0)
    page = plan_for_tomorrow(parts_reader)
    expect(page.locator(".plan-words")).to_have_text("定在 11 月 25 日（周三）10:00。")
    assert violations(page) == []
    at(parts_reader, 3.5)
    page = parts_reader.open("")
    expect(page.locator(".today-card .go")).to_be_visible()
    expect(page.locator("course-follow-up")).to_be_hidden()
    at(parts_reader, 4)
    page = parts_reader.open("")
    question = page.locator("course-follow-up")
    expect(question).to_contain_text("做了吗？数字变了多少？")
    expect(question).to_contain_text("算出库存天数")
    assert violations(page) == []
    question.get_by_role("button", name="做了", exact=True).click()
    expect(question.get_by_label("之前（可不写）")).to_be_focused()
    question.get_by_label("之前（可不写）").fill("１２２ 天")
    question.get_by_label("现在（可不写）").fill("九十")
    question.get_by_role("button", name="记下").click()
    expect(question.get_by_role("status")).to_contain_text("请写一个数")
    question.get_by_label("现在（可不写）").fill("95")
    question.get_by_label("一句备注（可不写）").fill("停补一款")
    question.get_by_role("button", name="记下").click()
    expect(question).to_contain_text("记下了")
    page = parts_reader.open("")
    expect(page.locator(".today-card .go")).to_be_visible()
    expect(page.locator("course-follow-up")).to_be_hidden()
    at(parts_reader, 4.1)
    page = parts_reader.open("me/")
    log = page.locator("course-actions li")
    expect(log).to_contain_text("122 → 95 · 停补一款")
    assert violations(page) == []
    log.get_by_role("button", name="改").click()
    log.get_by_label("现在（可不写）").fill("90")
    log.get_by_role("button", name="记下").click()
    expect(log).to_contain_text("122 → 90 · 停补一款")
    assert len(parts_reader.stored('"k":"did"')) == 2


def test_at_most_one_question_and_each_answer_is_fine(parts_reader: Reader) -> None:
    at(parts_reader, 0)
    plan_for_tomorrow(parts_reader)
    at(parts_reader, 0.1)
    plan_for_tomorrow(parts_reader, "lessons/supply/which-company/")
    at(parts_reader, 4)
    page = parts_reader.open("")
    expect(page.locator(".follow-card")).to_have_count(1)
    page.get_by_role("button", name="过几天再问").click()
    expect(page.locator(".follow-answers .plan-words")).to_be_focused()
    expect(page.locator(".follow-card")).to_have_count(1)
    page = parts_reader.open("")
    expect(page.locator(".follow-card")).to_contain_text("和一位同事各答一遍")
    page.get_by_role("button", name="不做了").click()
    expect(page.locator(".follow-card")).to_contain_text("不再问了")
    at(parts_reader, 6)
    page = parts_reader.open("")
    expect(page.locator(".today-card .go")).to_be_visible()
    expect(page.locator("course-follow-up")).to_be_hidden()
    at(parts_reader, 7)
    page = parts_reader.open("")
    expect(page.locator(".follow-card")).to_contain_text("算出库存天数")


def test_the_calendar_file_keeps_its_id_when_the_time_is_changed(parts_reader: Reader) -> None:
    at(parts_reader, 0)
    page = plan_for_tomorrow(parts_reader)

    def event() -> Any:  # noqa: ANN401 - icalendar's events are not typed
        with page.expect_download() as download:
            page.get_by_role("button", name="放进日历").click()
        assert download.value.suggested_filename.endswith(".ics")
        calendar: Any = icalendar.Calendar.from_ical(Path(download.value.path()).read_text("utf-8"))
        return calendar.walk("VEVENT")[0]

    first = event()
    page.get_by_role("button", name="改时间").click()
    page.get_by_role("button", name="另选时间").click()
    page.get_by_label("哪天几点").fill("2026-11-23T15:30")
    page.get_by_role("button", name="定下").click()
    expect(page.locator("course-action").get_by_role("status")).to_contain_text("还没到")
    page.get_by_label("哪天几点").fill("2026-11-27T15:30")
    page.get_by_role("button", name="定下").click()
    expect(page.locator(".plan-words")).to_have_text("定在 11 月 27 日（周五）15:30。")
    second = event()
    assert first["UID"] == second["UID"]
    assert (first["SEQUENCE"], second["SEQUENCE"]) == (0, 1)
    assert first["DTSTART"].dt == datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
    assert second["DTSTART"].dt == datetime(2026, 11, 27, 7, 30, tzinfo=UTC)
    assert "算出库存天数" in second["DESCRIPTION"]
    assert str(second["URL"]).startswith(parts_reader.address(GUESS))


def test_in_a_chat_app_the_plan_is_text_to_copy_and_no_file(
    new_reader: Opener, parts_server: str, width: int
) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    reader = new_reader(width, origin=parts_server, user_agent=WECHAT, permissions=permissions)
    at(reader, 0)
    page = plan_for_tomorrow(reader)
    expect(page.get_by_role("button", name="放进日历")).to_have_count(0)
    page.get_by_role("button", name="复制到待办").click()
    expect(page.locator("course-action").get_by_role("status")).to_have_text("已复制。")
    text: str = page.evaluate("navigator.clipboard.readText()")
    assert "时间：11 月 25 日（周三）10:00，约 10 分钟\n看这个数：库存天数" in text
    assert reader.address(GUESS) in text


def test_an_action_is_planned_and_recorded_with_the_keyboard_alone(parts_reader: Reader) -> None:
    at(parts_reader, 0)
    page = parts_reader.open("lessons/supply/which-company/")
    page.get_by_role("button", name="今天下班前").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".plan-words")).to_be_focused()
    done = page.get_by_role("button", name="做完了")
    for _ in range(6):
        if done.evaluate("button => button === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    expect(page.locator(".plan-words")).to_have_text("✓ 做了 · 之前 3")
    expect(page.locator(".plan-words")).to_be_focused()


def test_a_week_prints_on_one_page_and_leads_back_to_the_weeks_before(parts_reader: Reader) -> None:
    at(parts_reader, -7)
    plan_for_tomorrow(parts_reader)
    at(parts_reader, 0)
    page = parts_reader.open("lessons/supply/which-company/")
    page.get_by_role("button", name="已经做了").click()
    page.get_by_role("button", name="记下").click()
    page = parts_reader.open("")
    page.get_by_role("link", name="看这一周的复盘单").click()
    sheet = page.locator("course-week-sheet")
    expect(sheet.locator(".week-range")).to_have_text("11 月 23 日 – 11 月 29 日")
    expect(sheet).to_contain_text("和一位同事各答一遍")
    expect(sheet).not_to_contain_text("算出库存天数")
    assert violations(page) == []
    if page.viewport_size and page.viewport_size["width"] > 1000:
        assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) == 1
    sheet.get_by_role("link", name="上一周").click()
    expect(sheet.locator(".week-range")).to_have_text("11 月 16 日 – 11 月 22 日")
    expect(sheet.locator(".week-range")).to_be_focused()
    expect(sheet).to_contain_text("定在 11 月 18 日（周三）10:00")
    expect(sheet.get_by_role("link", name="上一周")).to_have_count(0)
    page.go_back()
    expect(sheet).to_contain_text("和一位同事各答一遍")


def test_before_anything_happened_week_and_log_say_where_to_begin(parts_reader: Reader) -> None:
    page = parts_reader.open("week/")
    expect(page.locator("course-week-sheet")).to_contain_text("这一周还没有记录")
    assert violations(page) == []
    page = parts_reader.open("me/")
    expect(page.locator("course-actions")).to_contain_text("还没有")
    page = parts_reader.open("")
    expect(page.locator(".today-card .go")).to_be_visible()
    expect(page.locator("course-week-link")).to_be_hidden()


def test_without_script_the_week_is_a_sheet_to_fill_in_by_hand(new_reader: Opener, parts_server: str) -> None:
    page = new_reader(origin=parts_server, java_script_enabled=False).open("week/")
    expect(page.locator(".write-line").first).to_be_visible()
    expect(page.get_by_role("heading", name="下周只做一件事")).to_be_visible()

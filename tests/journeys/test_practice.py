"""A reader guesses before reading, looks at herself, plans what she will do, and sees her week on one sheet."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import icalendar
import pytest
from axe_playwright_python.sync_playwright import Axe  # pyright: ignore[reportMissingTypeStubs]
from playwright.sync_api import Page, expect

from tests.conftest import Opener
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

GUESS = "lessons/supply/guess-first/"
TUESDAY_TEN = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
WECHAT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0.49"


def violations(page: Page) -> list[str]:
    """What axe finds, a line each."""
    results = cast("dict[str, Any]", Axe().run(page).response)  # pyright: ignore[reportUnknownMemberType]
    found = cast("list[dict[str, Any]]", results["violations"])
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in found]


def test_a_guess_stands_beside_the_truth_and_is_there_again_tomorrow(parts_reader: Reader) -> None:
    page = parts_reader.open(GUESS)
    block = page.locator("course-predict")
    expect(block.get_by_text("实际", exact=True)).to_have_count(0)
    block.get_by_label("我猜").fill("４００ 天")
    block.get_by_label("我猜").press("Enter")
    result = block.get_by_role("group")
    expect(result).to_be_focused()
    expect(result).to_have_attribute("aria-label", "你猜 400 天，实际 122 天。猜高了，是实际的 3.3 倍。")
    expect(block).to_contain_text("第 1 次先猜再读")
    assert violations(page) == []
    page = parts_reader.close_and_return(GUESS)
    expect(page.locator("course-predict dd").first).to_have_text("400 天")
    expect(page.locator("course-predict").get_by_label("我猜")).to_have_count(0)
    assert len(parts_reader.stored('"k":"predict"')) == 1


def test_a_guess_outside_the_limits_is_asked_again_in_words(parts_reader: Reader) -> None:
    page = parts_reader.open(GUESS)
    block = page.locator("course-predict")
    block.get_by_label("我猜").fill("很多")
    block.get_by_role("button", name="猜好了").click()
    expect(block.get_by_role("status")).to_have_text("写一个 1 到 1,000 之间的数。")
    expect(block.get_by_label("我猜")).to_be_focused()
    assert parts_reader.stored('"k":"predict"') == []


def test_skipping_a_guess_is_one_tap_and_keeps_nothing(parts_reader: Reader) -> None:
    page = parts_reader.open(GUESS)
    block = page.locator("course-predict")
    block.get_by_role("button", name="不猜，直接看").click()
    expect(block.get_by_text("365÷3 约 122 天")).to_be_visible()
    expect(block.get_by_label("我猜")).to_have_count(0)
    assert parts_reader.stored('"k":"predict"') == []


def test_after_reading_the_number_is_shown_and_not_asked_for(parts_reader: Reader) -> None:
    page = parts_reader.open(GUESS)
    page.locator(".takeaways").scroll_into_view_if_needed()
    page.wait_for_function('Object.values(localStorage).some(text => text.includes(\'"k":"seen"\'))')
    page = parts_reader.open(GUESS)
    expect(page.get_by_label("我猜")).to_have_count(0)
    expect(page.locator("course-predict").get_by_text("看数字")).to_be_visible()


def test_without_script_the_question_reads_and_its_number_opens(
    new_reader: Opener, parts_server: str
) -> None:
    page = new_reader(origin=parts_server, java_script_enabled=False).open(GUESS)
    page.get_by_text("看数字").click()
    expect(page.locator(".predict-number")).to_have_text("122 天")


def at(reader: Reader, days: float) -> None:
    """Move the reader's clock to so many days after Tuesday, ten o'clock."""
    reader.context.clock.set_fixed_time(TUESDAY_TEN + timedelta(days=days))


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
        return icalendar.Calendar.from_ical(Path(download.value.path()).read_text("utf-8")).walk("VEVENT")[0]

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


ABILITIES = "lessons/visual/five-abilities/"


def mark(page: Page, marks: list[int]) -> None:
    """Give each statement its mark and ask for the result."""
    for row, value in enumerate(marks):
        page.locator(".assess-row").nth(row).locator(f'label:has(input[value="{value}"])').click()
    page.get_by_role("button", name="看结果").click()


def test_a_self_assessment_names_the_lowest_axis_and_compares_with_the_first_time(
    parts_reader: Reader,
) -> None:
    at(parts_reader, 0)
    page = parts_reader.open(ABILITIES)
    page.get_by_role("button", name="看结果").click()
    expect(page.locator(".assess-missing")).to_have_text("还有 6 句没有选。")
    expect(page.locator(".assess-row input").first).to_be_focused()
    mark(page, [1, 3, 4, 4, 5, 2])
    result = page.locator(".assess-result")
    expect(result).to_be_focused()
    expect(result).to_contain_text("最低的是“看数”，1.5 分。")
    expect(result).to_contain_text("先做一件事：挑一个数，连抄七天。")
    expect(result.get_by_role("img")).to_have_attribute("aria-label", re.compile("看数 1.5 分，想象 3 分"))
    assert violations(page) == []
    at(parts_reader, 30)
    page = parts_reader.open(ABILITIES)
    expect(page.locator(".assess-row").first).to_be_hidden()
    page.get_by_role("button", name="再测一次").click()
    mark(page, [4, 3, 4, 4, 5, 4])
    expect(result).to_contain_text("第一次平均 3.5 分，这一次 4 分。")
    expect(result).to_contain_text("最低的是“想象”")
    expect(result.locator("tbody tr").first).to_contain_text("看数1.54")
    assert violations(page) == []


def test_a_company_s_answers_resemble_a_kind(parts_reader: Reader) -> None:
    page = parts_reader.open("lessons/supply/which-company/")
    mark(page, [2, 3, 5])
    expect(page.locator(".assess-result")).to_contain_text("你的回答更像“重客”。")
    expect(page.locator(".assess-result")).to_contain_text("力气花在服务和复购上")


def test_without_script_a_self_assessment_is_a_list_to_tick(new_reader: Opener, parts_server: str) -> None:
    page = new_reader(origin=parts_server, java_script_enabled=False).open(ABILITIES)
    page.locator('.assess-row label:has(input[value="3"])').first.click()
    expect(page.locator('.assess-row input[value="3"]').first).to_be_checked()
    expect(page.get_by_role("button", name="看结果")).to_have_count(0)
    page.get_by_text("怎么看结果").click()
    expect(page.get_by_text("（第 1、6 句）")).to_be_visible()

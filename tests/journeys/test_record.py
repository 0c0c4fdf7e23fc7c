"""The record: the weekly rhythm, the calendar and progress, through a simulated month."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

# Monday 2026-10-26, 10:00 in China.
MONDAY = datetime(2026, 10, 26, 2, tzinfo=UTC)


def at_day(reader: Reader, days: float) -> None:
    reader.context.clock.set_fixed_time(MONDAY + timedelta(days=days))


def learn(reader: Reader, keys: CourseKeys, days: list[int], first: int = 0) -> None:
    """Read one lesson on each of the days and answer its daily item, from the course's lesson `first` on."""
    lessons = keys.index["lessons"]
    for count, day in enumerate(days, start=first):
        at_day(reader, day)
        lesson = lessons[count]
        reader.open(f"lessons/{lesson['id']}/")
        reader.answer(lesson["daily"], keys.right(lesson["daily"]))
        reader.read_to_the_end(lesson["n"])


def rhythm_words(page: Page) -> str:
    return page.locator(".rhythm-words").inner_text()


def test_nothing_stored_is_said_in_one_line_and_no_calendar_is_empty(reader: Reader) -> None:
    page = reader.open("me/")
    expect(page.get_by_text("还没有记录")).to_be_visible()
    expect(page.locator(".calendar-table")).to_have_count(0)
    assert "0 周" not in page.locator("course-me").inner_text()


def test_a_month_of_reading_with_a_missed_week_keeps_its_count(reader: Reader, keys: CourseKeys) -> None:
    at_day(reader, 0)
    page = reader.open("me/")
    page.get_by_label("目标", exact=True).select_option("3")
    learn(reader, keys, [0, 1, 3, 7, 8, 9, 21, 22])
    page = reader.open("me/")
    assert rhythm_words(page) == "本周学了 2 天，目标 3 天。连着 2 周达到目标。"
    learn(reader, keys, [23], first=8)
    page = reader.open("me/")
    assert rhythm_words(page) == "本周学了 3 天，达到目标。已经有 3 周达到目标。"
    cells = page.locator(".calendar-table td:not(.ahead):not(.level-0)")
    expect(cells).to_have_count(9)
    expect(cells.first).to_have_text("10月26日，答了 1 次题，读完 1 课")
    page.get_by_text("按周看文字").click()
    expect(page.locator(".week-list li").first).to_have_text(
        "11月16日起 学了 3 天（周一、周二、周三），答了 3 次题，读完 3 课"
    )


def test_a_long_absence_pauses_the_count_in_calm_words(reader: Reader, keys: CourseKeys) -> None:
    at_day(reader, 6)
    learn(reader, keys, [6])
    at_day(reader, 30)
    page = reader.open("me/")
    assert rhythm_words(page) == "先停在这里：达到目标的 1 周都还在，从今天接着数。"


def test_the_rhythm_can_be_switched_off_everywhere_and_on_again_by_keyboard(
    reader: Reader, keys: CourseKeys
) -> None:
    at_day(reader, 0)
    learn(reader, keys, [0])
    page = reader.open("me/")
    expect(page.locator("course-week")).to_be_visible()
    page.get_by_role("button", name="关掉节奏").focus()
    page.keyboard.press("Enter")
    expect(page.locator("course-week")).to_be_hidden()
    expect(page.locator(".rhythm .days")).to_be_hidden()
    page = reader.open("")
    expect(page.locator("course-week")).to_be_hidden()
    expect(page.locator(".today-card .go")).to_be_visible()
    expect(page.locator("section.rhythm")).to_be_hidden()
    at_day(reader, 0.1)
    page = reader.open("me/")
    page.get_by_role("button", name="打开每周的节奏").press("Enter")
    expect(page.locator("course-week")).to_be_visible()


def test_a_day_abroad_breaks_no_week(new_reader: Opener, keys: CourseKeys) -> None:
    """Friday 10:00 in China is still Thursday in Los Angeles: by the clock on the wall a day is missing."""
    reader = new_reader()
    at_day(reader, 0)
    page = reader.open("me/")
    page.get_by_label("目标", exact=True).select_option("7")
    friday = int((MONDAY + timedelta(days=4)).timestamp() * 1000)
    abroad = f"function () {{ return this.getTime() === {friday} ? 480 : -480 }}"
    reader.context.add_init_script(f"Date.prototype.getTimezoneOffset = {abroad}")
    learn(reader, keys, list(range(7)))
    page = reader.open("me/")
    expect(page.locator(".calendar-table td:not(.ahead):not(.level-0)")).to_have_count(6)
    assert rhythm_words(page) == "本周学了 7 天，达到目标。已经有 1 周达到目标。"

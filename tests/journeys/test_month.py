"""One reader's month, day by day: today's issue, one lesson, what is due; days away; a second device at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import DESK, PHONE, Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import UNSURE, Reader

pytestmark = pytest.mark.browser

# A Monday, 10:00 in China; five days of the first fortnight are spent away.
MONDAY = datetime(2026, 10, 26, 2, tzinfo=UTC)
DAYS = 30
AWAY = range(4, 9)
CLICKED = ("single", "true_false", "multiple", "numeric")


def at_day(reader: Reader, day: int) -> None:
    reader.context.clock.set_fixed_time(MONDAY + timedelta(days=day))


def lessons_of(keys: CourseKeys, issue: int) -> Iterator[int]:
    """Those lessons of an issue whose daily item is answered by a click or a number."""
    for lesson in keys.issue(issue)["lessons"]:
        if keys.items[keys.lesson(lesson)["daily"]]["kind"] in CLICKED:
            yield lesson


def read_one(reader: Reader, keys: CourseKeys, issue: int, day: int, read: set[int]) -> None:
    """Read the issue's next lesson and answer its item; each third day the answer is a guess, and wrong."""
    lesson = next(one for one in lessons_of(keys, issue) if one not in read)
    daily = keys.lesson(lesson)["daily"]
    if day % 3:
        reader.answer(daily, keys.right(daily))
    else:
        reader.answer(daily, keys.wrong(daily), UNSURE)
    reader.read_to_the_end(lesson)
    read.add(lesson)


def review_all(reader: Reader, keys: CourseKeys) -> int:
    """Answer whatever review asks for today; returns how much that was."""
    page = reader.open("review/")
    expect(page.locator(".review-title")).to_be_visible()
    asked = 0
    while (card := page.locator(".review-card")).count():
        number = int(card.locator("form.item").get_attribute("data-item") or 0)
        reader.answer(number, keys.right(number))
        page.locator(".review-after .primary").click()
        asked += 1
    return asked


def skip_what_was_missed(reader: Reader) -> Page:
    """Home offers the missed issues in short; the reader goes on from today instead."""
    expect(reader.page.locator("section.catch-up")).to_contain_text(f"补课包 · {len(AWAY)} 期的要点")
    reader.page.locator("section.catch-up a").click()
    reader.page.get_by_role("button", name="从今天继续").click()
    return reader.open("")


def days_this_week(learned: list[int], day: int) -> int:
    return sum(1 for one in learned if one // 7 == day // 7)


def record_words(page: Page) -> list[str]:
    """What the record says of rhythm and progress."""
    return [page.locator(".rhythm-words").inner_text(), page.locator("section.progress").inner_text()]


def test_a_month_of_mornings(new_reader: Opener, keys: CourseKeys) -> None:
    reader = new_reader(PHONE)
    issues = len(keys.index["issues"])
    learned: list[int] = []
    read: set[int] = set()
    reviewed = 0
    for day in (day for day in range(DAYS) if day not in AWAY):
        at_day(reader, day)
        page = reader.open("")
        if day == AWAY.stop:
            page = skip_what_was_missed(reader)
        expect(page.locator("section.catch-up")).to_be_hidden()
        page.locator(".today-card").click()
        # Day n suggests issue n; when the issues have run out, the first one that is not finished.
        expect(page).to_have_url(reader.address(f"issues/{day + 1 if day < issues else 1:03}/"))
        issue = 1 + day % issues
        if day >= issues:
            reader.open(f"issues/{issue:03}/")
        read_one(reader, keys, issue, day, read)
        learned.append(day)
        asked = review_all(reader, keys)
        assert asked <= 5
        reviewed += asked
        page = reader.open("")
        week = re.compile(f"^本周学了 {days_this_week(learned, day)} 天")
        expect(page.locator("course-week")).to_have_attribute("aria-label", week)
    assert reviewed >= len(learned) // 3, "what was wrong has come back"
    page = reader.open("me/")
    expect(page.locator(".calendar-table td:not(.ahead):not(.level-0)")).to_have_count(len(learned))
    expect(page.locator("section.progress")).to_contain_text(f"读完 {len(read)} 课")
    assert "0 周" not in page.locator("course-me").inner_text()
    _moves_to_a_desk(new_reader, reader)


def _moves_to_a_desk(new_reader: Opener, reader: Reader) -> None:
    """The record goes to another device as text, and reads there as it did here."""
    page = reader.open("me/")
    words = record_words(page)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制文字", exact=True).click()
    expect(page.locator("section.export").get_by_role("status").first).to_contain_text("已复制")
    text: str = page.evaluate("navigator.clipboard.readText()")
    desk = new_reader(DESK)
    at_day(desk, DAYS - 1)
    page = desk.open("me/")
    page.get_by_label("导出的文字").fill(text)
    page.get_by_role("button", name="看看里面有什么").click()
    page.get_by_role("button", name="导入", exact=True).click()
    expect(page.locator(".import-status")).to_contain_text("导入完成")
    assert record_words(desk.open("me/")) == words

"""Words of the trade: marked in lessons, opened in place, kept as cards, listed on a page of their own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PHONE, Opener
from tests.journeys.reader import Reader
from tests.journeys.test_everywhere import DENIED

pytestmark = pytest.mark.browser

LESSON = "lessons/supply/before-buying/"
TERM = "article.lesson a.term"
DAY_1 = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
DAY_2 = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)


def open_term(page: Page) -> None:
    term = page.locator(TERM).first
    # Before its code has come, a term is a link to the glossary.
    expect(term).to_have_attribute("aria-haspopup", "dialog")
    term.click()
    expect(page.get_by_role("dialog")).to_contain_text("每多一单就要多付的打包、耗材和客服钱。")


def test_a_tap_opens_the_line_in_place_and_escape_gives_the_place_back(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    term = page.locator(TERM)
    expect(term).to_have_count(1)
    expect(term).to_have_attribute("aria-haspopup", "dialog")
    term.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_accessible_name("处理成本")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(term).to_be_focused()
    open_term(page)
    page.get_by_role("button", name="关闭").click()
    assert len(parts_reader.stored('"k":"term"')) == 1, "one look-up a day is kept"


def test_a_term_added_to_review_is_asked_the_next_day_and_rests_when_recalled(parts_reader: Reader) -> None:
    parts_reader.context.clock.set_fixed_time(DAY_1)
    page = parts_reader.open(LESSON)
    open_term(page)
    page.get_by_role("button", name="加入复习").click()
    expect(page.get_by_role("status").filter(has_text="明天起")).to_be_visible()
    page = parts_reader.open("review/")
    expect(page.locator("course-term-cards")).to_be_hidden()
    parts_reader.context.clock.set_fixed_time(DAY_2)
    page = parts_reader.open("review/")
    cards = page.locator("course-term-cards")
    expect(cards.locator(".term-name")).to_contain_text("处理成本")
    expect(cards.locator(".term-meaning")).to_be_hidden()
    cards.get_by_role("button", name="想好了，看解释").click()
    expect(cards.locator(".term-meaning")).to_be_focused()
    cards.get_by_role("button", name="想起来了").click()
    expect(cards.get_by_role("heading")).to_have_text("今天的词也想完了")
    expect(cards.get_by_role("heading")).to_be_focused()
    page = parts_reader.open(LESSON)
    open_term(page)
    expect(page.get_by_text("这个词在复习里。")).to_be_visible()


def test_a_term_can_leave_review_again(parts_reader: Reader) -> None:
    parts_reader.context.clock.set_fixed_time(DAY_1)
    page = parts_reader.open(LESSON)
    open_term(page)
    page.get_by_role("button", name="加入复习").click()
    parts_reader.context.clock.set_fixed_time(DAY_2)
    page = parts_reader.open("review/")
    page.get_by_role("button", name="不再问这个词").click()
    page = parts_reader.open("review/")
    page.wait_for_load_state("networkidle")
    expect(page.locator("course-term-cards")).to_be_hidden()
    expect(page.locator("course-notice p")).to_have_count(0)


def test_without_script_a_term_leads_to_its_entry(new_reader: Opener, parts_server: str) -> None:
    page = new_reader(PHONE, origin=parts_server, java_script_enabled=False).open(LESSON)
    page.locator(TERM).first.click()
    expect(page).to_have_url(f"{parts_server}/glossary/#term-handling-cost")
    expect(page.locator("#term-handling-cost")).to_contain_text("每多一单")


def test_with_storage_denied_a_term_opens_all_the_same(new_reader: Opener, parts_server: str) -> None:
    reader = new_reader(PHONE, origin=parts_server)
    reader.context.add_init_script(DENIED)
    page = reader.open(LESSON)
    open_term(page)
    page.get_by_role("button", name="加入复习").click()
    expect(page.get_by_role("status").filter(has_text="明天起")).to_be_visible()


def test_the_glossary_is_found_from_the_contents_and_groups_terms_by_track(reader: Reader) -> None:
    page = reader.open("archive/")
    page.get_by_role("link", name="术语表").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("术语表")
    assert page.locator(".term-entry").count() >= 96
    page.locator(".toc a").last.click()
    expect(page.locator(".term-group").last.locator("h2")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

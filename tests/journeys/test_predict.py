"""A guess before reading: given, skipped, shown, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.conftest import Opener
from tests.journeys.accessibility import violations
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

GUESS = "lessons/supply/guess-first/"


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

"""Review in a real browser, day by day: what comes, why, in which order, and when it returns."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import PHONE, Opener
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import SURE, UNSURE, Reader
from tests.journeys.review_days import LESSON, PATH, items_of, on_day, remember

pytestmark = pytest.mark.browser


def card(page: Page) -> Locator:
    return page.locator(".review-card")


def test_a_wrong_answer_comes_back_the_next_day_says_why_and_when_it_returns(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    reader = parts_reader
    on_day(reader, 0)
    _, (numeric, *_) = items_of(parts_keys, LESSON)
    reader.open(PATH)
    reader.answer(numeric, "1")
    page = reader.open("review/")
    expect(page.get_by_role("heading", name="今天没有要复习的")).to_be_visible()
    expect(page.locator("course-review")).to_contain_text("错题本里有 1 道题")

    on_day(reader, 1)
    page = reader.open("")
    page.locator("course-home .review a").click()
    expect(card(page).locator(".review-place")).to_have_text("第 1 张，共 1 张")
    expect(card(page).locator(".review-why")).to_have_text("昨天有把握，但答错了。")
    expect(card(page).locator(".result")).to_have_text("")
    reader.answer(numeric, parts_keys.right(numeric))
    expect(card(page).locator(".result")).to_have_text("✓ 答对了。")
    expect(card(page).locator(".review-back")).to_contain_text("再来")
    page.get_by_role("button", name="看看接下来").click()
    done = page.get_by_role("heading", name="今天的复习做完了")
    expect(done).to_be_focused()
    expect(page.locator("course-review")).to_contain_text("下一张卡片")
    expect(reader.open("").locator("course-home .today-card .go")).to_be_visible()
    expect(reader.page.locator("course-home .review")).to_be_hidden()


def test_an_answer_in_review_is_an_answer_like_any_other(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("single")
    on_day(phone, 0)
    phone.open(path)
    phone.answer(key["n"], keys.wrong(key["n"]))
    on_day(phone, 1)
    phone.open("review/")
    phone.answer(key["n"], key["key"], UNSURE)
    expect(phone.page.locator(".review-back")).to_be_visible()
    stored = [json.loads(text) for text in phone.stored('"k":"answer"')]
    first, second = sorted(stored, key=lambda event: event["t"])
    assert first["l"] == second["l"]
    assert (second["a"], second["p"], second["c"]) == (key["key"], 1, 0)
    phone.open(path)
    phone.expect_result(key["n"], "首答未对")


def test_the_grade_of_the_day_is_that_of_the_first_attempt(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    reader = parts_reader
    lesson, (numeric, *_) = items_of(parts_keys, LESSON)
    on_day(reader, 1)
    remember(reader, {"day": 0, "n": numeric, "l": lesson, "a": "1"})
    page = reader.open("review/")
    reader.answer(numeric, "2")
    expect(page.locator(".review-back")).to_have_text("明天再来。")
    reader.item(numeric).get_by_role("button", name="再答一次").click()
    reader.answer(numeric, parts_keys.right(numeric))
    reader.expect_result(numeric, "首答未对")
    on_day(reader, 2)
    page = reader.open("review/")
    expect(card(page).locator(".review-why")).to_contain_text("昨天")


def test_sure_and_wrong_comes_first_and_five_are_enough_for_a_day(
    new_reader: Opener, keys: CourseKeys, width: int
) -> None:
    reader = new_reader(width)
    lessons = keys.index["lessons"][:7]
    answers: list[dict[str, Any]] = []
    for place, lesson in enumerate(lessons):
        wrong = {"n": lesson["daily"], "l": lesson["n"], "a": [99]}
        answers += [{"day": 0, "c": 0, **wrong}, {"day": 1, "c": int(place == 4), **wrong}]
    on_day(reader, 3)
    remember(reader, *answers)
    page = reader.open("review/")
    seen: list[str] = []
    for place in range(5):
        expect(card(page).locator(".review-place")).to_have_text(f"第 {place + 1} 张，共 5 张")
        seen.append(card(page).locator(".review-why").inner_text())
        number = int(card(page).locator("form.item").get_attribute("data-item") or 0)
        reader.answer(number, keys.right(number))
        page.locator(".review-after .primary").click()
        expect(page.locator(".review-title")).to_be_focused()
    assert "有把握" in seen[0]
    assert all("没把握" in why for why in seen[1:])
    expect(page.get_by_role("heading", name="今天的复习做完了")).to_be_visible()
    expect(page.locator("course-review")).to_contain_text("一天最多五张")


def test_a_recurring_misconception_brings_a_different_item(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    reader = parts_reader
    lesson, (numeric, *_) = items_of(parts_keys, LESSON)
    _, others = items_of(parts_keys, "supply/each-order-pays")
    on_day(reader, 3)
    paid_once = {"n": numeric, "l": lesson, "a": "174", "c": 1}
    remember(reader, {"day": 0, **paid_once}, {"day": 1, **paid_once})
    page = reader.open("review/")
    expect(card(page).locator(".review-why")).to_contain_text("处理成本一天只付一次")
    number = int(card(page).locator("form.item").get_attribute("data-item") or 0)
    assert number in others
    reader.answer(number, parts_keys.right(number))
    expect(page.locator(".review-back")).to_contain_text("再来")
    page.locator(".review-after .primary").click()
    expect(page.get_by_role("heading", name="今天的复习做完了")).to_be_visible()


def test_an_expired_rule_and_a_vanished_item_leave_review_and_the_page_says_why(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    reader = parts_reader
    lesson, (first, *_) = items_of(parts_keys, "supply/after-buying")
    reader.context.clock.set_fixed_time(datetime(2027, 5, 22, 2, 0, tzinfo=UTC))
    remember(reader, {"day": 0, "n": first, "l": lesson}, {"day": 0, "n": 999, "l": 77})
    page = reader.open("review/")
    left = page.locator(".review-left")
    expect(left).to_have_count(2)
    expect(left.first).to_contain_text("复核日期（2027-05-20）")
    expect(left.last).to_contain_text("1 道题已经不在课程里")
    expect(reader.open("").locator(".today-card .go")).to_be_visible()
    expect(reader.page.locator("course-home .review")).to_be_hidden()


def test_each_kind_of_item_responds_on_its_card_and_can_be_skipped(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    reader = parts_reader
    kinds = {"order", "match", "categorize", "hotspot", "dialogue"}
    chosen = {
        key["kind"]: {"n": number, "l": lesson["n"]}
        for lesson in parts_keys.index["lessons"]
        for number in lesson["items"]
        if (key := parts_keys.items[number])["kind"] in kinds
    }
    assert set(chosen) == kinds
    on_day(reader, 3)
    remember(reader, *({"day": day, **item} for item in chosen.values() for day in (0, 1)))
    page = reader.open("review/")
    met: set[str] = set()
    for place in range(5):
        expect(card(page).locator(".review-place")).to_have_text(f"第 {place + 1} 张，共 5 张")
        expect(card(page).locator("form.item .submit")).to_be_visible()
        met.add(card(page).locator("form.item").get_attribute("data-kind") or "")
        page.get_by_role("button", name="先跳过这张").click()
    assert met == kinds
    expect(page.get_by_role("heading", name="还有 5 张没做")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_review_by_keyboard_alone(new_reader: Opener, keys: CourseKeys, width: int) -> None:
    reader = new_reader(width)
    path, key = keys.of_kind("single")
    on_day(reader, 0)
    reader.open(path)
    reader.answer(key["n"], keys.wrong(key["n"]))
    on_day(reader, 1)
    page = reader.open("review/")
    expect(card(page)).to_be_visible()
    while not page.evaluate("document.activeElement.matches('.review-card fieldset input')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    while not page.evaluate("document.activeElement.matches('.review-card .submit .primary')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".review-back")).to_be_visible()
    while not page.evaluate("document.activeElement.matches('.review-after .primary')"):
        page.keyboard.press("Tab")
    expect(page.locator(".review-after .primary")).to_have_accessible_description(
        page.locator(".review-back").inner_text()
    )
    page.keyboard.press("Enter")
    expect(page.locator(".review-rest .review-title")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_card_its_answer_and_the_end(
    new_reader: Opener, keys: CourseKeys, width: int, scheme: str
) -> None:
    reader = new_reader(width, color_scheme=scheme)
    path, key = keys.of_kind("single")
    on_day(reader, 0)
    reader.open(path)
    reader.answer(key["n"], keys.wrong(key["n"]), SURE)
    on_day(reader, 1)
    page = reader.open("review/")
    expect(card(page)).to_be_visible()
    found = [violations(page)]
    reader.answer(key["n"], key["key"])
    found.append(violations(page))
    page.locator(".review-after .primary").click()
    found.append(violations(page))
    found.append(violations(reader.open("")))
    assert found == [[], [], [], []]


def test_a_fortnight_of_wrong_answers_never_asks_for_more_than_five(
    new_reader: Opener, keys: CourseKeys
) -> None:
    reader = new_reader(PHONE)
    answers = [
        {"day": day, "n": lesson["daily"], "l": lesson["n"], "a": [99], "c": 1}
        for day, lesson in enumerate(keys.index["lessons"][:14])
    ]
    on_day(reader, 0)
    remember(reader, *answers)
    most = 0
    for day in range(1, 15):
        on_day(reader, day)
        page = reader.open("review/")
        expect(page.locator(".review-title")).to_be_visible()
        asked = 0
        while card(page).count():
            number = int(card(page).locator("form.item").get_attribute("data-item") or 0)
            asked += 1
            reader.answer(number, keys.right(number) if (day + asked) % 4 else keys.wrong(number))
            page.locator(".review-after .primary").click()
        most = max(most, asked)
        assert asked <= 5
    assert most >= 2

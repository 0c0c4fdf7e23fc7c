"""The order of choices, and what comes back at the end, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PHONE, Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader
from tests.journeys.two_shops import (
    PARTLY,
    PATH,
    RIGHT,
    give,
    numbers_of,
    stored_answers,
)

pytestmark = pytest.mark.browser


def order_of(page: Page, number: int) -> list[str]:
    rows = page.locator(f"#item-{number} .choice")
    return [row.get_attribute("data-choice") or "" for row in rows.all()]


def test_choices_stand_in_an_order_of_each_readers_own_which_stays(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys
) -> None:
    number = numbers_of(parts_keys)["multiple"]
    orders: set[tuple[str, ...]] = set()
    for _ in range(5):
        reader = new_reader(PHONE, origin=parts_server)
        order = order_of(reader.open(PATH), number)
        assert order_of(reader.open(PATH), number) == order
        assert sorted(order) == ["1", "2", "3", "4", "5"]
        orders.add(tuple(order))
    assert len(orders) > 1


def test_true_or_false_and_numbers_in_order_stay_as_written(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    path, key = parts_keys.of_kind("true_false")
    assert order_of(parts_reader.open(path), key["n"]) == ["1", "2"]
    parts_reader.open(PATH)
    options = parts_reader.item(numbers_of(parts_keys)["cloze"]).locator("select").first.locator("option")
    assert options.all_inner_texts()[1:] == ["20 元", "200 元", "220 元"]


def test_what_went_wrong_comes_back_once_at_the_end_of_the_lesson(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    page = parts_reader.open(PATH)
    numbers = numbers_of(parts_keys)
    end = page.locator(".come-back")
    for kind in ("cloze", "fill", "short_answer"):
        give(parts_reader.item(numbers[kind]), kind, RIGHT[kind])
    expect(end).to_be_hidden()
    give(parts_reader.item(numbers["multiple"]), "multiple", PARTLY["multiple"])
    expect(end).to_contain_text("有 1 题第一次没有全对")
    page = parts_reader.open(PATH)
    page.get_by_role("button", name="再答这一题").click()
    form = page.locator(".come-back form")
    expect(form.locator("input").first).to_be_focused()
    expect(form.locator("input:checked")).to_have_count(0)
    give(form, "multiple", RIGHT["multiple"])
    expect(form.get_by_role("status")).to_have_text("✓ 答对了。（首答对一部分）")
    parts_reader.expect_result(numbers["multiple"], "✓ 答对了。（首答对一部分）")
    assert [event["p"] for event in stored_answers(parts_reader)[-2:]] == [0.6667, 1]
    page = parts_reader.open(PATH)
    expect(page.locator(f"#item-{numbers['multiple']} .result")).to_contain_text("答对了")
    expect(page.locator(".come-back")).to_be_hidden()


def test_in_the_daily_read_wrong_items_come_back_after_the_last_lesson(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    page = parts_reader.open("issues/001/")
    dailies = [parts_keys.lesson(number)["daily"] for number in parts_keys.issue(1)["lessons"]]
    closing = parts_keys.issue(1)["closing"]
    for item in (*dailies, closing):
        wrong = item == dailies[0]
        parts_reader.answer(item, parts_keys.wrong(item) if wrong else parts_keys.right(item))
    end = page.locator(".come-back")
    expect(end).to_contain_text("有 1 题")
    end.get_by_role("button").click()
    expect(end.locator(".come-back-from")).to_have_text("进货前先算两笔账")
    expect(end.get_by_label("你的答案")).to_be_focused()

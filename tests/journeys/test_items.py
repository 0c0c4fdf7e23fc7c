"""Answering items of every kind: right, wrong, empty, and by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.conftest import Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import UNSURE, Reader

pytestmark = pytest.mark.browser
KINDS = ("single", "multiple", "true_false", "numeric")

# Notes every change of every live region, as a screen reader would.
_LISTEN = """form => {
  globalThis.announced = [];
  const region = form.querySelector('[role=status]');
  new MutationObserver(() => globalThis.announced.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_right_answer_is_praised_once_and_explained(reader: Reader, keys: CourseKeys, kind: str) -> None:
    path, key = keys.of_kind(kind)
    page = reader.open(path)
    item = reader.item(key["n"])
    item.evaluate(_LISTEN)
    reader.answer(key["n"], keys.right(key["n"]))
    expect(item.get_by_role("status")).to_have_text("✓ 答对了。")
    expect(item.locator(".explained")).to_be_visible()
    expect(item.locator(".said.right").first).to_contain_text("✓")
    assert page.evaluate("announced") == ["✓ 答对了。"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_answer_gets_its_feedback_without_giving_the_answer_away(
    phone: Reader, keys: CourseKeys, kind: str
) -> None:
    path, key = keys.of_kind(kind)
    phone.open(path)
    item = phone.answer(key["n"], keys.wrong(key["n"]), UNSURE)
    phone.expect_result(key["n"], "还不对")
    expect(item.locator(".said:not(.right)")).to_contain_text("✕ 不对。")
    expect(item.locator("details.answer")).not_to_have_attribute("open", "")
    assert '"c":0' in phone.stored('"k":"answer"')[0]


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_answer_is_asked_for_and_not_scored(phone: Reader, keys: CourseKeys, kind: str) -> None:
    path, key = keys.of_kind(kind)
    phone.open(path)
    phone.answer(key["n"], "" if kind == "numeric" else [])
    phone.expect_result(key["n"], "先作答，再提交")
    assert phone.stored('"k":"answer"') == []


def test_choosing_only_a_part_of_the_right_choices_says_so(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("multiple")
    phone.open(path)
    phone.answer(key["n"], key["key"][:1])
    phone.expect_result(key["n"], f"选对 1 个，还差 {len(key['key']) - 1} 个")


def test_full_width_digits_are_numbers_too(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("numeric")
    wide = str(keys.right(key["n"])).translate(str.maketrans("0123456789.-", "０１２３４５６７８９．－"))
    phone.open(path)
    phone.answer(key["n"], wide)
    phone.expect_result(key["n"], "答对了")


def test_words_in_a_number_field_are_not_scored(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("numeric")
    phone.open(path)
    phone.answer(key["n"], "很多")
    phone.expect_result(key["n"], "请填一个数")
    assert phone.stored('"k":"answer"') == []


def test_a_known_mistake_gets_its_own_words(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("numeric")
    phone.open(path)
    item = phone.answer(key["n"], f"{key['mistakes'][0]:g}")
    words = item.locator('[data-feedback="0"]').evaluate("line => line.lastChild.textContent.trim()")
    expect(item.locator(".said")).to_contain_text(words)


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_can_be_answered_and_tried_again_by_keyboard_alone(
    new_reader: Opener, keys: CourseKeys, kind: str
) -> None:
    reader = new_reader()
    path, key = keys.of_kind(kind)
    page = reader.open(path)
    item = reader.item(key["n"])
    item.locator("fieldset input").first.focus()
    page.keyboard.type("7") if kind == "numeric" else page.keyboard.press("Space")
    while not page.evaluate("document.activeElement.matches('.submit .primary')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).not_to_be_empty()
    expect(item.get_by_role("button", name="再答一次")).to_be_focused()
    page.keyboard.press("Enter")
    expect(item.locator("fieldset input").first).to_be_focused()
    expect(item.locator(".result")).to_have_text("")

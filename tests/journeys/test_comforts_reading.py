"""The 阅读 menu: text size, reading aloud, keys; and the contents in a desk's margin."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import DESK, PHONE, Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader
from tests.journeys.test_everywhere import DENIED

pytestmark = pytest.mark.browser

LESSON = "lessons/supply/stock-before-buying/"

# A device with these voices, whose speech ends when the test says so.
SPEECH = """voices => {
  window.said = [];
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  const speech = {
    getVoices: () => voices, cancel() {}, addEventListener() {},
    speak(utterance) { window.said.push(utterance); },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
}"""
OWN_VOICE = {"lang": "zh-CN", "localService": True}
ZOOM = "getComputedStyle(document.querySelector('main')).zoom"


def with_voices(reader: Reader, *voices: dict[str, Any]) -> None:
    reader.context.add_init_script(f"({SPEECH})({json.dumps(voices)})")


def open_menu(page: Page) -> None:
    page.get_by_role("button", name="阅读", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_accessible_name("阅读")


def said(page: Page) -> list[str]:
    texts: list[str] = page.evaluate("window.said.map(utterance => utterance.text)")
    return texts


def test_a_chosen_text_size_is_there_before_the_app_has_loaded(reader: Reader) -> None:
    page = reader.open(LESSON)
    open_menu(page)
    page.get_by_label("最大").check()
    assert page.evaluate(ZOOM) == "1.4"
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="阅读", exact=True)).to_be_focused()
    reader.context.route("**/assets/course.*.js", lambda route: route.abort())
    page = reader.open("issues/002/")
    assert page.evaluate(ZOOM) == "1.4"
    reader.complaints.clear()


def test_the_largest_text_breaks_no_page_on_a_narrow_phone(new_reader: Opener) -> None:
    reader = new_reader(320)
    page = reader.open(LESSON)
    open_menu(page)
    page.get_by_label("最大").check()
    page.get_by_text("键盘快捷键").click()
    box = page.get_by_role("dialog").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 844
    for path in ("", LESSON, "issues/002/", "glossary/", "review/", "archive/"):
        page = reader.open(path)
        assert page.evaluate("document.documentElement.dataset.text") == "3"
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_with_storage_denied_the_size_holds_for_the_page(new_reader: Opener) -> None:
    reader = new_reader(PHONE)
    reader.context.add_init_script(DENIED)
    page = reader.open(LESSON)
    open_menu(page)
    page.get_by_label("更大").check()
    assert page.evaluate(ZOOM) == "1.25"


@pytest.mark.parametrize("voices", [(), ({"lang": "zh-CN", "localService": False},)])
def test_without_a_chinese_voice_on_the_device_nothing_offers_to_read_aloud(
    new_reader: Opener, voices: tuple[dict[str, Any], ...]
) -> None:
    reader = new_reader(PHONE)
    with_voices(reader, *voices)
    page = reader.open(LESSON)
    open_menu(page)
    expect(page.get_by_label("最大")).to_be_visible()
    expect(page.get_by_role("button", name="听", exact=True)).to_have_count(0)


def test_a_lesson_is_read_block_by_block_and_the_block_is_shown(reader: Reader) -> None:
    with_voices(reader, OWN_VOICE)
    page = reader.open(LESSON)
    open_menu(page)
    page.get_by_label("1.5 倍").check()
    page.get_by_role("button", name="听", exact=True).click()
    expect(page.get_by_role("button", name="暂停")).to_be_focused()
    expect(page.locator(".spoken")).to_have_class("lesson-title spoken")
    assert page.evaluate("window.said[0].rate") == 1.5
    for _ in range(3):
        page.evaluate("window.said.at(-1).onend()")
    expect(page.locator(".spoken")).to_have_count(1)
    while page.locator(".spoken").count():
        page.evaluate("window.said.at(-1).onend()")
    words = "".join(said(page))
    assert "进货前" in words
    assert "20×10" not in words, "tables are not read out"
    assert "每单多花 1 元" in words, "what is written under a picture is"
    expect(page.get_by_role("button", name="听", exact=True)).to_be_visible()


def test_pausing_says_nothing_more_until_it_goes_on_with_the_same_block(new_reader: Opener) -> None:
    reader = new_reader(PHONE)
    with_voices(reader, OWN_VOICE)
    page = reader.open(LESSON)
    open_menu(page)
    page.get_by_role("button", name="听", exact=True).click()
    page.get_by_role("button", name="暂停").click()
    count = len(said(page))
    page.evaluate("window.said.at(-1).onend()")
    assert len(said(page)) == count
    page.get_by_role("button", name="接着听").click()
    assert said(page)[count] == said(page)[0]
    page.get_by_role("button", name="停", exact=True).click()
    expect(page.locator(".spoken")).to_have_count(0)


def test_keys_go_search_choose_and_submit(new_reader: Opener, keys: CourseKeys) -> None:
    reader = new_reader(DESK)
    path, key = keys.of_kind("single")
    page = reader.open(path)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("g 然后 f")
    page.keyboard.press("Escape")
    reader.item(key["n"]).scroll_into_view_if_needed()
    reader.item(key["n"]).locator("input").first.focus()
    place = key["choices"].index(key["key"][0]) + 1
    page.keyboard.press(str(place))
    page.keyboard.press("Enter")
    expect(reader.item(key["n"]).locator(".result")).to_contain_text("对")
    page.keyboard.press("/")
    page.keyboard.type("gm")
    expect(page.get_by_label("搜索课文")).to_have_value("gm")
    page.get_by_role("button", name="关闭").click()
    page.keyboard.press("g")
    page.keyboard.press("m")
    expect(page).to_have_url(reader.address("archive/"))


def test_j_and_k_step_through_the_lessons_of_an_issue(new_reader: Opener) -> None:
    page = new_reader(DESK).open("issues/002/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    expect(page.locator("article.lesson").nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("article.lesson").nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("article.lesson").nth(0)).to_be_focused()


def test_keys_can_be_switched_off(new_reader: Opener) -> None:
    reader = new_reader(DESK)
    page = reader.open("issues/002/")
    open_menu(page)
    page.get_by_text("键盘快捷键").click()
    page.get_by_label("用这些快捷键").uncheck()
    page.keyboard.press("Escape")
    page = reader.open("issues/002/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_desk_shows_the_issues_lessons_in_the_margin_and_a_phone_does_not(
    new_reader: Opener, keys: CourseKeys
) -> None:
    reader = new_reader(DESK)
    page = reader.open("issues/002/")
    margin = page.get_by_role("navigation", name="本期各课（页边）")
    expect(margin.get_by_role("link")).to_have_count(len(keys.issue(2)["lessons"]))
    first = keys.issue(2)["lessons"][0]
    daily = keys.lesson(first)["daily"]
    reader.answer(daily, keys.right(daily))
    reader.read_to_the_end(first)
    expect(margin.locator(".done:visible")).to_have_count(1)
    margin.get_by_role("link").last.click()
    expect(page.locator("article.lesson").last.locator(".lesson-title")).to_be_in_viewport()
    expect(margin.get_by_role("link").first).to_be_in_viewport()
    measure = page.locator(".block-text p").first.evaluate(
        "p => p.clientWidth / parseFloat(getComputedStyle(p).fontSize)"
    )
    assert 30 <= measure <= 40
    phone = new_reader(PHONE).open("issues/002/")
    expect(phone.locator("nav.margin")).to_be_hidden()

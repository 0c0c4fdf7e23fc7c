"""On paper: an issue on two sheets for the morning meeting, its answers on a third, no controls."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.conftest import DESK, PHONE, Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.printed import printed

pytestmark = pytest.mark.browser

SMALLEST_POINTS = 8.5
POINTS_OF_A_PIXEL = 0.75

# Words outside of drawings that print smaller than `least` CSS pixels.
SMALL_WORDS = """least => {
  const small = new Set();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let text; (text = walker.nextNode());) {
    const holder = text.parentElement;
    if (!text.data.trim() || holder.closest("svg, script") || !holder.checkVisibility()) continue;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < least - 0.01) small.add(`${size}: ${text.data.trim().slice(0, 20)}`);
  }
  return [...small];
}"""


def test_every_issue_prints_on_two_sheets_and_its_answers_on_a_third(
    new_reader: Opener, keys: CourseKeys
) -> None:
    reader = new_reader(DESK)
    for issue in keys.index["issues"]:
        paper = printed(reader.open(f"issues/{issue['n']:03}/"))
        titles = {keys.lesson(number)["title"] for number in issue["lessons"]}
        on_page = {words: page for words, page in paper.headings if words in titles}
        assert paper.pages == 3, issue["n"]
        assert set(on_page) == titles
        assert set(on_page.values()) <= {1, 2}, issue["n"]
        assert paper.page_of("答案") == 3, issue["n"]
        if issue["closing"]:
            assert paper.page_of("今日一题") == 2, issue["n"]


def test_nothing_on_an_issues_paper_is_too_small_to_read(new_reader: Opener) -> None:
    page = new_reader(DESK).open("issues/003/")
    page.emulate_media(media="print")
    assert page.evaluate(SMALL_WORDS, SMALLEST_POINTS / POINTS_OF_A_PIXEL) == []


def shown(page: Page, selector: str) -> int:
    return page.locator(selector).locator("visible=true").count()


@pytest.mark.parametrize("path", ["issues/002/", "lessons/supply/stock-before-buying/"])
def test_controls_and_navigation_stay_off_the_paper(new_reader: Opener, path: str) -> None:
    page = new_reader(PHONE).open(path)
    page.emulate_media(media="print")
    for selector in ("button", "summary", "nav", "header.bar", "footer", ".hint", "details.answer"):
        assert shown(page, selector) == 0, selector
    assert shown(page, "form.item .choice, form.item input") > 0


def test_a_lesson_prints_with_its_answers_on_a_sheet_of_their_own(
    new_reader: Opener, keys: CourseKeys
) -> None:
    page = new_reader(PHONE, java_script_enabled=False).open("lessons/supply/stock-before-buying/")
    paper = printed(page)
    assert paper.page_of("答案") == paper.pages
    assert all(on < paper.pages for words, on in paper.headings if words != "答案")
    answers = page.locator(".paper-answers > li")
    lesson = next(one for one in keys.index["lessons"] if one["id"] == "supply/stock-before-buying")
    assert answers.count() == len(lesson["items"])
    page.emulate_media(media="print")
    assert "108 元" in answers.first.inner_text()
    assert "别的数" not in answers.first.inner_text()


def test_what_was_answered_on_the_screen_does_not_give_the_paper_away(
    new_reader: Opener, keys: CourseKeys
) -> None:
    reader = new_reader(PHONE)
    path, key = keys.of_kind("single")
    page = reader.open(path)
    reader.answer(key["n"], keys.wrong(key["n"]))
    page.emulate_media(media="print")
    assert shown(page, "form.item .said, form.item .result, form.item .explained") == 0

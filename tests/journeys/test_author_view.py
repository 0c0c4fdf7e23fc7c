"""An author writes with the page beside her editor: problems stand where they are, and every answer can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import DESK, PHONE, Opener
from tests.journeys.accessibility import violations
from tests.journeys.author import Author
from tests.real_site import EVERY_PART, copy_frame, copy_path

pytestmark = pytest.mark.browser
LESSON = "lessons/visual/find-and-talk.yml"
QUIZ = "quizzes/visual/find-and-talk.yml"
TOP = """document.querySelector('[data-kind="dialogue"] legend').getBoundingClientRect().top"""
PATIENCE = 30_000


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Author]:
    """Serves the example with every part, without guides, and speaks Chinese."""
    folder = tmp_path_factory.mktemp("author")
    copy_frame(folder)
    for name in ("lessons", "quizzes", "docs/assets/images"):
        copy_path(EVERY_PART / name, folder / name)
    author = Author(folder, 0, "--lang", "zh")
    yield author
    author.end()


@pytest.fixture
def page(author: Author, new_reader: Opener) -> Page:
    """The lesson on a phone."""
    origin = re.search(r"http://127\.0\.0\.1:\d+", author.wait_for("http://"))
    assert origin
    return new_reader(PHONE, origin=origin[0]).open("lessons/visual/find-and-talk/")


def given(page: Page) -> list[str]:
    """The reader's record, but for the facts that a page was opened and seen to its end."""
    values = list(map(str, page.evaluate("Object.values(localStorage)")))
    return sorted(value for value in values if not re.search(r'"k":"(open|seen)"', value))


def is_ready(page: Page) -> None:
    """The app has made the items answerable, after which nothing on the page moves."""
    expect(page.locator(".turn-of-talk button").first).to_be_attached(timeout=PATIENCE)


def test_every_answer_can_be_read_without_giving_one(page: Page) -> None:
    sheets, switch = page.locator(".author-sheet"), page.locator(".author-switch")
    expect(page.locator(".author-bar")).to_contain_text("这一页没有问题")
    expect(sheets.first).to_be_hidden()
    is_ready(page)
    before = given(page)
    switch.focus()
    page.keyboard.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(sheets).to_have_count(2)
    for told in ("招牌上的字", "对，告示挡住了橱窗", "price-is-cost", "我是在你家买的。", "对话结束"):
        expect(sheets.filter(has_text=told).first).to_be_visible()
    for width, scheme in ((PHONE, "light"), (DESK, "dark")):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)  # pyright: ignore[reportArgumentType]
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert given(page) == before


def test_problems_stand_where_they_are_and_go_when_they_are_solved(author: Author, page: Page) -> None:
    bar, note = page.locator(".author-bar"), page.locator(".author-note")
    quiz, lesson = ((author.folder / path).read_text("utf-8") for path in (QUIZ, LESSON))
    is_ready(page)
    page.evaluate(f"scrollBy(0, {TOP} - 200)")

    # A warning comes above the place where she reads, which stays where it is.
    author.save(quiz.replace("哪两处该先改", "哪两处不该改"), QUIZ)
    expect(note).to_contain_text("prompt-negative", timeout=PATIENCE)
    expect(note).to_contain_text(f"{QUIZ}:5:13")
    expect(note.locator("xpath=following-sibling::*[1]")).to_have_attribute("data-kind", "hotspot")
    expect(bar).to_contain_text("这一页有 1 处问题")
    is_ready(page)
    page.wait_for_function(f"Math.abs({TOP} - 200) < 3")
    bar.locator("summary").click()
    assert violations(page) == []

    # A file that cannot be shown keeps its last good page, which says so.
    author.save("title: [", LESSON)
    expect(bar).to_contain_text("页面没有更新", timeout=PATIENCE)
    expect(bar).to_contain_text(f"{LESSON}:1:")
    expect(page.get_by_role("heading", level=1)).to_have_text("看一看，聊一聊")

    author.save(lesson, LESSON)
    expect(bar).not_to_contain_text("页面没有更新", timeout=PATIENCE)
    author.save(quiz, QUIZ)
    expect(bar).to_contain_text("这一页没有问题", timeout=PATIENCE)
    expect(note).to_have_count(0)
    author.wait_for("已解决")
    assert author.all_said.count("[prompt-negative]") == 2, "found once, and solved"

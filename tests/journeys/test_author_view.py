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
TALK = '[data-kind="dialogue"] legend'
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


def stored(page: Page) -> dict[str, str]:
    return dict(page.evaluate("Object.entries(localStorage)"))


def top_of(page: Page, item: str) -> float:
    return float(page.evaluate(f"document.querySelector({item!r}).getBoundingClientRect().top"))


def test_every_answer_can_be_read_without_giving_one(page: Page) -> None:
    sheets, switch = page.locator(".author-sheet"), page.locator(".author-switch")
    expect(page.locator(".author-bar")).to_contain_text("这一页没有问题")
    expect(sheets.first).to_be_hidden()
    before = stored(page)
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
    assert stored(page) == before


def test_problems_stand_where_they_are_and_go_when_they_are_solved(author: Author, page: Page) -> None:
    bar, note = page.locator(".author-bar"), page.locator(".author-note")
    quiz, lesson = ((author.folder / path).read_text("utf-8") for path in (QUIZ, LESSON))
    before = stored(page)
    page.evaluate(f"scrollBy(0, document.querySelector({TALK!r}).getBoundingClientRect().top - 200)")
    at = top_of(page, TALK)

    # A warning comes above the place where she reads, which stays where it is.
    author.save(quiz.replace("哪两处该先改", "哪两处不该改"), QUIZ)
    expect(note).to_contain_text("prompt-negative", timeout=PATIENCE)
    expect(note).to_contain_text(f"{QUIZ}:5:13")
    expect(note.locator("xpath=following-sibling::*[1]")).to_have_attribute("data-kind", "hotspot")
    expect(bar).to_contain_text("这一页有 1 处问题")
    page.wait_for_load_state()
    assert top_of(page, TALK) == pytest.approx(at, abs=3)
    bar.locator("summary").click()
    assert violations(page) == []

    # A file that cannot be shown keeps its last good page, which says so.
    author.save("title: [", LESSON)
    expect(bar).to_contain_text("页面没有更新", timeout=PATIENCE)
    expect(bar).to_contain_text(f"{LESSON}:1:")
    expect(page.get_by_role("heading", level=1)).to_have_text("看一看，聊一聊")

    author.save(lesson, LESSON)
    author.save(quiz, QUIZ)
    expect(bar).to_contain_text("这一页没有问题", timeout=PATIENCE)
    expect(note).to_have_count(0)
    author.wait_for("已解决")
    assert author.all_said.count("[prompt-negative]") == 2, "found once, and solved"
    assert stored(page) == before

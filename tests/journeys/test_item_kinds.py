"""Items to type, to fill from lists, to pick several and to judge oneself: by mouse, by keyboard, again at the end."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import DESK, PHONE, Opener
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import SURE, UNSURE, Reader
from tests.journeys.two_shops import (
    KINDS,
    PARTLY,
    PATH,
    RIGHT,
    WRITTEN,
    give,
    numbers_of,
    stored_answers,
)

pytestmark = pytest.mark.browser

SHARES = {"cloze": 0.5, "fill": 0, "multiple": 0.6667, "short_answer": 0.3333}
PARTLY_WORDS = {
    "cloze": "◐ 2 个空，填对了 1 个。",
    "fill": "✕ 还不对。",
    "multiple": "◐ 选对 2 个，还差 1 个，得 2/3 分。",
    "short_answer": "◐ 自评：3 个要点，写到 1 个。",
}
RIGHT_WORDS = dict.fromkeys(KINDS, "✓ 答对了。") | {"short_answer": "✓ 自评：3 个要点，写到 3 个。"}

# Notes every change of every live region of an item, as a screen reader would.
_LISTEN = """form => {
  globalThis.announced = [];
  const region = form.querySelector('[role=status]');
  new MutationObserver(() => globalThis.announced.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_right_answer_is_announced_once_and_kept(
    parts_reader: Reader, parts_keys: CourseKeys, kind: str
) -> None:
    page = parts_reader.open(PATH)
    form = parts_reader.item(numbers_of(parts_keys)[kind])
    expect(form.get_by_role("button", name=SURE)).to_be_visible()
    form.evaluate(_LISTEN)
    give(form, kind, RIGHT[kind])
    expect(form.get_by_role("status")).to_have_text(RIGHT_WORDS[kind])
    expect(form.locator(".explained")).to_be_visible()
    expect(form.get_by_role("button", name="再答一次")).to_be_focused()
    assert page.evaluate("announced") == [RIGHT_WORDS[kind]]
    (event,) = stored_answers(parts_reader)
    kept = {"short_answer": WRITTEN, "fill": "１０ 單。"}.get(kind, RIGHT[kind])
    assert (event["a"], event["p"], event["c"]) == (kept, 1, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_right_in_part_counts_in_part_and_is_shown_again_after_a_reload(
    parts_reader: Reader, parts_keys: CourseKeys, kind: str
) -> None:
    parts_reader.open(PATH)
    number = numbers_of(parts_keys)[kind]
    give(parts_reader.item(number), kind, PARTLY[kind], UNSURE)
    parts_reader.expect_result(number, PARTLY_WORDS[kind])
    (event,) = stored_answers(parts_reader)
    assert (event["p"], event["c"]) == (SHARES[kind], 0)
    parts_reader.open(PATH)
    parts_reader.expect_result(number, PARTLY_WORDS[kind])
    expect(parts_reader.item(number).get_by_role("button", name=SURE)).to_be_hidden()


def test_each_gap_has_its_own_feedback_and_all_have_to_be_filled(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    parts_reader.open(PATH)
    number = numbers_of(parts_keys)["cloze"]
    form = parts_reader.item(number)
    form.locator("select").first.select_option("1")
    form.get_by_role("button", name=SURE).click()
    parts_reader.expect_result(number, "还有没答的")
    expect(form.locator("select").nth(1)).to_be_focused()
    assert stored_answers(parts_reader) == []
    form.locator("select").nth(1).select_option("5")
    form.get_by_role("button", name=SURE).click()
    notes = form.locator(".gap-notes li")
    expect(notes.nth(0)).to_contain_text("第 1 空 ✕ 不对。 20 元是甲店的一单")
    expect(notes.nth(1)).to_contain_text("第 2 空 ✓ 对。 乙店一天只打包 1 次")


def test_a_known_mix_up_gets_its_own_words(parts_reader: Reader, parts_keys: CourseKeys) -> None:
    parts_reader.open(PATH)
    form = parts_reader.item(numbers_of(parts_keys)["fill"])
    give(form, "fill", "1单")
    expect(form.locator(".said")).to_contain_text("一单是乙店的")


def test_the_model_answer_is_shown_only_after_writing_and_the_text_can_be_changed_again(
    parts_reader: Reader, parts_keys: CourseKeys
) -> None:
    page = parts_reader.open(PATH)
    form = parts_reader.item(numbers_of(parts_keys)["short_answer"])
    form.get_by_role("button", name=SURE).click()
    parts_reader.expect_result(numbers_of(parts_keys)["short_answer"], "先作答")
    expect(form.get_by_text("七天内不合适免费换")).to_be_hidden()
    form.get_by_label("你的回答").fill("再见")
    form.get_by_role("button", name=SURE).click()
    expect(form.locator(".compare .model")).to_be_visible()
    expect(form.locator(".compare .self-name").first).to_be_focused()
    assert stored_answers(parts_reader) == []
    form.get_by_role("button", name="再改改").click()
    expect(form.get_by_label("你的回答")).to_be_focused()
    page.keyboard.type("，欢迎再来")
    form.get_by_role("button", name=UNSURE).click()
    form.get_by_role("button", name="记下自评").click()
    (event,) = stored_answers(parts_reader)
    assert (event["p"], event["c"]) == (0, 0)


def _press_until(page: Page, key: str, condition: str, most: int = 60) -> None:
    for _ in range(most):
        if page.evaluate(condition):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} never led to {condition}")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_reaches_full_points_by_keyboard_alone(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys, kind: str, width: int
) -> None:
    reader = new_reader(width, origin=parts_server)
    page = reader.open(PATH)
    form = reader.item(numbers_of(parts_keys)[kind])
    expect(form.get_by_role("button", name=SURE)).to_be_visible()
    form.evaluate("form => form.querySelector('fieldset').querySelector('input, select, textarea').focus()")
    if kind == "cloze":
        for option in RIGHT[kind]:
            _press_until(page, "ArrowDown", f"document.activeElement.value === '{option}'")
            page.keyboard.press("Tab")
    elif kind == "multiple":
        for _ in range(5):
            if page.evaluate("Number(document.activeElement.value)") in RIGHT[kind]:
                page.keyboard.press("Space")
            page.keyboard.press("Tab")
    else:
        page.keyboard.type("10单" if kind == "fill" else WRITTEN)
    _press_until(page, "Tab", "document.activeElement.matches('.submit .primary')")
    page.keyboard.press("Enter")
    if kind == "short_answer":
        for _ in range(3):
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
        _press_until(page, "Tab", "document.activeElement.name === 'judged'")
        page.keyboard.press("Enter")
    expect(form.get_by_role("status")).to_have_text(RIGHT_WORDS[kind])
    page.keyboard.press("Enter")
    expect(form.locator("fieldset").locator("input, select, textarea").first).to_be_focused()
    expect(form.get_by_role("status")).to_have_text("")


def test_without_script_everything_can_be_read_and_compared(new_reader: Opener, parts_server: str) -> None:
    page = new_reader(PHONE, origin=parts_server, java_script_enabled=False).open(PATH)
    expect(page.get_by_text("第 2 空：甲店 / 乙店 / 两家")).to_be_visible()
    assert page.locator(".stimulus table td").all_inner_texts() == ["10", "20 元", "1", "200 元"]
    for item, words in (
        ("cloze", "✓ 200 元"),
        ("fill", "也对：十"),
        ("multiple", "✓ 打包耗材"),
        ("short_answer", "先承认价格的差别"),
    ):
        form = page.locator(f'form[data-kind="{item}"]')
        form.get_by_text("看答案与解析").click()
        expect(form.locator(".answer")).to_contain_text(words)
    assert page.locator("[id$='-again']").count() == 0


def test_on_paper_the_options_of_gaps_are_there(new_reader: Opener, parts_server: str) -> None:
    page = new_reader(DESK, origin=parts_server).open(PATH)
    expect(page.locator(".gap-options").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".gap-options").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_answering_after_it_and_at_the_end(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys, width: int, scheme: str
) -> None:
    reader = new_reader(width, origin=parts_server, color_scheme=scheme)
    page = reader.open(PATH)
    found = violations(page)
    for kind, number in numbers_of(parts_keys).items():
        give(reader.item(number), kind, PARTLY[kind])
    found += violations(page)
    page.get_by_role("button", name="再答这 4 题").click()
    expect(page.locator(".come-back form")).to_have_count(4)
    found += violations(page)
    assert found == []


def test_what_is_pressed_is_at_least_48_pixels_and_nothing_scrolls_sideways(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys
) -> None:
    reader = new_reader(320, origin=parts_server)
    page = reader.open(PATH)
    give(reader.item(numbers_of(parts_keys)["short_answer"]), "short_answer", [])
    page.locator(".come-back, form").first.wait_for()
    sizes: list[tuple[str, float]] = page.evaluate(
        """[...document.querySelectorAll('.item :is(.choice, select, textarea, [type=text], button)')]
        .filter(part => part.offsetParent && !part.matches('.report'))
        .map(part => [part.outerHTML.slice(0, 60), part.getBoundingClientRect().height])"""
    )
    assert len(sizes) > 10
    assert [part for part in sizes if part[1] < 48] == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

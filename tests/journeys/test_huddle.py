"""晨会模式: every kind of item before a room, by keys alone; what was counted is kept."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import DESK, PHONE, Opener
from tests.journeys.accessibility import violations
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

BEFORE_BUYING, ARRANGE, TALK, TWO_SHOPS = 1, 8, 9, 11
LEFT_PER_DAY = 1
ORDER, MATCH, SORT, HOTSPOT, DIALOGUE, CLOZE, FILL, SHORT = 16, 17, 18, 19, 20, 23, 24, 26


def _stage(page: Page, lesson: int, item: int) -> Locator:
    page.get_by_label("哪一课").select_option(str(lesson))
    page.get_by_label("哪一题").select_option(str(item))
    page.get_by_role("button", name="放到大屏上").click()
    stage = page.get_by_role("dialog")
    expect(stage.locator("h2")).to_be_focused()
    expect(page.locator("dialog.huddle[data-page]")).to_be_visible()
    return stage


def _go(stage: Locator, name: str, *hands: str) -> None:
    """Hands by keys, then the one button that leads on, by keys too."""
    page = stage.page
    for key in hands:
        page.keyboard.press(key)
    button = stage.get_by_role("button", name=name, exact=True)
    button.focus()
    page.keyboard.press("Enter")


def _leave(stage: Locator) -> None:
    expect(stage.locator(".huddle-after")).to_be_focused()
    expect(stage.locator(".huddle-after")).to_contain_text("聊两分钟")
    stage.page.keyboard.press("Escape")
    expect(stage).to_have_count(0)


def _last_tally(reader: Reader) -> list[list[int]]:
    tallies = [json.loads(text) for text in reader.stored('"k":"tally"')]
    counts: list[list[int]] = max(tallies, key=lambda one: one["t"])["a"]
    return counts


@pytest.mark.parametrize("width", [PHONE, DESK], ids=["phone", "desk"])
def test_hands_for_places_gaps_and_turns(new_reader: Opener, parts_server: str, width: int) -> None:
    lead = new_reader(width, origin=parts_server, color_scheme="dark" if width == PHONE else "light")
    page = lead.open("team/#huddle")
    page.locator("course-desk").scroll_into_view_if_needed()

    stage = _stage(page, TALK, HOTSPOT)
    expect(stage.locator(".marker text")).to_have_text(["A", "B", "C"])
    expect(stage.locator(".huddle-place")).to_have_text(["A", "B", "C"])
    assert page.evaluate("document.querySelector('dialog.huddle').scrollWidth") <= width
    assert violations(page) == []
    _go(stage, "看答案，记下票数", "a", "a", "b", "3")
    expect(stage.locator(".right .huddle-words")).to_have_text(["✓ 招牌上的字", "✓ 门口的告示"])
    expect(stage).to_contain_text("店门没有问题，先改挡住视线的。")
    expect(stage).to_contain_text("选“店门”的人是怎么想的？")
    _leave(stage)
    assert _last_tally(lead) == [[1, 2], [2, 1], [3, 1]]

    stage = _stage(page, TALK, DIALOGUE)
    expect(stage.locator(".bubble")).to_have_text(["顾客我的快递怎么还没到？"])
    _go(stage, "看答案，记下票数", "2", "2", "1")
    expect(stage.get_by_role("status")).to_have_text("答案：我马上查，两分钟内回您")
    expect(stage).to_contain_text("我是在你家买的。 把顾客推开，问题还是你的。")
    _go(stage, "顾客接着说")
    expect(stage.locator(".bubble")).to_contain_text(
        ["我的快递怎么还没到？", "您问问快递公司", "我是在你家买的。", "查到了吗？"]
    )
    assert violations(page) == []
    _go(stage, "看答案，记下票数", "1", "1", "1")
    _leave(stage)
    assert _last_tally(lead) == [[1, 1], [2, 2], [3, 3], [4, 0]]

    stage = _stage(page, TWO_SHOPS, CLOZE)
    expect(stage.locator(".huddle-gap.is-asked")).to_have_text("第 1 空")
    expect(stage.locator(".huddle-case")).to_contain_text("乙店")
    _go(stage, "看答案，记下票数", "1")
    _go(stage, "下一空")
    expect(stage.locator(".huddle-gap.is-known")).to_have_text("200 元")
    expect(stage.locator(".huddle-gap.is-asked")).to_have_text("第 2 空")
    page.keyboard.press("Escape")
    expect(page.locator(".huddle-tallies li").first).to_contain_text("20 元 1 人；200 元 0 人")
    assert _last_tally(lead) == [[1, 1], [2, 0], [3, 0]], "a gap that was counted is not lost by leaving"


def test_what_was_answered_on_paper_is_counted_once_the_answer_is_shown(
    new_reader: Opener, parts_server: str
) -> None:
    lead = new_reader(DESK, origin=parts_server)
    page = lead.open("team/#huddle")
    page.locator("course-desk").scroll_into_view_if_needed()
    cases = {
        (BEFORE_BUYING, LEFT_PER_DAY): ("", r"别的数", "算对了"),
        (TWO_SHOPS, FILL): ("", r"十单.*一单是乙店的", "填对了"),
        (ARRANGE, ORDER): ("上架开卖", r"当面点数.*抽几件验货.*上架开卖", "全排对了"),
        (ARRANGE, MATCH): ("A 采购", r"点数 — B 仓管", "全连对了"),
        (ARRANGE, SORT): ("A 该说", r"→ 不该说", "全分对了"),
    }
    for (lesson, item), (shown, answer, right) in cases.items():
        stage = _stage(page, lesson, item)
        expect(stage.locator(".huddle-option")).to_have_count(0)
        expect(stage).to_contain_text(shown)
        page.keyboard.press("1")
        _go(stage, "看答案")
        expect(stage.locator(".huddle-answer")).to_contain_text(re.compile(answer, re.DOTALL))
        expect(stage.locator(".huddle-words").first).to_have_text(right)
        _go(stage, "记下人数", "1", "1", "2", "Backspace", "2")
        expect(stage.locator(".huddle-after")).to_contain_text("卡在了哪一步")
        _leave(stage)
        assert _last_tally(lead) == [[1, 2], [0, 1]], item

    stage = _stage(page, TWO_SHOPS, SHORT)
    _go(stage, "看答案")
    expect(stage.locator(".model strong")).to_have_text("七天内不合适免费换")
    expect(stage.locator(".huddle-words")).to_have_text(
        ["先承认价格的差别", "说出一条查得到的好处", "问一句顾客的需要"]
    )
    assert violations(page) == []
    _go(stage, "记下人数", "1", "1", "2", "3", "3")
    expect(stage.locator(".huddle-after")).to_contain_text("“写到第 2 条要点”的人最少")
    _leave(stage)
    expect(page.locator(".huddle-tallies li").first).to_contain_text("写到第 1 条要点 2 人")


def test_without_the_lessons_page_the_question_stands_alone(new_reader: Opener, parts_server: str) -> None:
    lead = new_reader(PHONE, origin=parts_server)
    page = lead.open("team/#huddle")
    page.locator("course-desk").scroll_into_view_if_needed()
    lead.context.route("**/lessons/**", lambda route: route.abort())
    stage = _stage(page, ARRANGE, ORDER)
    expect(stage.locator(".huddle-parts li")).to_have_count(3)
    _go(stage, "看答案")
    expect(stage.locator(".huddle-answer li")).to_have_text(["当面点数", "抽几件验货", "上架开卖"])
    page.keyboard.press("Escape")
    stage = _stage(page, TALK, DIALOGUE)
    _go(stage, "看答案，记下票数", "1")
    _go(stage, "顾客接着说")
    expect(stage.locator(".huddle-option")).to_have_count(2)
    page.keyboard.press("Escape")
    lead.complaints[:] = [line for line in lead.complaints if "Failed to load" not in line]

"""Items that are arranged, searched or talked through: by thumb, by keyboard, without script, and after a reload."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import Opener
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import SURE, Reader

pytestmark = pytest.mark.browser
KINDS = ("order", "match", "categorize", "hotspot", "dialogue")
Key = dict[str, Any]


def begin(reader: Reader, keys: CourseKeys, kind: str) -> tuple[Locator, Key]:
    """Open the lesson with an item of a kind and wait until its code has arrived."""
    path, key = keys.of_kind(kind)
    reader.open(path)
    form = reader.item(key["n"])
    expect(form.locator(".submit")).to_be_visible()
    return form, key


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    """What a reader without a mouse does: go there, press a key."""
    target.focus()
    page.keyboard.press(key)


def arrange(form: Locator, key: list[int], use: Callable[[Locator], None]) -> None:
    """Bubble the rows into their order by the buttons that move them up."""
    for place, part in enumerate(key):
        row = form.locator(f'.sorted[data-answer="{part}"]')
        while row.evaluate("row => [...row.parentElement.children].indexOf(row)") > place:
            use(row.locator(".up"))


def answer_right(form: Locator, key: Key, use: Callable[[Locator], None]) -> None:
    """Give the right response of any of the kinds; `use` clicks or presses a control."""
    if key["kind"] == "order":
        return arrange(form, key["key"], use)
    for selector in right_controls(key):
        use(form.locator(selector))
    return None


def right_controls(key: Key) -> list[str]:
    """Where to press, one after the other, for the right response."""
    match key["kind"]:
        case "match":
            sides = ('.pair[data-answer="{}"] .face', '.option[data-answer="{}"] .face')
            return [side.format(n) for pair in key["pairs"] for side, n in zip(sides, pair, strict=True)]
        case "categorize":
            return [f'.card[data-answer="{card}"] input[value="{into}"]' for card, into in key["cards"]]
        case "hotspot":
            return [f'[data-choice="{region}"] input' for region in key["key"]]
        case _:
            good = [next(number for number, is_good, _ in turn if is_good) for turn in key["turns"]]
            return [f'.reply[data-answer="{number}"] .face' for number in good]


@pytest.mark.parametrize("kind", KINDS)
def test_the_right_response_by_mouse_or_thumb_earns_all_and_is_still_there_after_a_reload(
    parts_reader: Reader, parts_keys: CourseKeys, kind: str
) -> None:
    form, key = begin(parts_reader, parts_keys, kind)
    answer_right(form, key, lambda control: control.click())
    form.get_by_role("button", name=SURE).click()
    parts_reader.expect_result(key["n"], "✓ 答对了。")
    assert '"p":1' in parts_reader.stored('"k":"answer"')[0]
    parts_reader.close_and_return(parts_keys.of_kind(kind)[0])
    parts_reader.expect_result(key["n"], "✓ 答对了。")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_score_is_reached_by_keyboard_alone(
    parts_reader: Reader, parts_keys: CourseKeys, kind: str
) -> None:
    form, key = begin(parts_reader, parts_keys, kind)
    how = "Space" if kind in {"categorize", "hotspot"} else "Enter"
    answer_right(form, key, lambda control: press(parts_reader.page, control, how))
    press(parts_reader.page, form.get_by_role("button", name=SURE))
    parts_reader.expect_result(key["n"], "✓ 答对了。")
    assert '"p":1' in parts_reader.stored('"k":"answer"')[0]


@pytest.mark.parametrize("kind", KINDS)
def test_an_unfinished_response_is_asked_for_and_a_partial_one_earns_a_share(
    parts_phone: Reader, parts_keys: CourseKeys, kind: str
) -> None:
    form, key = begin(parts_phone, parts_keys, kind)
    if kind != "order":
        form.get_by_role("button", name=SURE).click()
        parts_phone.expect_result(key["n"], "再提交")
        assert parts_phone.stored('"k":"answer"') == []
    part_of(form, key)
    form.get_by_role("button", name=SURE).click()
    expect(form.locator(".result")).to_contain_text("◐")
    points = form.page.evaluate(
        'JSON.parse(Object.values(localStorage).find(text => text.includes(\'"k":"answer"\'))).p'
    )
    assert 0 < points < 1
    form.get_by_role("button", name="再答一次").click()
    answer_right(form, key, lambda control: control.click())
    form.get_by_role("button", name=SURE).click()
    parts_phone.expect_result(key["n"], "首答对一部分")


def part_of(form: Locator, key: Key) -> None:
    """A response of which a part is right."""
    match key["kind"]:
        case "order":
            arrange(form, key["key"], lambda control: control.click())
            form.locator(".sorted .down").first.click()
        case "match":
            options = key["options"]
            for left, right in key["pairs"]:
                wrong = next(option for option in options if option != right)
                form.locator(f'.pair[data-answer="{left}"] .face').click()
                chosen = right if left == key["pairs"][0][0] else wrong
                form.locator(f'.option[data-answer="{chosen}"] .face').click()
        case "categorize":
            for card, _ in key["cards"]:
                form.locator(f'.card[data-answer="{card}"] .segment').first.click()
        case "hotspot":
            form.locator(f'.spot[data-answer="{key["key"][0]}"]').click()
        case _:
            for turn in key["turns"][:-1]:
                form.locator(f'.reply[data-answer="{turn[0][0]}"] .face').click()
            bad = next(number for number, is_good, _ in key["turns"][-1] if not is_good)
            form.locator(f'.reply[data-answer="{bad}"] .face').click()


def test_a_row_is_also_moved_by_dragging_its_handle(parts_reader: Reader, parts_keys: CourseKeys) -> None:
    form, _key = begin(parts_reader, parts_keys, "order")
    rows = form.locator(".sorted")
    last = rows.last.get_attribute("data-answer")
    handle = form.locator(f'.sorted[data-answer="{last}"] .handle')
    handle.scroll_into_view_if_needed()
    start, goal = handle.bounding_box(), rows.first.bounding_box()
    assert start
    assert goal
    mouse = parts_reader.page.mouse
    mouse.move(start["x"] + 5, start["y"] + start["height"] / 2)
    mouse.down()
    mouse.move(start["x"] + 5, goal["y"] + 4, steps=12)
    mouse.up()
    expect(rows.first).to_have_attribute("data-answer", str(last))
    expect(form.locator(".aloud")).to_contain_text("现在第 1 位")


def test_moving_a_row_is_said_aloud_and_keeps_the_focus(parts_phone: Reader, parts_keys: CourseKeys) -> None:
    form, _ = begin(parts_phone, parts_keys, "order")
    press(parts_phone.page, form.locator(".sorted .down").first)
    expect(form.locator(".aloud")).to_contain_text("现在第 2 位，共 3 位")
    expect(form.locator(".sorted").nth(1).locator(".down")).to_be_focused()


def test_a_talk_can_be_taken_back_and_goes_on_from_there(parts_phone: Reader, parts_keys: CourseKeys) -> None:
    form, _ = begin(parts_phone, parts_keys, "dialogue")
    form.locator(".face:visible").nth(1).click()
    expect(form.get_by_role("log")).to_contain_text("我是在你家买的")
    form.get_by_role("button", name="退回上一句").click()
    expect(form.get_by_role("log")).not_to_contain_text("我是在你家买的")
    expect(form.locator(".face:visible").first).to_be_focused()


def test_what_was_ticked_before_the_code_arrived_is_kept(parts_phone: Reader, parts_keys: CourseKeys) -> None:
    arrived: list[Callable[[], None]] = []
    parts_phone.context.route("**/assets/categorize.*.js", lambda route: arrived.append(route.continue_))
    path, key = parts_keys.of_kind("categorize")
    parts_phone.open(path)
    form = parts_phone.item(key["n"])
    for selector in right_controls(key):
        form.locator(selector).click()
    expect(form.locator(".submit")).to_be_hidden()
    arrived[0]()
    form.get_by_role("button", name=SURE).click()
    parts_phone.expect_result(key["n"], "✓ 答对了。")


@pytest.mark.parametrize("kind", KINDS)
def test_controls_are_large_enough_for_a_thumb(
    parts_phone: Reader, parts_keys: CourseKeys, kind: str
) -> None:
    form, _ = begin(parts_phone, parts_keys, kind)
    controls = form.locator("fieldset button:visible, fieldset label:visible, .submit button")
    boxes = [control.bounding_box() for control in controls.all()]
    assert boxes
    assert [box for box in boxes if box and min(box["width"], box["height"]) < 48] == []


def test_axe_finds_nothing_before_and_after_answering(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys, width: int
) -> None:
    reader = new_reader(width, origin=parts_server)
    for kind in KINDS:
        form, key = begin(reader, parts_keys, kind)
        assert violations(reader.page) == []
        part_of(form, key)
        form.get_by_role("button", name=SURE).click()
        expect(form.locator(".result")).to_contain_text("◐")
        assert violations(reader.page) == []


def test_without_script_everything_can_be_read_and_answers_stand_behind_the_fold(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys
) -> None:
    reader = new_reader(origin=parts_server, java_script_enabled=False)
    for kind in KINDS:
        path, key = parts_keys.of_kind(kind)
        form = reader.open(path).locator(f"#item-{key['n']}")
        expect(form.locator("legend").first).to_be_visible()
        rows = form.locator("fieldset li, fieldset .choice, fieldset .card")
        assert rows.count() >= 3
        for row in rows.all():
            expect(row).to_be_visible()
        form.locator("details.answer > summary").click()
        expect(form.locator(".feedback .words").first).to_be_visible()

"""Calculators in a real browser: every case of every calculator, what goes wrong said in words, plot and shop."""

from __future__ import annotations

import base64
from itertools import groupby

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import PHONE, Opener
from tests.journeys.accessibility import violations
from tests.journeys.course_calculators import PlacedCase, placed_cases
from tests.journeys.reader import Reader
from tests.real_site import EVERY_PART, ROOT

pytestmark = pytest.mark.browser
LESSON = "lessons/supply/own-numbers/"
TITLE = "处理成本涨了，一天还剩多少"

# Notes every change of the live region, as a screen reader would.
_LISTEN = """block => {
  globalThis.announced = [];
  const region = block.querySelector('output');
  new MutationObserver(() => globalThis.announced.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
}"""


def calculator(page: Page, at: int = 0) -> Locator:
    return page.locator("course-calculator").nth(at)


def result(block: Locator, output: str) -> Locator:
    return block.locator(f'[data-output="{output}"] .calc-value')


# What each field holds, by its label, and what each result says, by its output.
_SEEN = """block => [
  Object.fromEntries(Array.from(block.querySelectorAll("label"), l => [l.textContent.trim(), l.control?.value])),
  Object.fromEntries(Array.from(block.querySelectorAll("[data-output]"),
    each => [each.dataset.output, each.querySelector(".calc-value").innerText])),
]"""


def _try(page: Page, case: PlacedCase) -> None:
    """Type what differs from what the fields hold already."""
    block = calculator(page, case.calculator)
    held: dict[str, str] = block.evaluate(_SEEN)[0]
    for label, text in case.typed.items():
        if held.get(label) != text:
            block.get_by_label(label, exact=True).fill(text)
    shown: dict[str, str] = block.evaluate(_SEEN)[1]
    assert {output: shown[output] for output in case.shown} == case.shown, str(case)


def _try_all(reader: Reader, cases: list[PlacedCase]) -> None:
    """Type every case of every calculator, each page opened once; a case fills all of its calculator's fields."""
    assert cases
    for path, there in groupby(cases, key=lambda case: case.path):
        page = reader.open(path)
        page.locator(".calc-fields").first.wait_for()
        for case in there:
            _try(page, case)


def test_the_example_course_gives_what_its_cases_expect(parts_reader: Reader) -> None:
    _try_all(parts_reader, placed_cases(EVERY_PART))


def test_every_calculator_of_the_course_gives_what_its_cases_expect(phone: Reader) -> None:
    _try_all(phone, placed_cases(ROOT))


def test_without_script_numbers_results_and_formulas_are_there(new_reader: Opener, parts_server: str) -> None:
    page = new_reader(PHONE, origin=parts_server, java_script_enabled=False).open(LESSON)
    block = calculator(page)
    expect(block.locator(".calc-given")).to_contain_text("一单处理成本")
    expect(block.locator(".calc-given")).to_contain_text("8 元")
    expect(result(block, "left")).to_have_text("120 元")
    block.get_by_text("怎么算的").click()
    expect(block).to_contain_text("一天净剩＝日均订单×（一单账面利润×（1−退货率）−一单处理成本）")


@pytest.mark.parametrize(
    ("label", "text", "words"),
    [
        ("日均订单", "", "还没有填"),
        ("日均订单", "很多", "请填一个数"),
        ("日均订单", "2.5", "要填整数"),
        ("一单处理成本", "99", "要在 0 到 40 元之间"),
    ],
)
def test_what_is_empty_or_absurd_is_said_beside_its_field(
    parts_reader: Reader, label: str, text: str, words: str
) -> None:
    page = parts_reader.open(LESSON)
    block = calculator(page)
    field = block.get_by_label(label, exact=True)
    field.fill(text)
    expect(field).to_have_attribute("aria-invalid", "true")
    assert words in page.locator(f"#{field.get_attribute('aria-describedby')}").inner_text()
    expect(result(block, "left")).to_have_text("先把上面的数填好")
    field.fill("3")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert "NaN" not in page.locator("body").inner_text()


def test_a_division_by_zero_is_said_beside_the_result_and_the_fields_behind_it(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    block = calculator(page)
    orders = block.get_by_label("日均订单", exact=True)
    orders.fill("０")
    expect(result(block, "share")).to_have_text("算不出来：除数是 0")
    expect(result(block, "left")).to_have_text("0 元")
    expect(orders).to_have_attribute("aria-invalid", "true")
    expect(block).to_contain_text("除数是 0，“留下的比例”算不出来。")
    for text in ("Infinity", "NaN", "undefined"):
        assert text not in page.locator("body").inner_text()


def test_results_are_announced_once_a_pause_and_not_with_every_key(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    block = calculator(page)
    field = block.get_by_label("日均订单", exact=True)
    expect(block.locator("output")).not_to_be_empty()
    block.evaluate(_LISTEN)
    field.fill("")
    field.press_sequentially("125")
    expect(block.locator("output")).to_contain_text("一天净剩：1,500 元")
    page.wait_for_timeout(1_000)
    assert page.evaluate("announced.length") == 1


def test_a_step_is_taken_by_button_and_by_arrow_key_within_the_limits(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    block = calculator(page)
    field = block.get_by_label("一单处理成本", exact=True)
    block.get_by_role("button", name="一单处理成本加 0.5").click()
    expect(field).to_have_value("8.5")
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(field).to_have_value("7.5")
    expect(result(block, "left")).to_have_text("125 元")
    field.fill("40")
    field.press("ArrowUp")
    expect(field).to_have_value("40")


def test_a_plot_follows_the_fields_and_is_there_as_words_and_table(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    block = calculator(page)
    picture = block.get_by_role("img", name="一单处理成本越高，一天净剩越少")
    expect(picture).to_be_visible()
    expect(picture.locator("desc")).to_contain_text("现在 8 元：一天净剩 120 元")
    block.get_by_label("一单账面利润", exact=True).fill("30")
    expect(picture.locator("desc")).to_contain_text("一天净剩 220 元")
    expect(picture.locator("text").filter(has_text="300")).to_be_visible()
    block.get_by_text("看数据表").click()
    expect(block.locator(".plot-data tbody tr")).to_have_count(11)
    expect(block.locator(".plot-data tbody tr").last).to_contain_text("30 元")


def test_the_code_for_plots_is_fetched_only_where_there_is_one(new_reader: Opener, parts_server: str) -> None:
    reader = new_reader(PHONE, origin=parts_server)
    reader.open("lessons/supply/before-buying/").wait_for_load_state("networkidle")
    without = {url for url in reader.requests if url.endswith(".js")}
    reader.open(LESSON).locator(".plot svg").first.wait_for()
    more = {url for url in reader.requests if url.endswith(".js")} - without
    assert len(more) >= 2


def fill_shop(page: Page, block: Locator, orders: str) -> None:
    block.get_by_role("button", name="填我的店铺").click()
    dialog = page.get_by_role("dialog", name="我的店铺")
    dialog.get_by_label("日均订单", exact=True).fill(orders)
    dialog.get_by_role("button", name="退货率 5–15").click()
    dialog.get_by_role("button", name="记在这台设备上").click()
    expect(dialog.get_by_role("status")).to_contain_text("记下了 2 个数")
    dialog.get_by_role("button", name="关闭").click()


def test_numbers_of_the_shop_fill_calculators_and_the_lessons_numbers_come_back(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    fill_shop(page, calculator(page), "25")
    assert len(parts_reader.stored('"key":"shop:')) == 2
    page = parts_reader.close_and_return(LESSON)
    block = calculator(page)
    orders = block.get_by_label("日均订单", exact=True)
    expect(orders).to_have_value("25")
    expect(block.locator(".calc-whose")).to_have_text("用了你店铺的数：日均订单、退货率。")
    block.get_by_role("button", name="换回课里的数").click()
    expect(orders).to_have_value("10")
    expect(result(block, "left")).to_have_text("120 元")
    block.get_by_role("button", name="用我店铺的数").click()
    expect(orders).to_have_value("25")


def test_my_shop_is_kept_and_cleared_on_the_record_page(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    fill_shop(page, calculator(page), "25")
    page = parts_reader.open("me/#shop")
    shop = page.locator("course-shop")
    expect(shop.locator("summary")).to_have_text("记了 2 个数，看看或修改")
    expect(shop.get_by_label("日均订单", exact=True)).to_have_value("25")
    shop.get_by_label("客单价", exact=True).fill("不知道")
    shop.get_by_role("button", name="记在这台设备上").click()
    expect(shop.get_by_label("客单价", exact=True)).to_be_focused()
    shop.get_by_role("button", name="清掉这些数").click()
    expect(shop.get_by_role("status")).to_contain_text("已经清掉")
    expect(shop.locator("summary")).to_have_text("填写")
    page = parts_reader.open(LESSON)
    expect(calculator(page).get_by_label("日均订单", exact=True)).to_have_value("10")


def test_the_backup_before_a_reset_holds_numbers_of_the_shop_only_when_ticked(
    new_reader: Opener, parts_server: str
) -> None:
    reader = new_reader(PHONE, origin=parts_server)
    page = reader.open(LESSON)
    fill_shop(page, calculator(page), "25")
    for ticked in (False, True):
        page = reader.open("me/")
        page.get_by_role("button", name="清空这台设备的记录…").click()
        if ticked:
            page.get_by_label("备份里带上“我的店铺”里的数").check()
        backup = page.get_by_label("清空前的备份").input_value()
        packed = backup.split(".")[1]
        text = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode()
        assert ("shop:daily_orders" in text) is ticked


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_calculators_plot_and_shop(
    new_reader: Opener, parts_server: str, width: int, scheme: str
) -> None:
    page = new_reader(width, origin=parts_server, color_scheme=scheme).open(LESSON)
    block = calculator(page)
    block.locator(".plot svg").first.wait_for()
    block.get_by_label("日均订单", exact=True).fill("0")
    for fold in block.locator("summary").all():
        fold.click()
    assert violations(page) == []
    block.get_by_role("button", name="填我的店铺").click()
    page.get_by_role("dialog", name="我的店铺").wait_for()
    assert violations(page) == []


def test_nothing_scrolls_sideways_on_a_narrow_phone(new_reader: Opener, parts_server: str) -> None:
    reader = new_reader(320, origin=parts_server)
    page = reader.open(LESSON)
    page.locator(".plot svg").first.wait_for()
    for fold in page.locator("course-calculator summary").all():
        fold.click()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page = reader.open("me/#shop")
    page.locator("course-shop form").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

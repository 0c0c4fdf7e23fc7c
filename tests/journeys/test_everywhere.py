from __future__ import annotations

import pytest

from tests.conftest import DESK, PHONE, Opener
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

KINDS_OF_PAGE = (
    "",
    "issues/002/",
    "lessons/visual/five-images-clothing/",
    "tracks/supply/",
    "series/five-images/",
    "archive/",
    "glossary/",
    "notes/",
    "review/",
    "me/",
    "catch-up/",
    "mistakes/",
    "certificate/",
    "device/",
    "week/",
    "team/",
    "offline/",
    "404.html",
    "about/",
    "guides/authors/",
    "rules/",
)


def test_axe_finds_nothing_on_any_kind_of_page(new_reader: Opener, width: int) -> None:
    reader = new_reader(width)
    found: dict[str, list[str]] = {}
    for path in KINDS_OF_PAGE:
        page = reader.open(path)
        page.wait_for_load_state("networkidle")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found[f"/{path} {scheme}"] = violations(page)
    assert {path: rules for path, rules in found.items() if rules} == {}


def test_no_page_scrolls_sideways_on_a_narrow_phone(new_reader: Opener) -> None:
    reader = new_reader(320)
    for path in KINDS_OF_PAGE:
        page = reader.open(path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_without_script_a_lesson_reads_and_its_answers_open(new_reader: Opener) -> None:
    reader = new_reader(PHONE, java_script_enabled=False)
    page = reader.open("lessons/supply/stock-before-buying/")
    item = page.locator("form.item").first
    item.get_by_text("看答案与解析").click()
    assert "108 元" in item.locator(".feedback").inner_text()
    assert page.locator(".submit").first.is_hidden()
    assert page.locator(".takeaways li").count() == 2


def test_everything_works_below_a_path_and_is_kept_apart_from_the_root(
    new_reader: Opener, keys: CourseKeys
) -> None:
    reader = new_reader(PHONE, base="/sub/")
    path, key = keys.of_kind("single")
    reader.open(path)
    reader.answer(key["n"], key["key"])
    reader.expect_result(key["n"], "答对了")
    assert reader.prefix().endswith(":/sub/:")
    assert all(name.startswith(reader.prefix()) for name in reader.page.evaluate("Object.keys(localStorage)"))


FILL = """() => {
  for (let size = 1 << 20, n = 0; size > 0;) {
    try { localStorage.setItem("other" + n++, "x".repeat(size)) } catch { size = size >> 1 }
  }
}"""
DENIED = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)


def test_denied_storage_costs_nothing_but_the_memory_and_is_said_once(
    new_reader: Opener, keys: CourseKeys
) -> None:
    reader = new_reader(PHONE)
    reader.context.add_init_script(DENIED)
    path, key = keys.of_kind("single")
    page = reader.open(path)
    reader.answer(key["n"], key["key"])
    reader.expect_result(key["n"], "答对了")
    assert page.locator("course-notice p").count() == 1
    assert "不让网页保存" in page.locator("course-notice").inner_text()


def test_a_full_storage_keeps_what_it_has_and_says_so(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("single")
    page = phone.open(path)
    page.evaluate(FILL)
    phone.answer(key["n"], key["key"])
    phone.expect_result(key["n"], "答对了")
    assert "空间满了" in page.locator("course-notice").inner_text()


def test_a_damaged_record_is_set_aside_and_the_others_are_kept(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("single")
    page = phone.open(path)
    phone.answer(key["n"], key["key"])
    page.evaluate("key => localStorage.setItem(key, '{broken')", f"{phone.prefix()}e:{'ab' * 8}:0")
    phone.open(path)
    phone.expect_result(key["n"], "答对了")
    assert "{broken" in phone.stored()
    page = phone.open("me/")
    assert page.get_by_label("读不懂的记录原文").input_value() == "{broken"


def test_a_cut_assignment_is_refused_in_words(phone: Reader) -> None:
    page = phone.open("#assign=1.eyJ0Ijoi.00000000")
    page.get_by_text("任务链接不完整").wait_for()
    assert phone.stored('"k":"assign"') == []


def test_export_then_reset_then_import_brings_everything_back(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("single")
    phone.open(path)
    phone.answer(key["n"], key["key"])
    before = sorted(phone.stored())
    page = phone.open("me/")
    page.get_by_role("button", name="清空这台设备的记录…").click()
    backup = page.get_by_label("清空前的备份").input_value()
    page.get_by_role("button", name="已存好，清空").click()
    assert phone.stored() == []
    page.get_by_label("导出的文字").fill(backup)
    page.get_by_role("button", name="看看里面有什么").click()
    page.get_by_role("button", name="导入", exact=True).click()
    page.get_by_text("导入完成").wait_for()
    assert sorted(phone.stored()) == before


def test_a_damaged_backup_is_refused_whole(phone: Reader) -> None:
    page = phone.open("me/")
    page.get_by_label("导出的文字").fill("EC1.eyJ2IjoxfQ.00000000")
    page.get_by_role("button", name="看看里面有什么").click()
    page.locator(".import-status p").wait_for()
    assert page.get_by_role("button", name="导入", exact=True).count() == 0


def test_an_answer_in_one_tab_appears_in_the_other(phone: Reader, keys: CourseKeys) -> None:
    path, key = keys.of_kind("single")
    phone.open(path)
    other = phone.new_tab(path)
    phone.answer(key["n"], key["key"])
    other.locator(f"#item-{key['n']} .result", has_text="答对了").wait_for()


def test_desk_and_phone_have_the_same_places(new_reader: Opener) -> None:
    for width, bar in ((PHONE, ".places"), (DESK, ".bar-places")):
        page = new_reader(width).open("")
        assert page.locator(f"{bar} a").all_inner_texts() == ["今天", "复习", "目录", "我的"]
        assert page.locator(f"{bar} .search-open").is_visible()

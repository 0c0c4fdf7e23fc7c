"""Notes and bookmarks: made at the end of a lesson, shown at their block, kept through edits, listed on one page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PHONE, Opener
from tests.journeys.reader import Reader
from tests.journeys.test_everywhere import DENIED

pytestmark = pytest.mark.browser

LESSON = "lessons/supply/before-buying/"


def write(page: Page, text: str, block: int = 0) -> None:
    page.get_by_role("button", name="记一笔").first.click()
    page.get_by_label("记在哪一段").select_option(index=block)
    page.get_by_label("写什么").fill(text)
    page.get_by_role("button", name="保存").click()


def test_a_note_stands_at_its_block_on_both_pages_of_the_lesson_and_on_the_list(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    write(page, "先算处理成本", 0)
    write(page, "", 1)
    expect(page.locator(".body > .block").first.get_by_role("note")).to_contain_text("先算处理成本")
    page = parts_reader.close_and_return("issues/001/")
    expect(page.get_by_role("note").filter(has_text="先算处理成本")).to_have_count(1)
    page = parts_reader.open(LESSON)
    page.get_by_role("link", name="全部笔记").click()
    notes = page.locator("course-notes .note")
    expect(notes).to_have_count(2)
    expect(notes.last).to_contain_text("书签")


def test_a_second_note_on_a_block_is_added_to_the_first(new_reader: Opener, parts_server: str) -> None:
    page = new_reader(PHONE, origin=parts_server).open(LESSON)
    write(page, "第一句")
    write(page, "第二句")
    expect(page.get_by_role("note")).to_have_count(1)
    expect(page.get_by_role("note")).to_contain_text("第一句\n第二句")


def test_a_note_is_changed_and_deleted(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    write(page, "第一句")
    note = page.get_by_role("note")
    note.get_by_role("button", name="改").click()
    page.get_by_label("写什么").fill("第二句")
    page.get_by_role("button", name="保存").click()
    expect(note).to_have_count(1)
    expect(note).to_contain_text("第二句")
    page = parts_reader.open("notes/")
    page.get_by_role("button", name="删").click()
    expect(page.get_by_text("还没有笔记")).to_be_visible()
    assert parts_reader.stored('"k":"note"') == []


def test_a_note_whose_block_is_gone_stays_under_the_lesson(parts_reader: Reader) -> None:
    page = parts_reader.open(LESSON)
    write(page, "留着")
    key, value = page.evaluate(
        'Object.entries(localStorage).find(([, value]) => value.includes(\'"k":"note"\'))'
    )
    gone = value.replace(value.split('"quote":"')[1].split('"')[0], "这一段后来整个拿掉了")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, gone])
    page = parts_reader.open(LESSON)
    expect(page.locator(".notes-loose")).to_contain_text("这一段后来整个拿掉了")
    expect(page.locator(".notes-loose")).to_contain_text("留着")


def test_the_notes_are_copied_as_text(new_reader: Opener, parts_server: str) -> None:
    reader = new_reader(PHONE, origin=parts_server, permissions=["clipboard-read", "clipboard-write"])
    write(reader.open(LESSON), "先算钱")
    page = reader.open("notes/")
    page.get_by_role("button", name="复制成文字").click()
    expect(page.get_by_role("status").filter(has_text="已复制")).to_be_visible()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("# 我的笔记\n\n## ")
    assert copied.endswith("……\n\n先算钱\n")


def test_with_storage_denied_a_note_holds_for_the_page(new_reader: Opener, parts_server: str) -> None:
    reader = new_reader(PHONE, origin=parts_server)
    reader.context.add_init_script(DENIED)
    page = reader.open(LESSON)
    write(page, "就这一页")
    expect(page.get_by_role("note")).to_contain_text("就这一页")

"""A lead's key on another device: it came with her record, and opens by its passphrase alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Opener
from tests.journeys.accessibility import violations
from tests.journeys.reader import Reader
from tests.journeys.test_receipts import copied_line, member, open_dialog

pytestmark = pytest.mark.browser

SPOKEN = "春天的货架"
BEFORE_BUYING = 1


def _give(lead: Reader, passphrase: str) -> str:
    """An assignment whose receipts only this lead reads."""
    page = lead.open(f"team/#pick={BEFORE_BUYING}")
    for label, text in {"任务名": "这周一课", "你的名字": "李婷"}.items():
        page.get_by_label(label).fill(text)
    if passphrase:
        page.get_by_label("钥匙的口令").fill(passphrase)
    page.get_by_role("button", name="生成链接").click()
    # A key is made on the first press; the link follows once it is there.
    expect(page.locator("form.assign input[name=key]")).to_have_value(
        re.compile(r"^A[\w-]{43}$"), timeout=20_000
    )
    link = page.get_by_label("任务链接")
    expect(link).to_be_visible(timeout=20_000)
    return link.input_value().partition("#")[2]


def _paste(page: Page, chat: str) -> None:
    page.get_by_label("群聊记录").fill(chat)
    page.get_by_role("button", name="找出回执").click()


def _record_of(lead: Reader, file: Path) -> Path:
    page = lead.open("me/")
    page.get_by_text("完整记录", exact=True).click()
    with page.expect_download() as saving:
        page.get_by_role("button", name="存成文件").click()
    saving.value.save_as(file)
    return file


def _restored(lead: Reader, file: Path) -> Page:
    page = lead.open("me/")
    page.get_by_label("导出的文件").set_input_files(file)
    page.get_by_role("button", name="导入", exact=True).click()
    expect(page.locator(".import-status")).to_contain_text("导入")
    page = lead.open("team/#receipts")
    page.locator("course-desk").scroll_into_view_if_needed()
    return page


def test_a_locked_key_from_a_backup_opens_with_its_passphrase_only(
    new_reader: Opener, parts_server: str, tmp_path: Path
) -> None:
    here = member(new_reader, parts_server)
    fragment = _give(here, SPOKEN)
    page = open_dialog(member(new_reader, parts_server), fragment, "小王")
    receipt = copied_line(page)
    _paste(here.page, f"小王 10:32\n{receipt}")
    expect(here.page.locator(".desk-members")).to_contain_text("小王")
    file = _record_of(here, tmp_path / "record.json")
    assert SPOKEN not in file.read_text("utf-8")

    there = member(new_reader, parts_server)
    page = _restored(there, file)
    locked = page.locator(".desk-key")
    expect(locked).to_contain_text("有 1 份回执加了密")
    expect(page.locator(".desk-members")).to_have_count(0)
    assert violations(page) == []
    for wrong in ("", "夏天的货架"):
        locked.get_by_label("口令").fill(wrong)
        locked.get_by_label("口令").press("Enter")
        expect(locked.get_by_role("status")).to_contain_text("口令不对", timeout=20_000)
    locked.get_by_label("口令").fill(SPOKEN)
    locked.get_by_role("button", name="用口令打开").click()
    expect(page.locator(".desk-members")).to_contain_text("小王", timeout=20_000)
    expect(locked).to_have_count(0)
    page = there.open("team/#receipts")
    page.locator("course-desk").scroll_into_view_if_needed()
    expect(page.locator(".desk-members")).to_contain_text("小王")


def test_without_a_passphrase_the_key_stays_where_it_was_made(
    new_reader: Opener, parts_server: str, tmp_path: Path
) -> None:
    here = member(new_reader, parts_server)
    fragment = _give(here, "")
    receipt = copied_line(open_dialog(member(new_reader, parts_server), fragment, "小王"))
    _paste(here.page, receipt)
    expect(here.page.locator(".desk-members")).to_contain_text("小王")
    page = _restored(member(new_reader, parts_server), _record_of(here, tmp_path / "record.json"))
    expect(page.locator("course-desk")).to_contain_text("在做这个任务的设备上打开这一页就能看到")
    expect(page.locator(".desk-key")).to_have_count(0)
    expect(page.locator(".desk-members")).to_have_count(0)

"""A member's receipt: shown in words, copied as one line, opened with the lead's key; it says where it is less."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PHONE, Opener
from tests.deno import browser_says
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

LESSONS = ("supply/arrange-things", "supply/two-shops")
WRITTEN = "您说得对，我们贵一点，今天就能发货。"
NO_CRYPTOGRAPHY = "Object.defineProperty(crypto, 'subtle', { value: undefined })"
NO_KEY_STORE = "Object.defineProperty(globalThis, 'indexedDB', { get() { throw new Error('denied') } })"


def lead(*arguments: str) -> str:
    """What the lead with the fixed key makes of it."""
    return browser_says("receipt/lead.ts", *arguments).strip()


def lesson_numbers(keys: CourseKeys) -> list[int]:
    by_id = {lesson["id"]: lesson["n"] for lesson in keys.index["lessons"]}
    return [by_id[lesson] for lesson in LESSONS]


@pytest.fixture(scope="module")
def assignment(parts_site: Path, parts_keys: CourseKeys) -> tuple[str, str]:
    """The course's id and an assignment of two lessons whose receipts are encrypted."""
    home = (parts_site / "index.html").read_text("utf-8")
    found = re.search(r'data-course="([^"]+)"', home)
    assert found
    numbers = ",".join(str(number) for number in lesson_numbers(parts_keys))
    return found[1], lead("assign", found[1], numbers)


def member(new_reader: Opener, origin: str, script: str = "") -> Reader:
    reader = new_reader(PHONE, origin=origin, permissions=["clipboard-read", "clipboard-write"])
    if script:
        reader.context.add_init_script(script)
    return reader


def open_dialog(reader: Reader, text: str, alias: str) -> Page:
    page = reader.open(f"#{text}")
    page.get_by_label("你是谁").fill(alias)
    page.get_by_role("button", name="就用这个名字").click()
    page.get_by_role("button", name="交回执").click()
    return page


def copied_line(page: Page) -> str:
    page.get_by_role("button", name="复制回执").click()
    page.get_by_text("已复制").wait_for()
    line: str = page.evaluate("navigator.clipboard.readText()")
    assert "\n" not in line
    return line


def opened(assignment: tuple[str, str], line: str) -> dict[str, Any]:
    opening: dict[str, Any] = json.loads(lead("open", *assignment, line))
    assert opening["ok"], opening
    return opening


def of_kind(keys: CourseKeys, kind: str) -> int:
    wanted = set(lesson_numbers(keys))
    items = [item for one in keys.index["lessons"] if one["n"] in wanted for item in one["items"]]
    return next(item for item in items if keys.items[item]["kind"] == kind)


def _signs_with_one_key_until_it_is_deleted(
    reader: Reader, assignment: tuple[str, str], first: dict[str, Any]
) -> None:
    reader.page.get_by_role("button", name="交回执").click()
    again = opened(assignment, copied_line(reader.page))
    assert again["signer"] == first["signer"], "the device keeps its key"
    assert again["identity"] != first["identity"]
    _deletes_the_key(reader)
    page = reader.open(f"#{assignment[1]}")
    page.get_by_role("button", name="交回执").click()
    assert opened(assignment, copied_line(page))["signer"] != first["signer"], "it has made a new one"


def _deletes_the_key(reader: Reader) -> None:
    """The page about this device names the key that has signed, and deletes it."""
    page = reader.open("device/")
    keys = page.locator("section", has_text="这台设备上的钥匙")
    expect(keys.get_by_role("listitem")).to_have_count(1)
    assert violations(page) == []
    keys.get_by_role("button", name="删掉：签名的钥匙").click()
    page.get_by_role("dialog").get_by_role("button", name="删掉", exact=True).click()
    expect(page.locator("course-device").get_by_role("status")).to_have_text("删掉了签名的钥匙。")
    expect(keys).to_be_hidden()


def test_answers_are_shown_in_words_and_open_with_the_leads_key(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys, assignment: tuple[str, str]
) -> None:
    reader = member(new_reader, parts_server)
    page = reader.open(f"lessons/{LESSONS[1]}/")
    multiple, fill, short = (of_kind(parts_keys, kind) for kind in ("multiple", "fill", "short_answer"))
    reader.answer(multiple, [1, 2])
    reader.item(multiple).get_by_role("button", name="再答一次").click()
    reader.answer(multiple, [1, 2, 4])
    reader.answer(fill, "１０ 單。")
    form = reader.item(short)
    form.get_by_label("你的回答").fill(WRITTEN)
    form.get_by_role("button", name="有把握，提交").click()
    form.locator(".compare .choice").first.click()
    form.get_by_role("button", name="记下自评").click()
    texts = [
        reader.item(multiple).locator(f'[data-choice="{choice}"] .choice-text').inner_text()
        for choice in (1, 2, 4)
    ]

    page = open_dialog(reader, assignment[1], "小李")
    dialog = page.get_by_role("dialog", name="交回执")
    row = dialog.locator(".receipt-answers li", has_text=texts[0])
    expect(row).to_contain_text(f"第一次：{texts[0]}；{texts[1]}")
    expect(row).to_contain_text(f"最后一次：{texts[0]}；{texts[1]}；{texts[2]}")
    expect(dialog).to_contain_text("“１０ 單。”")
    expect(dialog).to_contain_text("“您说得对，我们贵……”（只带上开头）（自评 35 分）")
    expect(dialog).to_contain_text("加了密：只有组长李婷的设备打得开")
    expect(dialog).to_contain_text("有签名")
    expect(dialog).to_contain_text("证明不了是谁答的")
    assert violations(page) == []
    line = copied_line(page)

    first = opened(assignment, line)
    assert (first["signature"], first["encrypted"]) == ("valid", True)
    content = first["content"]
    assert (content["alias"], content["completed"]) == ("小李", [False, False])
    assert content["finishedAt"] is None
    answers = {answer["item"]: answer for answer in content["answers"]}
    assert set(answers) == {multiple, fill, short}
    assert answers[multiple]["first"] == {"kind": "picked", "numbers": [1, 2]}
    assert answers[multiple]["last"] == {"kind": "picked", "numbers": [1, 2, 4]}
    assert answers[short]["last"] == {
        "kind": "typed",
        "text": "您说得对，我们贵",
        "isCut": True,
        "claimed": 7,
    }

    page.get_by_role("button", name="关闭").click()
    _signs_with_one_key_until_it_is_deleted(reader, assignment, first)


def test_where_the_browser_can_do_less_the_receipt_says_so(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys, assignment: tuple[str, str]
) -> None:
    plain = member(new_reader, parts_server, NO_CRYPTOGRAPHY)
    page = plain.open(f"#{assignment[1]}")
    page.get_by_role("button", name="交回执").click()
    page.get_by_text("先填你的名字").wait_for()
    expect(page.get_by_label("你是谁")).to_be_focused()
    page = open_dialog(plain, assignment[1], "plain")
    dialog = page.get_by_role("dialog", name="交回执")
    expect(dialog).to_contain_text("还没有答过这些课的题")
    expect(dialog).to_contain_text("没有签名")
    expect(dialog).to_contain_text("没有加密")
    receipt = opened(assignment, copied_line(page))
    assert (receipt["signature"], receipt["encrypted"]) == ("unsigned", False)
    assert receipt["content"]["answers"] == []

    forgetful = member(new_reader, parts_server, NO_KEY_STORE)
    page = forgetful.open(f"lessons/{LESSONS[1]}/")
    fill = of_kind(parts_keys, "fill")
    forgetful.answer(fill, "一单")
    forgetful.context.route("**/lessons/**", lambda route: route.abort())
    page = open_dialog(forgetful, assignment[1], "forgetful")
    dialog = page.get_by_role("dialog", name="交回执")
    expect(dialog).to_contain_text("下次会换一把")
    expect(dialog).to_contain_text(f"编号 {fill} 的题")
    expect(dialog).to_contain_text("“一单”")
    receipt = opened(assignment, copied_line(page))
    assert (receipt["signature"], receipt["encrypted"]) == ("valid", True)
    forgetful.complaints[:] = [line for line in forgetful.complaints if "Failed to load" not in line]


def test_a_leads_key_comes_to_another_device_with_her_record(new_reader: Opener, parts_server: str) -> None:
    here = member(new_reader, parts_server)
    page = here.open("team/")
    page.get_by_label("钥匙的口令").fill("春天的货架")
    page.locator("form.assign button[type=submit]").click()
    carried = page.locator("form.assign input[name=key]")
    expect(carried).to_have_value(re.compile(r"^A[\w-]{43}$"))
    key = carried.input_value()
    record = page.evaluate("({ ...localStorage })")

    there = member(new_reader, parts_server)
    page = there.open("team/")
    page.evaluate("record => Object.assign(localStorage, record)", record)
    page = there.open("team/")
    page.get_by_text("在别的设备上做的钥匙").wait_for()
    passphrase = page.get_by_label("钥匙的口令")
    passphrase.fill("夏天的货架")
    passphrase.press("Enter")
    page.get_by_text("口令不对").wait_for()
    passphrase.fill("春天的货架")
    page.get_by_role("button", name="打开钥匙").click()
    expect(page.get_by_label("回执只有我能读")).to_be_checked()
    expect(page.locator("form.assign input[name=key]")).to_have_value(key)
    page = there.open("team/")
    expect(page.locator("form.assign input[name=key]")).to_have_value(key)

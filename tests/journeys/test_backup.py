"""A reader takes her record to another phone: as text, link, code or file, and always sees first what it brings."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from playwright.sync_api import Page, expect

from tests.conftest import Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import UNSURE, Reader

pytestmark = pytest.mark.browser

GRANT = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def reader(parts_reader: Reader) -> Reader:
    """A reader with a past, who may use the clipboard."""
    parts_reader.context.grant_permissions(GRANT)
    return parts_reader


@pytest.fixture
def keys(parts_keys: CourseKeys) -> CourseKeys:
    """Of the example course with every part."""
    return parts_keys


@pytest.fixture
def phone(new_reader: Opener, parts_server: str) -> Reader:
    """Another device, on which nothing is stored."""
    device = new_reader(origin=parts_server)
    device.context.grant_permissions(GRANT)
    return device


def _learn(reader: Reader, keys: CourseKeys) -> list[int]:
    """Read two lessons to the end, answer one item right and one wrong; returns the items."""
    issue = keys.issue(1)
    lessons = [keys.lesson(number) for number in issue["lessons"][:2]]
    reader.open("issues/001/")
    reader.answer(lessons[0]["daily"], keys.right(lessons[0]["daily"]))
    reader.answer(lessons[1]["daily"], keys.wrong(lessons[1]["daily"]), UNSURE)
    for lesson in lessons:
        reader.read_to_the_end(lesson["n"])
    return [lesson["daily"] for lesson in lessons]


def _copied(reader: Reader, button: str) -> str:
    page = reader.open("me/")
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator("section.export").get_by_role("status").first).to_contain_text("已复制")
    return page.evaluate("navigator.clipboard.readText()")


def _look(page: Page, text: str) -> None:
    page.get_by_label("导出的文字").fill(text)
    page.get_by_role("button", name="看看里面有什么").click()


def test_a_text_from_the_chat_brings_the_record_to_a_new_phone(
    reader: Reader, phone: Reader, keys: CourseKeys
) -> None:
    right, wrong = _learn(reader, keys)
    text = _copied(reader, "复制文字")
    assert re.fullmatch(r"EB1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{11}", text)
    assert len(text) < 80

    page = phone.open("me/")
    chat = (
        "小王 10:24\n「" + "\n".join(text[at : at + 20] for at in range(0, len(text), 20)) + "」\n收到请回复"
    )
    _look(page, chat)
    expect(page.locator(".import-status")).to_contain_text("会增加：2 课的读完记录，2 道新答的题")
    assert phone.stored('"k":"answer"') == []
    page.get_by_role("button", name="导入", exact=True).click()
    expect(page.locator(".import-status")).to_contain_text("导入完成")
    expect(page.locator("section.progress")).to_contain_text("读完 2 课")

    phone.open("issues/001/")
    phone.expect_result(right, "✓ 答对了。")
    phone.expect_result(wrong, "✕ 还不对。")
    phone.expect_result(right, "从备份恢复")
    phone.item(wrong).get_by_role("button", name="再答一次").click()
    phone.answer(wrong, keys.right(wrong))
    phone.expect_result(wrong, "首答未对")


def test_the_second_time_there_is_nothing_to_import(reader: Reader, keys: CourseKeys) -> None:
    _learn(reader, keys)
    text = _copied(reader, "复制文字")
    page = reader.open("me/")
    before = reader.stored()
    _look(page, text)
    expect(page.locator(".import-status")).to_have_text("里面的记录这台设备都有了，不用导入。")
    assert reader.stored() == before


def test_an_import_can_be_taken_back(reader: Reader, phone: Reader, keys: CourseKeys) -> None:
    _learn(reader, keys)
    text = _copied(reader, "复制文字")
    page = phone.open("me/")
    _look(page, text)
    page.get_by_role("button", name="导入", exact=True).click()
    assert phone.stored('"k":"answer"')
    page.get_by_role("button", name="撤销这次导入").click()
    expect(page.locator(".import-status")).to_contain_text("已撤销")
    assert phone.stored('"k":"answer"') == []


def test_a_link_opens_the_preview_from_any_page_and_merges_nothing_by_itself(
    reader: Reader, phone: Reader, keys: CourseKeys
) -> None:
    _learn(reader, keys)
    link = _copied(reader, "复制链接")
    assert link.startswith(reader.address("me/#backup=EB1."))

    fragment = link.partition("#")[2]
    page = phone.open(f"issues/001/#{fragment}&appinstall=0")
    page.wait_for_url("**/me/")
    expect(page.locator(".import-status")).to_contain_text("会增加：2 课的读完记录，2 道新答的题")
    assert phone.stored('"k":"answer"') == []
    page.get_by_role("button", name="导入", exact=True).click()
    expect(page.locator("section.progress")).to_contain_text("读完 2 课")
    page.goto(f"{page.url}#{fragment}")
    expect(page.locator(".import-status")).to_contain_text("都有了")


def test_a_code_on_the_screen_reads_back_as_the_link(reader: Reader, keys: CourseKeys) -> None:
    _learn(reader, keys)
    link = _copied(reader, "复制链接")
    page = reader.page
    page.get_by_role("button", name="二维码", exact=True).click()
    code = page.locator("figure.qr svg")
    expect(code).to_have_count(1)
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
    assert [one.text for one in found] == [link]


def test_a_year_goes_into_a_few_codes_that_each_read_back(
    phone: Reader, year_of_events: dict[str, str]
) -> None:
    page = phone.open("me/")
    prefix = phone.prefix()
    page.evaluate(
        "([prefix, events]) => { for (const [id, text] of Object.entries(events))"
        " localStorage.setItem(`${prefix}e:${id}`, text); }",
        [prefix, year_of_events],
    )
    page.reload()
    page.get_by_role("button", name="二维码", exact=True).click()
    codes = page.locator("figure.qr svg")
    expect(codes.first).to_be_visible()
    assert 1 < codes.count() <= 5
    for code in codes.all():
        picture = Image.open(io.BytesIO(code.screenshot())).convert("L")
        (found,) = zxingcpp.read_barcodes(picture)
        assert found.text.startswith(phone.address("me/#backup=EB1."))
        blurred = picture.filter(ImageFilter.GaussianBlur(1))
        assert [one.text for one in zxingcpp.read_barcodes(blurred)] == [found.text]


def test_everything_leaves_as_a_file_and_comes_back(
    reader: Reader, phone: Reader, keys: CourseKeys, tmp_path: Path
) -> None:
    _learn(reader, keys)
    page = reader.open("me/")
    page.get_by_text("完整记录", exact=True).click()
    with page.expect_download() as saving:
        page.get_by_role("button", name="存成文件").click()
    file = tmp_path / "record.json"
    saving.value.save_as(file)
    assert len(json.loads(file.read_text("utf-8"))["events"]) >= 3

    page = phone.open("me/")
    page.get_by_label("导出的文件").set_input_files(file)
    expect(page.locator(".import-status")).to_contain_text("会增加：2 课的读完记录，2 道新答的题")
    page.get_by_role("button", name="导入", exact=True).click()
    first, second = [keys.lesson(number)["daily"] for number in keys.issue(1)["lessons"][:2]]
    phone.open("issues/001/")
    phone.expect_result(first, "✓ 答对了。")
    expect(phone.item(second).locator(".said")).not_to_have_count(0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("今天的课看完了", "没有找到记录"),
        ("EB1.abcdefghijklmnop.abcdefghijk", "不完整或被改动过"),
        ("EB9.abcdefghijklmnop.abcdefghijk", "不完整或被改动过"),
        ("EB1.abcd", "不完整或被改动过"),
    ],
)
def test_what_is_no_whole_record_is_refused_in_words(phone: Reader, text: str, reason: str) -> None:
    page = phone.open("me/")
    _look(page, text)
    expect(page.locator(".import-status")).to_contain_text(reason)
    expect(page.get_by_role("button", name="导入", exact=True)).to_have_count(0)


def test_taking_a_copy_is_remembered_with_its_size(reader: Reader, keys: CourseKeys) -> None:
    _learn(reader, keys)
    count = len(reader.stored())
    _copied(reader, "复制文字")
    (kept,) = [json.loads(text) for text in reader.stored('"backed-up"')]
    events, moment = map(int, kept["value"].split())
    assert events == count
    assert abs(moment - kept["t"]) < 1_000


def test_shop_numbers_stay_unless_ticked(phone: Reader) -> None:
    page = phone.open("me/")
    page.evaluate(
        "prefix => localStorage.setItem(`${prefix}e:00000000000000aa:0`,"
        """ '{"k":"set","key":"shop:price","o":480,"t":1795399620000,"v":1,"value":129}')""",
        phone.prefix(),
    )
    page = phone.open("me/")
    page.get_by_text("完整记录", exact=True).click()
    for ticked in (False, True):
        if ticked:
            page.get_by_label("带上“我的店铺”里的数").check()
        with page.expect_download() as saving:
            page.get_by_role("button", name="存成文件").click()
        assert ("shop:price" in saving.value.path().read_text("utf-8")) is ticked


def test_in_a_chat_app_no_file_is_offered(new_reader: Opener, parts_server: str) -> None:
    wechat = new_reader(
        origin=parts_server, user_agent="Mozilla/5.0 (iPhone) AppleWebKit/605 MicroMessenger/8.0.50"
    )
    page = wechat.open("me/")
    page.get_by_text("完整记录", exact=True).click()
    expect(page.get_by_role("button", name="复制完整记录")).to_be_visible()
    expect(page.get_by_role("button", name="存成文件")).to_have_count(0)

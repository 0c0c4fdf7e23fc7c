"""A lead makes an assignment and gives it in every form; a member opens the link as chats mangle it."""

from __future__ import annotations

import base64
import io
import json
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.conftest import DESK, PHONE, Opener
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.printed import printed
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

NO_KEY_STORE = "Object.defineProperty(globalThis, 'indexedDB', { get() { throw new Error('denied') } })"
TUESDAY = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
NEXT_SUMMER = datetime(2027, 6, 1, 2, 0, tzinfo=UTC)
BEFORE_BUYING, SHOP_FRONT, AFTER_BUYING, GONE = 1, 2, 3, 999


def _first_version(title: str, due: str, lessons: Sequence[int]) -> str:
    """A link as released first, which is still to be read."""
    content = json.dumps({"t": title, "d": due, "l": list(lessons)}, ensure_ascii=False)
    body = base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")
    return f"assign=1.{body}.{zlib.crc32(body.encode()):08x}"


def _pick(page: Page, title: str, words: str) -> None:
    page.get_by_label("找一课").fill(words)
    page.locator(".pick-list label", has_text=title).click()


def _make(page: Page) -> str:
    """Pick three lessons in an own order and fill the form; returns the link."""
    page.get_by_label("从哪里挑").select_option("misconception:price-is-cost")
    page.locator(".pick-list label", has_text="进货前先算两笔账").click()
    page.get_by_label("从哪里挑").select_option("")
    _pick(page, "门口先说一句话", "shop-front")
    _pick(page, "写卖点，只写查得到的", "卖点")
    page.get_by_role("button", name="上移：写卖点，只写查得到的").click()
    expect(page.get_by_role("button", name="上移：写卖点，只写查得到的")).to_be_focused()
    expect(page.locator(".picked-sum")).to_contain_text("挑了 3 课")
    for label, text in {
        "任务名": "周五前三课",
        "哪天之前完成": "2026-11-20",
        "你的名字": "李婷",
        "小组": "华东一组",
        "及格线": "80",
        "说明": "例会前读完",
    }.items():
        page.get_by_label(label).fill(text)
    page.get_by_text("成员名单").click()
    page.locator("#assign-roster").fill("小王\nAmy\n老陈\namy")
    expect(page.locator(".assign-said")).to_contain_text("已经过去")
    expect(page.locator(".assign-said")).to_contain_text("重复的只留一个：amy")
    page.get_by_label("哪天之前完成").fill("2026-11-27")
    page.get_by_role("button", name="生成链接").click()
    return page.get_by_label("任务链接").input_value()


def test_a_lead_builds_an_assignment_and_has_it_in_every_form(
    new_reader: Opener, parts_server: str, tmp_path: Path
) -> None:
    lead = new_reader(DESK, origin=parts_server, permissions=["clipboard-read", "clipboard-write"])
    lead.context.clock.set_fixed_time(TUESDAY)
    page = lead.open("team/")
    page.get_by_role("button", name="生成链接").click()
    expect(page.locator(".assign-said")).to_have_text("先挑至少一课。")
    assert lead.stored('"k":"gave"') == []

    link = _make(page)
    fragment = link.partition("#")[2]
    assert link.startswith(lead.address("#assign=2."))
    assert [json.loads(text)["s"] for text in lead.stored('"k":"gave"')] == [fragment]
    assert violations(page) == []
    _expect_messages(page, link)
    _expect_code_calendar_and_sheet(page, link, tmp_path / "due.ics")

    page.get_by_role("button", name="生成链接").click()
    assert len(lead.stored('"k":"gave"')) == 1, "the same content again is the same assignment"
    page.get_by_label("回执只有我能读").uncheck()
    page.get_by_role("button", name="生成链接").click()
    expect(page.get_by_label("任务链接")).not_to_have_value(link)
    assert len(page.get_by_label("任务链接").input_value()) < len(link) - 40, "no key in it"
    assert len(lead.stored('"k":"gave"')) == 2
    page = lead.open(f"team/#pick={GONE},{SHOP_FRONT}")
    expect(page.locator(".picked-title")).to_have_text(["门口先说一句话"])
    expect(page.get_by_label("你的名字")).to_have_value("李婷")
    page.get_by_role("button", name="再发一次：周五前三课").nth(1).click()
    expect(page.get_by_label("任务链接")).to_have_value(link)
    page.get_by_role("button", name="照着再做一个：周五前三课").first.click()
    expect(page.locator(".picked-title")).to_have_count(3)
    expect(page.get_by_label("哪天之前完成")).to_have_value("")


def _expect_messages(page: Page, link: str) -> None:
    page.get_by_role("button", name="复制：微信").click()
    expect(page.locator(".assign-out [role=status]")).to_contain_text("已复制")
    message: str = page.evaluate("navigator.clipboard.readText()")
    assert "李婷（华东一组） 布置，11 月 27 日（周五）之前" in message
    assert "1. 进货前先算两笔账\n2. 写卖点，只写查得到的\n3. 门口先说一句话" in message
    assert link in message
    for app in ("钉钉", "企业微信", "飞书"):
        page.get_by_role("button", name=f"复制：{app}").click()
        page.wait_for_function(
            "text => navigator.clipboard.readText().then(now => now.includes(text))", arg=f"]({link})"
        )


def _expect_code_calendar_and_sheet(page: Page, link: str, file: Path) -> None:
    code = page.locator("figure.qr svg")
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
    assert [one.text for one in found] == [link]

    with page.expect_download() as saving:
        page.get_by_role("button", name="存截止日的日历文件").click()
    saving.value.save_as(file)
    (event,) = icalendar.Calendar.from_ical(file.read_bytes()).events
    assert event.start == datetime(2026, 11, 27, 1, 0, tzinfo=UTC)
    assert len(event.alarms.times) == 1

    page.evaluate("print = () => {}")
    page.get_by_role("button", name="打印贴墙的一页").click()
    page.emulate_media(media="print")
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.locator(".wall-code svg").screenshot())))
    assert [one.text for one in found] == [link]
    assert page.locator(".wall-sheet").evaluate("sheet => sheet.scrollHeight <= sheet.clientHeight")
    page.emulate_media(media="null")
    sheet = printed(page)
    assert sheet.pages == 1
    assert sheet.headings == (("周五前三课", 1),)
    page.keyboard.press("Shift")
    expect(page.locator(".wall-sheet")).to_have_count(0)


def test_what_a_key_or_a_code_cannot_do_is_said(new_reader: Opener, parts_server: str) -> None:
    lead = new_reader(PHONE, origin=parts_server)
    lead.context.add_init_script(NO_KEY_STORE)
    page = lead.open(f"team/#pick={SHOP_FRONT}")
    roster = [
        "".join(chr(0x4E00 + (7_919 * row + 104_729 * place) % 20_000) for place in range(11))
        for row in range(60)
    ]
    page.get_by_text("成员名单").click()
    page.locator("#assign-roster").fill("\n".join(roster))
    page.get_by_role("button", name="生成链接").click()
    expect(page.locator(".assign-encrypt")).to_contain_text("这次没有加密")
    expect(page.get_by_label("回执只有我能读")).not_to_be_checked()
    assert lead.stored('"k":"gave"') == []
    page.get_by_role("button", name="生成链接").click()
    expect(page.locator(".assign-out")).to_contain_text("一个二维码放不下")
    expect(page.get_by_role("button", name="打印贴墙的一页")).to_have_count(0)
    assert len(lead.stored('"k":"gave"')) == 1


def _card(page: Page, title: str) -> Locator:
    return page.locator(".assignment", has=page.get_by_role("heading", name=title))


def test_a_member_opens_a_mangled_link_says_who_she_is_and_works_it_off(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys
) -> None:
    lead = new_reader(DESK, origin=parts_server)
    lead.context.clock.set_fixed_time(TUESDAY)
    fragment = _make(lead.open("team/")).partition("#")[2]

    member = new_reader(PHONE, origin=parts_server)
    member.context.clock.set_fixed_time(TUESDAY)
    page = member.open(f"issues/001/#{fragment.replace('=', '%253D')}&from=singlemessage&isappinstalled=0")
    card = _card(page, "周五前三课")
    expect(card.get_by_role("heading")).to_be_focused()
    for words in ("李婷（华东一组）布置", "11 月 27 日（周五）截止，还有 3 天", "及格线 80 分", "例会前读完"):
        expect(card).to_contain_text(words)
    expect(card).to_contain_text("什么都不会自动发出去")
    assert card.get_attribute("data-assignment") == fragment
    assert violations(page) == []
    card.get_by_role("button", name="Amy").click()
    card.get_by_role("button", name="就用这个名字").click()
    expect(card).to_contain_text("你的名字：Amy")
    expect(card).to_contain_text("读完 0/3")

    lesson = parts_keys.lesson(BEFORE_BUYING)
    member.open(f"lessons/{lesson['id']}/")
    member.answer(lesson["daily"], parts_keys.right(lesson["daily"]))
    member.read_to_the_end(BEFORE_BUYING)
    page = member.open("")
    expect(_card(page, "周五前三课")).to_contain_text("读完 1/3")
    expect(_card(page, "周五前三课")).to_contain_text("你的名字：Amy")

    member.context.clock.set_fixed_time(NEXT_SUMMER)
    second = _first_version("规则更新", "2027-05-30", [AFTER_BUYING, GONE])
    page = member.open(f"#{second}?nsukey=abc%2B&from=groupmessage")
    card = _card(page, "规则更新")
    expect(page.locator(".assignment h3")).to_have_text(["周五前三课", "规则更新"])
    expect(card).to_contain_text("2027-05-20 之后没有复核过")
    expect(card).to_contain_text("编号 999 的模块不在这一版里")
    expect(card).to_contain_text("截止日 5 月 30 日（周日）过了，还可以接着读完")
    expect(card.get_by_label("你是谁")).to_have_value("Amy")

    _card(page, "周五前三课").get_by_role("button", name="收起任务").click()
    expect(page.locator(".assignment")).to_have_count(1)
    member.context.clock.set_fixed_time(NEXT_SUMMER + timedelta(hours=1))
    page = member.open("")
    page.get_by_role("button", name="再显示收起的任务：周五前三课").click()
    expect(page.locator(".assignment")).to_have_count(2)
    expect(_card(page, "周五前三课").get_by_role("heading")).to_be_focused()


def test_the_code_for_assignments_is_fetched_only_for_those_who_have_one(parts_phone: Reader) -> None:
    page = parts_phone.open("")
    page.wait_for_load_state("networkidle")
    assert not any("/arrival." in url or "/home_cards." in url for url in parts_phone.requests)


def test_a_cut_link_and_a_lost_network_are_said_calmly(parts_phone: Reader) -> None:
    fragment = _first_version("周五", "", [SHOP_FRONT])
    page = parts_phone.open(f"#{fragment[:-3]}")
    expect(page.locator("course-notice")).to_contain_text("任务链接不完整")
    assert parts_phone.stored('"k":"assign"') == []

    parts_phone.context.route("**/assets/arrival.*.js", lambda route: route.abort())
    page = parts_phone.open(f"#{fragment}")
    expect(page.locator("course-notice")).to_contain_text("任务链接收到了，但网络断了")
    parts_phone.complaints.clear()
    parts_phone.context.unroute("**/assets/arrival.*.js")
    page.reload()
    expect(_card(page, "周五")).to_be_visible()

"""From assignment to report: a lead and two members with a device each; then a whole team, a table and a big screen."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from tests.conftest import DESK, PHONE, Opener
from tests.deno import browser_says
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

TUESDAY = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
CLIPBOARD = ["clipboard-read", "clipboard-write"]
BEFORE_BUYING, AFTER_BUYING, ONE_ORDER = 1, 3, 7
NOT_PROVED = "回执证明不了是谁答的、有没有人帮忙、是不是第一次看到这些题"
TEAM = ("小王", "老周", "阿May", "陈静", "刘洋", "小赵", "=1+1", "李伟")


def _task(page: Page, title: str) -> Locator:
    return page.locator(".desk-task", has=page.get_by_role("heading", name=title))


def _row(task: Locator, alias: str) -> Locator:
    return task.locator(".desk-members tr", has=task.page.get_by_role("rowheader", name=alias, exact=True))


def _paste(page: Page, chat: str) -> Locator:
    page.get_by_label("群聊记录").fill(chat)
    page.get_by_role("button", name="找出回执").click()
    found = page.locator(".desk-found")
    expect(found).not_to_have_text(re.compile("正在找"))
    return found


def _give(lead: Reader, lessons: str) -> str:
    page = lead.open(f"team/#pick={lessons}")
    for label, text in {"任务名": "本周两课", "哪天之前完成": "2026-11-27", "及格线": "60"}.items():
        page.get_by_label(label).fill(text)
    page.get_by_text("成员名单").click()
    page.locator("#assign-roster").fill("小王\nAmy\n老陈")
    page.get_by_role("button", name="生成链接").click()
    return page.get_by_label("任务链接").input_value().partition("#")[2]


def _member(new_reader: Opener, origin: str, fragment: str, alias: str) -> Reader:
    member = new_reader(PHONE, origin=origin, permissions=CLIPBOARD)
    member.context.clock.set_fixed_time(TUESDAY)
    page = member.open(f"#{fragment}")
    page.get_by_role("button", name=alias).click()
    page.get_by_role("button", name="就用这个名字").click()
    return member


def _learn(member: Reader, keys: CourseKeys, lesson: int, *, right: bool) -> None:
    known = keys.lesson(lesson)
    member.open(f"lessons/{known['id']}/")
    for item in known["items"]:
        member.answer(item, keys.right(item) if right else keys.wrong(item))
    member.read_to_the_end(lesson)


def _hand_in(member: Reader) -> str:
    page = member.open("")
    page.get_by_role("button", name="交回执").click()
    page.get_by_role("button", name="复制回执").click()
    page.get_by_text("已复制").wait_for()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_from_an_assignment_to_the_report_with_three_devices(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys
) -> None:
    lead = new_reader(DESK, origin=parts_server, permissions=CLIPBOARD)
    lead.context.clock.set_fixed_time(TUESDAY)
    fragment = _give(lead, f"{BEFORE_BUYING},{AFTER_BUYING}")
    expect(lead.page.locator(".desk-task")).to_contain_text("还差 3 人")

    diligent = _member(new_reader, parts_server, fragment, "小王")
    _learn(diligent, parts_keys, BEFORE_BUYING, right=True)
    _learn(diligent, parts_keys, AFTER_BUYING, right=True)
    hasty = _member(new_reader, parts_server, fragment, "Amy")
    _learn(hasty, parts_keys, BEFORE_BUYING, right=False)
    receipts = [_hand_in(diligent), _hand_in(hasty)]

    chat = (
        f"王五 11-24 10:32:05\n{receipts[0]}\n\n老陈 11-24 10:33:00\n今天有点忙\n\n"
        f"Amy\n11月24日 10:40\n> {receipts[1][:90]}\n> {receipts[1][90:]}\n\n"
        f"王总 10:41\n{receipts[0][:-9]}x{receipts[0][-8:]}\n"
    )
    page = lead.page
    expect(_paste(page, chat)).to_have_text("找到 2 份新的，1 份不完整。")
    expect(page.locator(".desk-problem-list li")).to_contain_text("王总：不完整或被改动过")
    task = _task(page, "本周两课")
    expect(_row(task, "小王")).to_contain_text(re.compile("读完.*100%.*100%.*过关"))
    expect(_row(task, "小王")).to_contain_text("聊天里是：王五")
    expect(_row(task, "Amy")).to_contain_text(re.compile("没读完.*未过关"))
    expect(_row(task, "老陈")).to_contain_text("没交回执")
    expect(task).to_contain_text(NOT_PROVED)
    expect(task.locator(".desk-reminder")).to_contain_text("还没读完：@Amy\n还没收到回执：@老陈")
    task.get_by_role("button", name="复制提醒").click()
    expect(task.get_by_text("已复制。")).to_be_visible()
    heat = task.get_by_role("table").nth(1)
    expect(heat.get_by_role("row", name="Amy")).to_contain_text("✓ 0%")
    expect(heat.get_by_role("row", name="Amy")).to_contain_text("—")
    prompt = task.locator(".desk-hard .desk-prompt").first
    expect(prompt).to_be_visible()
    expect(task).to_contain_text("现在 2 人，满 5 人才算")
    expect(task).to_contain_text("满 5 人才给数字")
    assert violations(page) == []

    _expect_kept_once(lead, page, chat)
    page = lead.open("team/#receipts")
    expect(_row(_task(page, "本周两课"), "小王")).to_contain_text("100%")
    stranger = new_reader(PHONE, origin=parts_server)
    page = stranger.open("team/#receipts")
    expect(page.locator("course-desk")).to_contain_text("还没有收到回执")
    expect(_paste(page, f"{fragment}\n{receipts[0]}")).to_contain_text("1 份打不开或不属于这里")
    expect(page.locator("course-desk")).to_contain_text("没有能打开它们的钥匙")


def _expect_kept_once(lead: Reader, page: Page, chat: str) -> None:
    stored = len(lead.stored('"k":"receipt"'))
    expect(_paste(page, chat)).to_contain_text("2 份以前收过")
    assert len(lead.stored('"k":"receipt"')) == stored == 2
    page.get_by_role("link", name="布置这一课").click()
    expect(page.locator(".picked-title")).to_have_count(1)


def _team_chat(site: Path, members: Sequence[str] = TEAM, missing_from: int = 7) -> str:
    """Seven of eight members handed in, or others; from a fixed seed."""
    (answers,) = (site / "assets").glob("team.*.json")
    build = re.search(r'data-build="([^"]+)"', (site / "index.html").read_text("utf-8"))
    assert build
    numbers = f"{BEFORE_BUYING},{AFTER_BUYING},{ONE_ORDER}"
    people = (",".join(members), str(missing_from))
    return browser_says("desk/write_chat.ts", "every-part", str(answers), build[1], numbers, *people)


def test_a_teams_chat_becomes_a_report_a_table_and_a_talk(
    new_reader: Opener, parts_site: Path, parts_server: str, tmp_path: Path
) -> None:
    lead = new_reader(PHONE, origin=parts_server, color_scheme="dark", permissions=CLIPBOARD)
    page = lead.open("team/#receipts")
    page.locator("course-desk").scroll_into_view_if_needed()
    file = tmp_path / "chat.txt"
    file.write_text(_team_chat(parts_site), "utf-8")
    page.get_by_label("或者打开聊天记录文件").set_input_files(file)
    expect(page.locator(".desk-found")).to_contain_text(
        "找到 7 份新的。聊天里的任务“第一周：成本和退货”也认出来了。"
    )
    task = _task(page, "第一周：成本和退货")
    expect(task.locator(".desk-items tbody tr")).to_have_count(6)
    expect(task).to_contain_text("不能判定题好题坏")
    expect(task.locator(".desk-compared")).to_contain_text("7 人的合计，不列个人")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    assert violations(page) == []

    with page.expect_download() as saving:
        task.get_by_role("button", name="存表格（CSV）").click()
    saving.value.save_as(tmp_path / "task.csv")
    content = (tmp_path / "task.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert {row[1] for row in rows[1:-1]} == {"'=1+1" if name == "=1+1" else name for name in TEAM}
    with page.expect_download() as saving:
        task.get_by_role("button", name="存数据（JSON）").click()
    saving.value.save_as(tmp_path / "task.json")
    report = json.loads((tmp_path / "task.json").read_text("utf-8"))
    assert (len(report["members"]), report["missing"]) == (7, ["李伟"])
    _raise_hands(lead, page)


@pytest.mark.long
def test_two_thousand_receipts_pasted_at_once(
    new_reader: Opener, parts_site: Path, parts_server: str, tmp_path: Path
) -> None:
    """By the processor's time of the page's thread: the clock depends on what else the machine does."""
    lead = new_reader(DESK, origin=parts_server)
    page = lead.open("team/#receipts")
    page.locator("course-desk").scroll_into_view_if_needed()
    file = tmp_path / "chat.txt"
    file.write_text(_team_chat(parts_site, [f"成员{number}" for number in range(2_000)], 2_000), "utf-8")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})  # pyright: ignore[reportUnknownMemberType]
    before = _thread_seconds(session)
    page.get_by_label("或者打开聊天记录文件").set_input_files(file)
    expect(page.locator(".desk-found")).to_contain_text("找到 2000 份新的", timeout=60_000)
    task = _task(page, "第一周：成本和退货")
    expect(task.locator(".desk-members tbody tr")).to_have_count(200)
    took = _thread_seconds(session) - before
    assert took <= 3, took
    task.get_by_role("button", name="再看其余 1800 行").first.click()
    expect(task.locator(".desk-members tbody tr")).to_have_count(2_000)
    assert len(lead.stored('"k":"receipt"')) == 2_000


def _thread_seconds(session: CDPSession) -> float:
    response = cast("dict[str, Any]", session.send("Performance.getMetrics"))  # pyright: ignore[reportUnknownMemberType]
    metrics = cast("list[dict[str, Any]]", response["metrics"])
    return next(float(one["value"]) for one in metrics if one["name"] == "ThreadTime")


def _raise_hands(lead: Reader, page: Page) -> None:
    page.get_by_label("哪一课").select_option(str(ONE_ORDER))
    start = page.get_by_role("button", name="放到大屏上")
    start.click()
    stage = page.get_by_role("dialog")
    for key in ("1", "2", "2", "3", "Backspace"):
        page.keyboard.press(key)
    expect(stage.locator(".huddle-count")).to_have_text(["1 票", "2 票", "0 票"])
    stage.locator(".huddle-option").first.click()
    expect(stage.get_by_role("status")).to_contain_text("1 号 2 票")
    assert violations(page) == []
    stage.get_by_role("button", name="看答案，记下票数").click()
    expect(stage.locator(".huddle-options .right")).to_have_count(1)
    expect(stage.locator(".huddle-after")).to_contain_text("聊两分钟")
    expect(stage.locator(".huddle-after")).to_contain_text("证明不了每个人自己会不会")
    page.keyboard.press("Escape")
    expect(stage).to_have_count(0)
    expect(start).to_be_focused()
    expect(page.locator(".huddle-tallies li")).to_have_count(1)
    (tally,) = lead.stored('"k":"tally"')
    assert json.loads(tally)["a"] == [[1, 2], [2, 2], [3, 0]]

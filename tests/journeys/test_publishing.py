"""A reader puts the coming issues into her calendar; an editor copies an article for 公众号."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import icalendar
import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from scripts.export.edition import edition
from scripts.export.wechat import wechat_page
from tests.conftest import Opener, serving
from tests.editions import ADDRESS, undated
from tests.journeys.accessibility import violations
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader
from tests.journeys.test_record import MONDAY, at_day

pytestmark = pytest.mark.browser

WECHAT = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50"


def test_a_reader_takes_the_coming_issues_along_at_the_hour_she_picks(
    phone: Reader, keys: CourseKeys
) -> None:
    at_day(phone, 0)
    page = phone.open("me/")
    section = page.locator("#subscribe")
    expect(section.get_by_role("heading", name="提醒和订阅")).to_be_visible()
    section.get_by_label("每天几点").select_option("7")
    with page.expect_download() as downloading:
        section.get_by_role("button", name="放进日历").click()
    expect(section.get_by_role("status")).to_contain_text("日历文件已存下")
    file = Path(downloading.value.path()).read_bytes()
    calendar: Any = icalendar.Calendar.from_ical(file)
    events = calendar.walk("VEVENT")
    assert len(events) == len(keys.index["issues"])
    tomorrow = datetime(MONDAY.year, MONDAY.month, MONDAY.day, 7) + timedelta(days=1)
    starts = [event["DTSTART"].dt for event in events]
    assert starts == [tomorrow + timedelta(days=day) for day in range(len(events))]
    assert str(events[0]["URL"]) == phone.address("issues/001/")


def test_where_no_calendar_file_can_be_opened_the_way_out_is_told(new_reader: Opener) -> None:
    reader = new_reader(user_agent=WECHAT)
    page = reader.open("me/")
    expect(page.locator("course-reminder")).to_contain_text("用手机自带的浏览器打开")
    expect(page.locator("course-reminder button")).to_have_count(0)


def test_an_editor_copies_the_article_and_saves_its_pictures(browser: Browser, tmp_path: Path) -> None:
    shown = edition(undated(), 1, ADDRESS)
    (tmp_path / "article.html").write_text(wechat_page(undated(), shown), "utf-8")
    with serving(tmp_path) as origin:
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.goto(f"{origin}/article.html")
        assert violations(page) == []
        page.get_by_role("button", name="复制文章").click()
        expect(page.locator("#said")).to_have_text("已复制，去粘贴吧。")
        copied = page.evaluate(
            "async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()"
        )
        assert shown.lead in copied
        assert "class=" not in copied
        with page.expect_download() as downloading:
            page.get_by_role("button", name="把图 1 存成 PNG").click()
        picture = Image.open(BytesIO(Path(downloading.value.path()).read_bytes()))
        assert (picture.format, picture.width) == ("PNG", 1080)
        context.close()

"""The pages beside the record: mistakes, catching up, certificates, what the device knows, storage weather."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader
from tests.journeys.test_everywhere import DENIED
from tests.journeys.test_first_day import finish_issue
from tests.journeys.test_record import MONDAY, at_day, learn

pytestmark = pytest.mark.browser

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1"
)
FILL_WITH_EVENTS = """([prefix, count, t]) => {
  for (let n = 0; n < count; n++) {
    const event = { k: "answer", n: 1 + n % 9, l: 1, a: [1], p: 1, t: t - n * 60000, o: 480, v: 1 };
    localStorage.setItem(`${prefix}e:00000000000000ab:${n}`, JSON.stringify(event));
  }
}"""


def fill(reader: Reader, count: int, days: float = 0) -> None:
    """Put many answers into the storage, in the documented format."""
    reader.open("404.html")
    at = (MONDAY + timedelta(days=days)).timestamp() * 1000
    reader.page.evaluate(FILL_WITH_EVENTS, [reader.prefix(), count, at])


def wrong_once(reader: Reader, keys: CourseKeys) -> int:
    path, key = keys.of_kind("single")
    reader.open(path)
    reader.answer(key["n"], keys.wrong(key["n"]))
    return int(key["n"])


def test_a_mistake_is_answered_again_in_place_and_leaves_after_two_days(
    reader: Reader, keys: CourseKeys
) -> None:
    at_day(reader, 0)
    item = wrong_once(reader, keys)
    for day in (1, 2):
        at_day(reader, day)
        page = reader.open("mistakes/")
        expect(page.locator(".mistakes-count")).to_contain_text("还有 1 题")
        page.get_by_text("在这里再答").click()
        reader.answer(item, keys.right(item))
        reader.expect_result(item, "答对了")
    expect(page.locator(".mistakes-count")).to_contain_text("错题本是空的")


def test_mistakes_are_filtered_by_track_and_an_empty_book_says_so(reader: Reader, keys: CourseKeys) -> None:
    page = reader.open("mistakes/")
    expect(page.locator(".mistakes-count")).to_contain_text("错题本是空的")
    expect(page.get_by_label("栏目")).to_be_hidden()
    first, second = keys.lesson(keys.issue(1)["lessons"][0]), keys.lesson(keys.issue(1)["lessons"][4])
    for lesson in (first, second):
        reader.open(f"lessons/{lesson['id']}/")
        reader.answer(lesson["daily"], keys.wrong(lesson["daily"]))
    page = reader.open("mistakes/")
    expect(page.locator(".mistakes > li")).to_have_count(2)
    page.get_by_label("栏目").select_option(first["id"].split("/")[0])
    expect(page.locator(".mistakes > li")).to_have_count(1)
    expect(page.locator(".mistakes-count")).to_contain_text("还有 2 题，这里显示 1 题")


def come_back_after_a_week(reader: Reader, keys: CourseKeys) -> Page:
    at_day(reader, 0)
    reader.open("issues/001/")
    finish_issue(reader, keys, 1)
    at_day(reader, 7)
    return reader.open("")


def test_after_a_gap_home_offers_the_missed_issues_in_short(reader: Reader, keys: CourseKeys) -> None:
    page = come_back_after_a_week(reader, keys)
    page.get_by_text("补课包 · ").click()
    expect(page.locator(".caught")).to_have_count(3)
    expect(page.locator(".caught .takeaways li")).to_have_count(36)
    expect(page.locator(".caught form.item")).to_have_count(3)
    number = int(page.locator(".caught form.item").first.get_attribute("data-item") or 0)
    reader.answer(number, keys.right(number))
    reader.expect_result(number, "答对了")
    at_day(reader, 7.01)
    page.get_by_role("button", name="从今天继续").press("Enter")
    expect(page).to_have_url(reader.address(""))
    expect(page.locator(".today-card .go, .today .plain-note").first).to_be_visible()
    expect(page.locator("section.catch-up")).to_be_hidden()
    page = reader.open("catch-up/")
    expect(page.get_by_text("没有要补的")).to_be_visible()


def test_three_days_off_are_no_gap(new_reader: Opener, keys: CourseKeys) -> None:
    reader = new_reader()
    at_day(reader, 0)
    learn(reader, keys, [0])
    at_day(reader, 4)
    page = reader.open("")
    expect(page.locator(".today-card .go")).to_be_visible()
    expect(page.locator("section.catch-up")).to_be_hidden()


def test_a_finished_track_gives_one_sheet_with_its_counts_and_its_label(
    reader: Reader, keys: CourseKeys
) -> None:
    at_day(reader, 0)
    track = [one for one in keys.index["lessons"] if one["id"].startswith("supply/")]
    page = reader.open("certificate/")
    expect(page.get_by_text(f"供应链管理：读完 0/{len(track)} 课")).to_be_visible()
    for lesson in track:
        reader.open(f"lessons/{lesson['id']}/")
        reader.answer(lesson["daily"], keys.right(lesson["daily"]))
        reader.read_to_the_end(lesson["n"])
    page = reader.open("certificate/")
    page.get_by_label("名字（可以不写）").fill("陈店长")
    sheet = page.locator("article.certificate")
    expect(sheet).to_contain_text("学习者自己的记录，不是考试证明")
    expect(sheet).to_contain_text("陈店长")
    expect(sheet).to_contain_text(f"{len(track)} 课，全部读完")
    expect(sheet).to_contain_text("首答平均 100%")
    expect(sheet).to_contain_text("2026年10月26日")
    assert reader.stored("陈店长") == []
    page.get_by_label("记住名字").check()
    assert len(reader.stored("陈店长")) == 1
    page.emulate_media(media="print")
    expect(page.locator(".certificate-tools")).to_be_hidden()
    expect(sheet).to_be_visible()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_one_record_one_kind_and_all_are_deleted_after_a_question(reader: Reader, keys: CourseKeys) -> None:
    at_day(reader, 0)
    learn(reader, keys, [0, 1])
    at_day(reader, 2)
    page = reader.open("device/")
    learning = page.locator(".records li", has_not_text="设置")
    expect(learning).to_have_count(4)
    page.get_by_role("button", name="删掉：作答").first.press("Enter")
    page.get_by_role("button", name="不删").click()
    expect(learning).to_have_count(4)
    page.get_by_role("button", name="删掉：作答").first.click()
    page.get_by_role("button", name="删掉这一条").click()
    expect(page.get_by_text("删掉了 1 条。")).to_be_visible()
    assert len(reader.stored('"k":"answer"')) == 1
    page.get_by_role("button", name="删掉全部“读完”").click()
    page.get_by_role("button", name="删掉 2 条").click()
    expect(page.locator("tbody th", has_text="作答")).to_have_count(1)
    expect(page.locator("tbody th", has_text="读完")).to_have_count(0)
    page.get_by_role("button", name="全部删除…").click()
    page.get_by_role("button", name="全部删除", exact=True).click()
    expect(page.get_by_text("还没有存任何东西")).to_be_visible()
    assert reader.stored() == []


def test_very_many_records_come_in_pages(new_reader: Opener) -> None:
    reader = new_reader()
    fill(reader, 3_000)
    page = reader.open("device/")
    expect(page.locator(".records li")).to_have_count(25)
    page.get_by_role("button", name="再看一些").click()
    expect(page.locator(".records li")).to_have_count(50)
    expect(page.get_by_text("共 3000 条")).to_be_visible()


def test_the_weather_is_said_once_a_week_and_never_again_when_unwanted(new_reader: Opener) -> None:
    reader = new_reader(user_agent=IPHONE)
    at_day(reader, 0)
    fill(reader, 20)
    page = reader.open("me/")
    expect(page.get_by_role("heading", name="每周的节奏")).to_be_visible()
    expect(page.locator("course-weather")).to_be_hidden()
    fill(reader, 40)
    page = reader.open("me/")
    expect(page.locator("course-weather")).to_contain_text("七天不来")
    expect(page.get_by_role("link", name="去复制一份")).to_be_visible()
    at_day(reader, 2)
    page = reader.open("me/")
    expect(page.get_by_role("heading", name="每周的节奏")).to_be_visible()
    expect(page.locator("course-weather")).to_be_hidden()
    at_day(reader, 8)
    page = reader.open("me/")
    page.get_by_role("button", name="不再提醒").click()
    expect(page.locator("course-weather")).to_contain_text("以后不再提醒")
    at_day(reader, 30)
    page = reader.open("me/")
    expect(page.get_by_role("heading", name="每周的节奏")).to_be_visible()
    expect(page.locator("course-weather")).to_be_hidden()


def test_with_denied_storage_every_page_of_the_record_says_what_it_can(new_reader: Opener) -> None:
    reader = new_reader()
    reader.context.add_init_script(DENIED)
    for path, words in (
        ("me/", "还没有记录"),
        ("mistakes/", "错题本是空的"),
        ("catch-up/", "没有要补的"),
        ("certificate/", "一个栏目或整门课读完之后"),
        ("device/", "这个浏览器不让保存"),
    ):
        page = reader.open(path)
        expect(page.locator("main").get_by_text(words).first).to_be_visible()

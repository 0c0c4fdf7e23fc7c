"""Review where something is missing: a card, the index, storage, scripts, a history."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.conftest import PHONE, Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader
from tests.journeys.review_days import LESSON, PATH, items_of, on_day, remember

pytestmark = pytest.mark.browser

DENIED = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)


def test_a_card_that_cannot_be_fetched_can_be_tried_again_or_put_off(
    new_reader: Opener, parts_server: str, parts_keys: CourseKeys
) -> None:
    reader = new_reader(PHONE, origin=parts_server)
    lesson, (numeric, *_) = items_of(parts_keys, LESSON)
    on_day(reader, 1)
    remember(reader, {"day": 0, "n": numeric, "l": lesson, "a": "1"})
    blocked = f"**/{PATH}"
    reader.context.route(blocked, lambda route: route.abort("internetdisconnected"))
    page = reader.open("review/")
    expect(page.get_by_role("status").filter(has_text="没有取到")).to_be_visible()
    page.get_by_role("button", name="下一张").click()
    expect(page.get_by_role("heading", name="还有 1 张没做")).to_be_focused()
    reader.context.unroute(blocked)
    page.get_by_role("button", name="回到这几张").click()
    expect(page.locator(".review-title")).to_be_focused()
    reader.answer(numeric, parts_keys.right(numeric))
    expect(page.locator(".review-back")).to_be_visible()
    assert all("ERR_INTERNET_DISCONNECTED" in line for line in reader.complaints)
    reader.complaints.clear()


def test_without_the_course_index_the_page_says_so(new_reader: Opener) -> None:
    reader = new_reader(PHONE)
    reader.context.route("**/index.*.json", lambda route: route.abort())
    page = reader.open("review/")
    expect(page.locator("course-review")).to_contain_text("课程目录没有取到")
    expect(page.get_by_role("button", name="再试一次")).to_be_visible()
    reader.complaints.clear()


def test_where_nothing_can_be_stored_the_page_says_what_that_means(new_reader: Opener) -> None:
    reader = new_reader(PHONE)
    reader.context.add_init_script(DENIED)
    page = reader.open("review/")
    expect(page.locator(".review-rest")).to_contain_text("没有可以复习的记录")


def test_a_newcomer_learns_what_will_come_and_home_fetches_no_scheduler(phone: Reader) -> None:
    page = phone.open("")
    page.wait_for_load_state("networkidle")
    assert page.locator("course-home .review").is_hidden()
    assert not [url for url in phone.requests if "/listing." in url]
    page = phone.open("review/")
    expect(page.locator(".review-rest")).to_contain_text("从第二天起会排到这里")
    assert [url for url in phone.requests if "/listing." in url], "this is the scheduler's name"


def test_without_script_the_page_says_what_is_needed_and_leads_to_the_issues(new_reader: Opener) -> None:
    page = new_reader(PHONE, java_script_enabled=False).open("review/")
    expect(page.locator("course-review")).to_contain_text("排复习要用到脚本")
    page.locator("course-review a").first.click()
    expect(page.locator("form.item").first).to_be_visible()

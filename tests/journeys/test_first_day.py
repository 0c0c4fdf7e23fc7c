"""A newcomer's first day, from the front page to the finished issue, and her second."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.conftest import Opener
from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser


def finish_issue(reader: Reader, keys: CourseKeys, number: int) -> None:
    for lesson in keys.issue(number)["lessons"]:
        daily = keys.lesson(lesson)["daily"]
        reader.answer(daily, keys.right(daily))
        reader.read_to_the_end(lesson)


def test_a_newcomer_reads_the_first_issue_and_sees_everywhere_that_it_is_done(
    reader: Reader, keys: CourseKeys
) -> None:
    page = reader.open("")
    page.locator(".today-card").click()
    expect(page).to_have_url(reader.address("issues/001/"))
    finish_issue(reader, keys, 1)
    marks = page.locator("main nav .toc .done:visible")
    expect(marks).to_have_count(len(keys.issue(1)["lessons"]))
    page = reader.close_and_return("")
    expect(page.locator(".today-card .go")).to_contain_text("今天读完了")
    expect(page.locator('li[data-issue="1"] .done')).to_have_text("读完")
    expect(page.locator(".days li.on")).to_have_count(1)
    expect(page.locator("course-week i.on")).to_have_count(1)
    expect(page.locator("course-week")).to_have_attribute("aria-label", "本周学了 1 天，目标 5 天")


def test_one_lesson_of_the_issue_is_offered_to_be_continued(reader: Reader, keys: CourseKeys) -> None:
    first, *others = keys.issue(1)["lessons"]
    daily = keys.lesson(first)["daily"]
    reader.open("issues/001/")
    reader.answer(daily, keys.right(daily))
    reader.read_to_the_end(first)
    page = reader.close_and_return("")
    expect(page.locator(".today-card .go")).to_contain_text(f"接着读 · 1/{len(others) + 1}")


def test_closing_the_page_and_coming_back_finds_the_answer_and_its_feedback(
    reader: Reader, keys: CourseKeys
) -> None:
    daily = keys.lesson(keys.issue(1)["lessons"][0])["daily"]
    reader.open("issues/001/")
    reader.answer(daily, keys.wrong(daily))
    reader.close_and_return("issues/001/")
    reader.expect_result(daily, "还不对")
    expect(reader.item(daily).locator(".said")).to_have_count(1)


def test_a_second_attempt_keeps_the_score_of_the_first(reader: Reader, keys: CourseKeys) -> None:
    daily = keys.lesson(keys.issue(1)["lessons"][0])["daily"]
    reader.open("issues/001/")
    reader.answer(daily, keys.wrong(daily)).get_by_role("button", name="再答一次").click()
    reader.answer(daily, keys.right(daily))
    reader.expect_result(daily, "答对了")
    reader.expect_result(daily, "首答未对")
    reader.close_and_return("issues/001/")
    reader.expect_result(daily, "首答未对")


@pytest.mark.parametrize(
    ("moment", "issue"),
    [
        (datetime(2026, 11, 24, 19, 59, tzinfo=UTC), 1),
        (datetime(2026, 11, 24, 20, 1, tzinfo=UTC), 2),
    ],
    ids=["03:59", "04:01"],
)
def test_the_next_issue_comes_at_four_in_the_morning(
    new_reader: Opener, keys: CourseKeys, moment: datetime, issue: int
) -> None:
    reader = new_reader()
    reader.context.clock.set_fixed_time(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))
    reader.open("issues/001/")
    finish_issue(reader, keys, 1)
    reader.context.clock.set_fixed_time(moment)
    page = reader.open("")
    expect(page.locator(".today-card .go")).to_be_visible()
    expect(page.locator(".today-card .mast-no")).to_have_text(f"第{issue}期")


def test_a_reader_of_one_path_of_a_host_has_a_record_of_her_own(new_reader: Opener, keys: CourseKeys) -> None:
    reader = new_reader(base="/sub/")
    reader.open("issues/001/")
    daily = keys.lesson(keys.issue(1)["lessons"][0])["daily"]
    reader.answer(daily, keys.right(daily))
    page = reader.open("")
    expect(page.locator(".today-card")).to_have_attribute("href", "./issues/001/")
    expect(page.locator("course-week i.on")).to_have_count(1)
    page.goto(f"{reader.origin}/")
    expect(page.locator(".today-card .go")).to_have_text("开始读")
    expect(page.locator("course-week")).to_be_hidden()

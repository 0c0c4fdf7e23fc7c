"""The example course in which every kind of block and item occurs, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser


def test_the_example_course_is_read_like_the_real_one(parts_reader: Reader, parts_keys: CourseKeys) -> None:
    page = parts_reader.open("issues/001/")
    expect(page.locator("article.lesson")).to_have_count(len(parts_keys.issue(1)["lessons"]))


def test_whether_a_link_was_copied_is_announced_where_something_listened_before(
    parts_reader: Reader,
) -> None:
    page = parts_reader.open("issues/001/")
    button = page.get_by_role("button", name="复制链接").first
    said = button.locator("xpath=following-sibling::*[1][@role='status']")
    expect(said).to_be_attached()
    expect(said).to_have_text("")
    button.click()
    expect(said).not_to_have_text("")

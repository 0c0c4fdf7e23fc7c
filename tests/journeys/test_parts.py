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

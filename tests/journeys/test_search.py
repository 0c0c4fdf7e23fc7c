"""Finding a lesson by two characters."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser


def test_two_characters_find_a_lesson_and_nothing_is_loaded_before_them(reader: Reader) -> None:
    page = reader.open("")
    page.locator("button.search-open:visible").click()
    assert not [address for address in reader.requests if "/pagefind/" in address]
    page.locator("dialog input").fill("退货")
    expect(page.locator("dialog").get_by_role("status")).to_contain_text("找到")
    expect(page.locator("dialog .results a").first).to_be_visible()

"""A self-assessment: marked, compared with the first time, on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Opener
from tests.journeys.accessibility import violations
from tests.journeys.practice_days import at
from tests.journeys.reader import Reader

pytestmark = pytest.mark.browser

ABILITIES = "lessons/visual/five-abilities/"


def mark(page: Page, marks: list[int]) -> None:
    """Give each statement its mark and ask for the result."""
    for row, value in enumerate(marks):
        page.locator(".assess-row").nth(row).locator(f'label:has(input[value="{value}"])').click()
    page.get_by_role("button", name="看结果").click()


def test_a_self_assessment_names_the_lowest_axis_and_compares_with_the_first_time(
    parts_reader: Reader,
) -> None:
    at(parts_reader, 0)
    page = parts_reader.open(ABILITIES)
    page.get_by_role("button", name="看结果").click()
    expect(page.locator(".assess-missing")).to_have_text("还有 6 句没有选。")
    expect(page.locator(".assess-row input").first).to_be_focused()
    mark(page, [1, 3, 4, 4, 5, 2])
    result = page.locator(".assess-result")
    expect(result).to_be_focused()
    expect(result).to_contain_text("最低的是“看数”，1.5 分。")
    expect(result).to_contain_text("先做一件事：挑一个数，连抄七天。")
    expect(result.get_by_role("img")).to_have_attribute("aria-label", re.compile("看数 1.5 分，想象 3 分"))
    assert violations(page) == []
    at(parts_reader, 30)
    page = parts_reader.open(ABILITIES)
    expect(page.locator(".assess-row").first).to_be_hidden()
    page.get_by_role("button", name="再测一次").click()
    mark(page, [4, 3, 4, 4, 5, 4])
    expect(result).to_contain_text("第一次平均 3.5 分，这一次 4 分。")
    expect(result).to_contain_text("最低的是“想象”")
    expect(result.locator("tbody tr").first).to_contain_text("看数1.54")
    assert violations(page) == []


def test_a_company_s_answers_resemble_a_kind(parts_reader: Reader) -> None:
    page = parts_reader.open("lessons/supply/which-company/")
    mark(page, [2, 3, 5])
    expect(page.locator(".assess-result")).to_contain_text("你的回答更像“重客”。")
    expect(page.locator(".assess-result")).to_contain_text("力气花在服务和复购上")


def test_without_script_a_self_assessment_is_a_list_to_tick(new_reader: Opener, parts_server: str) -> None:
    page = new_reader(origin=parts_server, java_script_enabled=False).open(ABILITIES)
    page.locator('.assess-row label:has(input[value="3"])').first.click()
    expect(page.locator('.assess-row input[value="3"]').first).to_be_checked()
    expect(page.get_by_role("button", name="看结果")).to_have_count(0)
    page.get_by_text("怎么看结果").click()
    expect(page.get_by_text("（第 1、6 句）")).to_be_visible()

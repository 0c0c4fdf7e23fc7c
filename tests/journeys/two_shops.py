"""The lesson with items to type, to fill from lists, to pick several in and to judge oneself; how to answer them."""

from __future__ import annotations

import json
from typing import Any, cast

from playwright.sync_api import Locator

from tests.journeys.course_keys import CourseKeys
from tests.journeys.reader import SURE, Reader

LESSON = "supply/two-shops"
PATH = f"lessons/{LESSON}/"
KINDS = ("cloze", "fill", "multiple", "short_answer")
WRITTEN = "您说得对，我们贵一点，今天就能发货。"

# Right answers by kind, and others that are not fully right with the share they earn.
RIGHT: dict[str, Any] = {
    "cloze": [2, 5],
    "fill": "１０ 單。",
    "multiple": [1, 2, 4],
    "short_answer": [0, 1, 2],
}
PARTLY: dict[str, Any] = {"cloze": [1, 5], "fill": "一单", "multiple": [1, 2], "short_answer": [0]}


def numbers_of(keys: CourseKeys) -> dict[str, int]:
    """The items of the lesson by kind."""
    lesson = next(one for one in keys.index["lessons"] if one["id"] == LESSON)
    return {keys.items[number]["kind"]: number for number in lesson["items"]}


def give(form: Locator, kind: str, answer: Any, submit: str = SURE) -> None:  # noqa: ANN401 - numbers or text
    """Answer with the mouse or a thumb."""
    form.get_by_role("button", name=submit).wait_for()
    if kind == "cloze":
        for gap, option in enumerate(answer):
            form.locator("select").nth(gap).select_option(str(option))
    elif kind == "fill":
        form.get_by_label("你的答案").fill(answer)
    elif kind == "multiple":
        for choice in answer:
            form.locator(f'[data-choice="{choice}"]').click()
    else:
        form.get_by_label("你的回答").fill(WRITTEN)
    form.get_by_role("button", name=submit).click()
    if kind == "short_answer":
        for criterion in answer:
            form.locator(".compare .choice").nth(criterion).click()
        form.get_by_role("button", name="记下自评").click()


def stored_answers(reader: Reader) -> list[dict[str, Any]]:
    events = [json.loads(text) for text in reader.stored('"k":"answer"')]
    return sorted(events, key=lambda event: cast("int", event["t"]))

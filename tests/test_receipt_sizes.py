"""A receipt fits a chat message: ten lessons of the real course, thirty items of all kinds, first and last tries."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scripts.view.quiz import lesson_quiz
from tests.deno import browser_says
from tests.test_content import CHECKED

LONGEST = 400
TYPED = 40
DRAWS = 1000


LONG_ALIAS = "欧阳小明王建国刘德华张三丰"[:12]
TYPED_KINDS = {"numeric", "fill", "short_answer"}


def payloads() -> list[Mapping[str, Any]]:
    """What the browser knows of the real course's quizzes, with the options of each gap."""
    course = CHECKED.course
    lessons = [one for number in course.issue_numbers for one in course.lessons_of_issue(number)]
    return [lesson_quiz(course, one, daily_only=False).payload for one in lessons]


def sizes(quizzes: Sequence[Mapping[str, Any]], alias: str, path: Path) -> list[list[int]]:
    path.write_text(json.dumps(quizzes), "utf-8")
    return json.loads(browser_says("receipt/sizes.ts", str(path), str(DRAWS), alias))


def test_first_and_last_tries_of_ten_lessons_fit_in_400_characters(tmp_path: Path) -> None:
    drawn = sizes(payloads(), LONG_ALIAS, tmp_path / "quizzes.json")
    assert len({whole for whole, _, _ in drawn}) > 50, "draws that do not differ prove little"
    assert max(picks for _, picks, _ in drawn) <= LONGEST
    assert max(whole - LONGEST - TYPED * typed for whole, _, typed in drawn) <= 0
    assert max((whole - picks) / typed for whole, picks, typed in drawn if typed) <= TYPED


def test_thirty_items_that_are_all_picked_fit_too(tmp_path: Path) -> None:
    picked = [quiz for quiz in payloads() if all(item["kind"] not in TYPED_KINDS for item in quiz["items"])]
    drawn = sizes(picked, LONG_ALIAS, tmp_path / "quizzes.json")
    assert {typed for _, _, typed in drawn} == {0}
    assert len({whole for whole, *_ in drawn}) > 30, "draws that do not differ prove little"
    assert max(whole for whole, *_ in drawn) <= LONGEST

from __future__ import annotations

import pytest

from scripts.model import Lesson
from scripts.parse import parse_part
from scripts.problem import Problem
from scripts.source import SourceFile, parse_source

LESSON = """\
title: 标题
objective: 能做一件事
kind: method
body:
  - text: 正文
takeaways: [一句]
"""


def problems_of(text: str) -> list[Problem]:
    source = parse_source("lessons/supply/x.yml", text.encode())
    assert isinstance(source, SourceFile)
    result = parse_part(source, Lesson)
    return list(result) if isinstance(result, tuple) else []


def test_a_correct_lesson_has_no_problems() -> None:
    assert problems_of(LESSON) == []


def test_a_misspelt_key_is_shown_at_its_place_with_the_likely_one() -> None:
    [problem] = problems_of(LESSON.replace("takeaways", "takeaway"))
    assert (problem.rule, problem.place.line, problem.place.column) == ("schema-unknown-key", 6, 1)
    assert "'takeaways'" in problem.fix


def test_a_missing_key_is_named_with_what_it_is_for() -> None:
    [problem] = problems_of(LESSON.replace("objective: 能做一件事\n", ""))
    assert problem.rule == "schema-missing-key"
    assert "begins with 能" in problem.fix


@pytest.mark.parametrize(
    ("found", "written", "expected"),
    [
        ("title: 标题", "title: 12", "text; put quotes around it"),
        ("kind: method", "kind: lesson", "'idea', 'method' or 'rule'"),
        ("takeaways: [一句]", "takeaways: 一句", "a list"),
        ("kind: method", "kind: method\nreviewed_on: 2026-13-45", "month must be in 1..12"),
        ("  - text: 正文", "  - text: 正文\n    tip: ''", "at least 1 character"),
    ],
)
def test_a_wrong_value_says_what_was_found_and_what_was_expected(
    found: str, written: str, expected: str
) -> None:
    problems = problems_of(LESSON.replace(found, written))
    assert [problem.rule for problem in problems] == ["schema-value"]
    assert expected in problems[0].message


def test_all_mistakes_of_a_file_come_out_together() -> None:
    broken = LESSON.replace("kind: method", "kind: x").replace("title: 标题", "tilte: 标题")
    rules = sorted(problem.rule for problem in problems_of(broken))
    assert rules == ["schema-missing-key", "schema-unknown-key", "schema-value"]


def test_a_list_is_not_called_too_short_because_its_entries_are_wrong() -> None:
    broken = LESSON.replace("  - text: 正文", "  - text: 3")
    assert [
        "body" in problem.message and "at least" in problem.message for problem in problems_of(broken)
    ] == [False]

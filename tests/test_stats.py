from __future__ import annotations

from pathlib import Path

import pytest

from scripts.__main__ import run
from scripts.stats import issue_stats, stats_table
from tests.builders import LESSON, assembled_course, lesson


def test_an_issue_counts_what_is_in_its_lessons_and_quizzes() -> None:
    sources = [
        {"id": "eoq", "title": "经济订货量", "fact": "F-EOQ"},
        {"id": "mine", "title": "两笔账", "example": "W26"},
        {"id": "book", "title": "一本书"},
    ]
    register = {
        "facts": [{"id": "F-EOQ", "status": "confirmed"}],
        "examples": [{"id": "W26", "title": "两笔账"}],
    }
    course = assembled_course({LESSON: lesson(sources=sources), "lessons/sources.yml": register}).course
    stats = issue_stats(course, 1)
    assert stats.lessons == 2
    assert stats.pictures == 1
    assert stats.items["single"] >= 2
    assert stats.sources == {"confirmed": 1, "example": 1, "other": 2}
    assert stats.minutes == pytest.approx(stats.characters / 433)


def test_the_table_has_a_line_an_issue_and_one_for_all() -> None:
    lines = stats_table(assembled_course().course).splitlines()
    assert [line.split()[0] for line in lines] == ["issue", "001", "all"]


def test_a_course_with_errors_reports_them_before_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--root", str(tmp_path), "stats"]) == 1
    words = capsys.readouterr().out
    assert words.index("[file-missing]") < words.index("issue")

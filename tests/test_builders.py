"""The small course of the builders is valid, so that a test that changes one thing sees one problem."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from scripts.cli.checking import check_course
from tests.builders import TODAY, course_files
from tests.checking import problems_in


def test_the_small_course_has_no_problems() -> None:
    assert problems_in() == []


def test_the_small_course_on_disk_has_no_problems(tmp_path: Path) -> None:
    checked = check_course(course_files(tmp_path), TODAY)
    assert checked.problems == ()
    assert checked.file_count == 7


def test_the_small_course_stays_valid_for_years(tmp_path: Path) -> None:
    assert check_course(course_files(tmp_path), TODAY + timedelta(days=5000)).problems == ()

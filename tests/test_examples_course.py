"""Whole courses as files: valid ones pass without a word, invalid ones get exactly the report beside them.

A case is a folder with lessons/, quizzes/ and, where it has pictures, docs/assets/images/. The name of an invalid one
is a rule and why it is broken; expected.txt is the text report on 24 November 2026.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.cli.checking import check_course
from scripts.report import text_report
from tests.builders import TODAY

EXAMPLES = Path(__file__).parent / "examples"


def _courses(kind: str) -> list[Path]:
    return sorted(folder.parent for folder in (EXAMPLES / kind).glob("*/lessons"))


def _report(folder: Path) -> str:
    checked = check_course(folder, TODAY)
    return text_report(checked.problems, checked.file_count) + "\n"


@pytest.mark.parametrize("folder", _courses("valid"), ids=lambda folder: folder.name)
def test_a_valid_course_has_no_problems(folder: Path) -> None:
    assert _report(folder).endswith("files, no problems.\n")


@pytest.mark.parametrize("folder", _courses("invalid"), ids=lambda folder: folder.name)
def test_an_invalid_course_gets_exactly_the_expected_report(folder: Path) -> None:
    assert _report(folder) == (folder / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("folder", _courses("invalid"), ids=lambda folder: folder.name)
def test_an_invalid_course_breaks_the_rule_it_is_named_after(folder: Path) -> None:
    rules = {problem.rule for problem in check_course(folder, TODAY).problems}
    assert folder.name.partition("--")[0] in rules


def test_problems_of_several_broken_files_come_out_together_sorted_by_place() -> None:
    problems = check_course(
        EXAMPLES / "invalid/schema-unknown-key--several-broken-files-at-once", TODAY
    ).problems
    places = [problem.place for problem in problems]
    assert places == sorted(places)
    assert len({place.path for place in places}) >= 6

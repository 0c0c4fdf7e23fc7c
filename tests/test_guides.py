"""What the guides show is true: the authors' example passes the check as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.cli.checking import check_course
from scripts.report import text_report
from tests.builders import LESSON, QUIZ, TODAY, course_files
from tests.real_site import ROOT

_EXAMPLE = re.compile(r"^```yaml\n# (\S+\.yml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_authors_example_passes_the_check_without_a_word(tmp_path: Path) -> None:
    examples = dict(_EXAMPLE.findall((ROOT / "docs/guides/authors.md").read_text("utf-8")))
    assert set(examples) == {LESSON, QUIZ}
    course_files(tmp_path, examples)
    checked = check_course(tmp_path, TODAY)
    assert not checked.problems, text_report(checked.problems, checked.file_count)


def test_each_decision_has_a_number_of_its_own_and_says_it() -> None:
    decisions = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for number, path in enumerate(decisions, start=1):
        assert path.read_text("utf-8").startswith(f"# {number}. "), path.name

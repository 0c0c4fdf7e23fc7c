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

"""The real course: no rule finds anything in it on a fixed day; `course check` warns of expiry with the real clock."""

from __future__ import annotations

from pathlib import Path

from scripts.cli.checking import check_course
from scripts.report import text_report
from tests.builders import TODAY

ROOT = Path(__file__).parents[1]
CHECKED = check_course(ROOT, TODAY)


def test_the_course_has_no_errors_and_no_warnings() -> None:
    assert text_report(CHECKED.problems, CHECKED.file_count).endswith("no problems.")


def test_every_track_has_a_lesson_in_every_issue() -> None:
    course = CHECKED.course
    assert course.issue_numbers, "a course without issues would pass every other test"
    for number in course.issue_numbers:
        tracks = [lesson_id.partition("/")[0] for lesson_id in course.lessons_of_issue(number)]
        assert tracks == list(course.tracks), f"issue {number:03}"

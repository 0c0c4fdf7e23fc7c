from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.__main__ import run
from scripts.cli.surroundings import Misuse
from scripts.schemas import KEYS_PAGE, SCHEMAS, keys_page, undescribed_keys

ROOT = Path(__file__).parent.parent
COURSE = (ROOT / "lessons/course.yml").read_text("utf-8")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course that has only its course.yml."""
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons/course.yml").write_text(COURSE, "utf-8")
    return tmp_path


def command(root: Path, *words: str) -> int:
    return run(["--root", str(root), *words])


def test_help_names_every_command_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--help"])
    assert ended.value.code == 0
    words = capsys.readouterr().out
    for name in ("check", "build", "serve", "new", "number", "schema"):
        assert f"course {name}" in words


def test_words_that_are_not_a_command_end_with_usage_and_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["bild"])
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_folder_without_a_course_is_an_error_and_not_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(tmp_path, "check") == 1
    assert "[file-missing]" in capsys.readouterr().out


def test_a_new_lesson_in_a_new_issue_passes_the_check(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(course, "new", "lesson", "supply/first-steps") == 0
    assert command(course, "new", "issue", "supply/first-steps") == 0
    assert command(course, "number") == 0
    capsys.readouterr()
    command(course, "check", "--base", "")
    report = capsys.readouterr().out
    assert "error" not in report, report


def test_new_never_overwrites(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(course, "new", "lesson", "supply/first-steps") == 0
    mine = course / "lessons/supply/first-steps.yml"
    mine.write_text("mine", "utf-8")
    assert command(course, "new", "lesson", "supply/first-steps") == 1
    assert mine.read_text("utf-8") == "mine"
    assert "exists already" in capsys.readouterr().out


def test_a_lesson_id_that_is_none_is_a_usage_error(course: Path) -> None:
    assert command(course, "new", "lesson", "Supply/First Steps") == 2


def test_errors_exit_with_1_and_warnings_only_under_strict(course: Path) -> None:
    command(course, "new", "lesson", "supply/first-steps")
    command(course, "new", "issue", "supply/first-steps")
    command(course, "number")
    lesson = course / "lessons/supply/first-steps.yml"
    good = lesson.read_text("utf-8")
    lesson.write_text(good.replace("objective: 能说出", "objective: 说出"), "utf-8")
    assert command(course, "check", "--base", "") == 0
    assert command(course, "check", "--base", "", "--strict") == 1
    lesson.write_text(good.replace("kind: method", "kind: nonsense"), "utf-8")
    assert command(course, "check", "--base", "") == 1


def test_a_revision_that_cannot_be_found_is_no_silent_pass(course: Path) -> None:
    assert command(course, "check", "--base", "") == 0
    assert command(course, "check") == 0, "a course outside of git has nothing to be compared with"
    with pytest.raises(Misuse, match="origin/mian"):
        command(course, "check", "--base", "origin/mian")


def test_the_json_report_is_data(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command(course, "new", "lesson", "supply/loose")
    capsys.readouterr()
    command(course, "check", "--format", "json")
    report = json.loads(capsys.readouterr().out)
    assert {"files", "problems"} <= report.keys()


def test_the_page_of_keys_says_what_the_schema_says() -> None:
    assert (ROOT / KEYS_PAGE).read_text("utf-8") == keys_page()
    assert list(undescribed_keys()) == []


def test_schemas_are_written_for_editors(course: Path) -> None:
    (course / "docs").mkdir()
    assert command(course, "schema") == 0
    for name in SCHEMAS:
        schema = json.loads((course / f".build/schemas/{name}.schema.json").read_text("utf-8"))
        assert schema["additionalProperties"] is False


def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scripts", "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert "course check" in done.stdout

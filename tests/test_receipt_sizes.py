"""A receipt fits a chat message: ten lessons of the real course, thirty items of all kinds, first and last tries."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from scripts.assets import deno_binary
from scripts.view.quiz import lesson_quiz
from tests.test_content import CHECKED

ROOT = Path(__file__).parents[1]
LONGEST = 400
TYPED = 40
DRAWS = 1000


@pytest.fixture(scope="module")
def payloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the browser knows of the real course's quizzes, with the options of each gap."""
    course = CHECKED.course
    lessons = [one for number in course.issue_numbers for one in course.lessons_of_issue(number)]
    path = tmp_path_factory.mktemp("sizes") / "payloads.json"
    quizzes = [lesson_quiz(course, one, daily_only=False).payload for one in lessons]
    path.write_text(json.dumps(quizzes), "utf-8")
    return path


def sizes(payloads: Path, alias: str) -> list[list[int]]:
    script = "tests/app/receipt/sizes.ts"
    arguments = [str(payloads), str(DRAWS), alias]
    command = [deno_binary(), "run", "--quiet", "--frozen", "--allow-read", script, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_first_and_last_tries_of_ten_lessons_fit_in_400_characters(payloads: Path) -> None:
    drawn = sizes(payloads, "欧阳小明")
    assert len({whole for whole, _, _ in drawn}) > 50, "draws that do not differ prove little"
    assert max(picks for _, picks, _ in drawn) <= LONGEST
    assert max(whole - LONGEST - TYPED * typed for whole, _, typed in drawn) <= 0
    assert max((whole - picks) / typed for whole, picks, typed in drawn if typed) <= TYPED

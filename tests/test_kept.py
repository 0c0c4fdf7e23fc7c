"""What is kept of the last check and build is said again for the same files, and for no others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.__main__ import run
from tests.builders import LESSON, as_text, lesson
from tests.real_site import copy_small

SAME = "Nothing has changed"
TOUCHED = (
    "lessons/ids.lock",
    "quizzes/supply/first-stock.yml",
    "docs/assets/css/quiz.css",
    "docs/assets/images/shop/front.svg",
    "theme/course.html",
    "app/main.ts",
    "mkdocs.yml",
    "deno.json",
)


def _build(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["--root", str(root), "build", "--no-search"]) == 0
    return capsys.readouterr().out


def test_a_build_of_the_same_files_is_told_from_any_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_small(tmp_path)
    assert SAME not in _build(tmp_path, capsys)
    assert SAME in _build(tmp_path, capsys)
    monkeypatch.setattr("scripts.__main__.import_module", _run_after_all)
    for path in TOUCHED:
        before = (tmp_path / path).read_bytes()
        (tmp_path / path).write_bytes(before + b"\n")
        with pytest.raises(_Ran):
            run(["--root", str(tmp_path), "build", "--no-search"])
        (tmp_path / path).write_bytes(before)
    with pytest.raises(_Ran):
        run(["--root", str(tmp_path), "build"])
    assert SAME in _build(tmp_path, capsys)
    (tmp_path / "site/index.html").write_text("", "utf-8")
    with pytest.raises(_Ran):
        run(["--root", str(tmp_path), "build", "--no-search"])
    shutil.rmtree(tmp_path / ".build/cache")
    with pytest.raises(_Ran):
        run(["--root", str(tmp_path), "build", "--no-search"])


def test_a_check_of_the_same_files_says_the_same_and_a_new_mistake_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_small(tmp_path)
    (tmp_path / ".build").mkdir()
    (tmp_path / LESSON).write_text(as_text(lesson(title="进货3件")), "utf-8")
    said: list[str] = []
    for options in ([], [], ["--strict"], ["--format", "json"], ["--format", "json"]):
        code = run(["--root", str(tmp_path), "check", *options])
        assert code == int("--strict" in options)
        said.append(capsys.readouterr().out)
    assert "text-spacing" in said[0]
    assert said[0] == said[1] == said[2]
    assert said[3] == said[4]
    (tmp_path / LESSON).write_text("title: [", "utf-8")
    assert run(["--root", str(tmp_path), "check"]) == 1


class _Ran(Exception):
    """Raised instead of running the command."""


def _run_after_all(_: str) -> None:
    raise _Ran

"""How commands end when the surroundings are in the way: a sentence and an exit code, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.__main__ import run
from scripts.cli.ending import ended
from scripts.cli.progress import step_if_slow
from tests.builders import IMAGE, LESSON, course_files
from tests.real_site import ROOT, copy_small

COMMANDS = ("check", "build", "serve", "new", "number", "stats", "schema")


def course(
    *words: str, stdout: int | None = subprocess.PIPE, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "scripts", *words],
        cwd=ROOT,
        env={**os.environ, **environ},
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )


def sentence(done: subprocess.CompletedProcess[str], code: int) -> str:
    """What was said on the error stream; fails for a traceback or another code."""
    assert "Traceback" not in done.stderr
    assert done.returncode == code, done.stderr
    return done.stderr


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A course of two lessons that can be built."""
    copy_small(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_more_than_a_line(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run([command, "--help"])
    words = capsys.readouterr().out
    assert end.value.code == 0
    assert "Exit codes: 0" in words
    assert len(words.partition("\n\n")[2].partition("options:")[0].split()) > 15


@pytest.mark.parametrize("command", ["check", "build", "number", "serve"])
def test_a_folder_that_is_none_is_named_and_ends_with_2(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(lambda: run(["--root", str(tmp_path / "nowhere"), command])) == 2
    assert "nowhere is no folder" in capsys.readouterr().err


@pytest.mark.parametrize("words", [("--port", "99999"), ("--port", "http"), ("--site-url", "example.com")])
def test_an_option_that_makes_no_sense_ends_with_2(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run(["serve", *words])
    assert end.value.code == 2
    assert "expected" in capsys.readouterr().err


@pytest.mark.parametrize(
    "setting",
    [
        ("SITE_URL", "example.com/x"),
        ("SITE_URL", "https://[example.com/x"),
        ("SOURCE_DATE_EPOCH", "yesterday"),
    ],
)
def test_a_setting_that_makes_no_sense_ends_with_2(
    setting: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(*setting)
    assert ended(lambda: run(["--root", str(ROOT), "build"])) == 2
    said = capsys.readouterr().err
    assert "expected" in said
    assert setting[1] in said


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_of_the_report_who_leaves_is_no_traceback(tmp_path: Path) -> None:
    course_files(tmp_path, {LESSON: "x"})
    read, write = os.pipe()
    os.close(read)
    try:
        done = course("--root", str(tmp_path), "check", stdout=write)
    finally:
        os.close(write)
    assert sentence(done, 1) == ""


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-"])
def test_closed_streams_change_no_exit_code(tmp_path: Path, closed: str) -> None:
    course_files(tmp_path)
    line = f'"{sys.executable}" -m scripts --root "{tmp_path}" check --base "" {closed}'
    done = subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_without_chinese_gets_the_report_all_the_same(tmp_path: Path) -> None:
    course_files(tmp_path, {LESSON: "标题: 库存"})
    done = course("--root", str(tmp_path), "check", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    sentence(done, 1)
    assert "schema-unknown-key" in done.stdout


@pytest.mark.parametrize("path", [IMAGE, "lessons/ids.lock"])
def test_a_file_in_another_encoding_is_a_problem_among_the_others(tmp_path: Path, path: str) -> None:
    course_files(tmp_path, {LESSON: "x"})
    file = tmp_path / path
    file.write_bytes(file.read_bytes() + "# 库存\n".encode("gbk"))
    done = course("--root", str(tmp_path), "check", "--base", "")
    sentence(done, 1)
    assert f"{path}:" in done.stdout
    assert "[encoding-not-utf8]" in done.stdout
    assert f"{LESSON}:" in done.stdout


def test_numbers_in_another_encoding_are_never_written_over(tmp_path: Path) -> None:
    course_files(tmp_path)
    lock = tmp_path / "lessons/ids.lock"
    lock.write_bytes(lock.read_text("utf-8").encode("utf-16"))
    before = lock.read_bytes()
    done = course("--root", str(tmp_path), "number")
    sentence(done, 1)
    assert lock.read_bytes() == before


def test_a_guide_in_another_encoding_is_named(small: Path) -> None:
    (small / "docs/about.md").write_bytes("# 关于\n".encode("gbk"))
    assert "about.md is not UTF-8" in sentence(course("--root", str(small), "build", "--no-search"), 1)


def test_a_folder_that_cannot_be_written_is_named(small: Path) -> None:
    # A file in the folder's place: root, as whom tests may run, may write everywhere else.
    (small / ".build").write_text("in the way", "utf-8")
    said = sentence(course("--root", str(small), "build", "--no-search"), 1)
    assert f"{small / '.build'}" in said


def test_a_build_tells_every_step_and_a_failed_one_leaves_the_site_before_it(small: Path) -> None:
    said = sentence(course("--root", str(small), "build", "--no-search"), 0)
    steps = ["Checking", "Bundling", "Generating", "Rendering", "Listing"]
    assert [line.split()[1] for line in said.splitlines()] == steps
    before = (small / "site/index.html").read_bytes()
    (small / "docs/about.md").write_text("# 关于\n\n[没有](nowhere.md)\n", "utf-8")
    said = sentence(course("--root", str(small), "build", "--no-search"), 1)
    assert "The build stopped here" in said
    assert "nowhere.md" in said
    assert (small / "site/index.html").read_bytes() == before


def test_a_step_is_told_only_when_it_takes_long(capsys: pytest.CaptureFixture[str]) -> None:
    with step_if_slow("Counting", patience=5):
        pass
    assert capsys.readouterr().err == ""
    with step_if_slow("Counting", patience=0.01):
        time.sleep(0.2)
    assert capsys.readouterr().err == "· Counting …\n"

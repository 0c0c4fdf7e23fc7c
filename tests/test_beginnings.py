"""`course new`: what it begins passes the check as it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.__main__ import run
from scripts.cli.checking import check_course
from scripts.cli.surroundings import Misuse
from scripts.forms import FORMS
from scripts.model import KEY_OF
from tests.builders import TODAY

EVERY_PART = Path(__file__).parent / "examples/valid/every-part"
# Each kind once, and one twice, in quizzes of a length that is allowed.
QUIZZES = {
    "supply/after-buying": ("single", "multiple", "true_false", "numeric", "order"),
    "supply/before-buying": ("fill", "cloze", "short_answer", "match"),
    "supply/each-order-pays": ("categorize", "hotspot", "dialogue", "hotspot"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(EVERY_PART, tmp_path / "course")
    return tmp_path / "course"


def test_a_quiz_can_begin_with_every_kind_and_passes_the_check(root: Path) -> None:
    assert {kind for kinds in QUIZZES.values() for kind in kinds} == {*FORMS} == {*KEY_OF}
    for owner, kinds in QUIZZES.items():
        assert run(["--root", str(root), "new", "quiz", owner, *kinds]) == 1, "it was there"
        (root / f"quizzes/{owner}.yml").unlink()
        assert run(["--root", str(root), "new", "quiz", owner, *kinds]) == 0
    checked = check_course(root, TODAY)
    assert checked.problems == ()
    for owner, kinds in QUIZZES.items():
        quiz = checked.course.quizzes[owner].value
        assert tuple(item.kind for item in quiz.items) == kinds
        assert all(checked.course.item_number(owner, item) for item in quiz.items)


def test_a_picture_that_was_drawn_already_is_kept(root: Path) -> None:
    drawn = root / "docs/assets/images/supply/mine.svg"
    drawn.parent.mkdir(parents=True)
    drawn.write_text("<svg/>", "utf-8")
    assert run(["--root", str(root), "new", "quiz", "supply/mine", "hotspot", "single"]) == 0
    assert drawn.read_text("utf-8") == "<svg/>"
    assert "image: supply/mine.svg" in (root / "quizzes/supply/mine.yml").read_text("utf-8")


def test_help_names_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["new", "quiz", "--help"])
    words = " ".join(capsys.readouterr().out.replace(",", " ").split())
    assert [kind for kind in FORMS if f" {kind} " not in words] == []


def test_an_unknown_kind_is_told_with_the_known_ones(root: Path) -> None:
    with pytest.raises(Misuse, match=r"no kind to begin from; expected some of .*dialogue"):
        run(["--root", str(root), "new", "quiz", "supply/other", "essay"])


def test_a_new_series_passes_the_check(root: Path) -> None:
    assert run(["--root", str(root), "new", "series", "goods", "--title", "进货这件事"]) == 0
    assert [problem.rule for problem in check_course(root, TODAY).problems] == []


def test_a_title_of_a_series_may_hold_any_sign_and_the_file_may_end_anywhere(root: Path) -> None:
    path = root / "lessons/course.yml"
    path.write_text(path.read_text("utf-8").rstrip(), "utf-8")
    titles = {"colon": "进货: 先算", "hash": "先算 #再进", "quote": "\"算\" 和 '进'", "dash": "- 算"}
    for series, title in titles.items():
        assert run(["--root", str(root), "new", "series", series, "--title", title]) == 0
    course = check_course(root, TODAY).course
    assert {series: course.series[series].title for series in titles} == titles


def test_a_list_of_series_in_another_form_is_left_as_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / "lessons/course.yml"
    head = path.read_text("utf-8").partition("series:")[0]
    path.write_text(f"{head}series: []\n", "utf-8")
    before = path.read_text("utf-8")
    assert run(["--root", str(root), "new", "series", "goods", "--title", "进货"]) == 1
    assert path.read_text("utf-8") == before
    assert "- id: goods" in capsys.readouterr().out

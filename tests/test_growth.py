"""A large course is checked with as much work a lesson as a small one, and by two processes as by one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.corpus import write_course
from scripts import halves
from scripts.assemble import assemble
from scripts.cli.checking import check_course
from scripts.cli.writing import number_command
from scripts.halves import both
from scripts.rules import Context, run_rules
from scripts.source.tree import read_tree
from tests.builders import TODAY

COURSE = (Path(__file__).parents[1] / "lessons/course.yml").read_text("utf-8")
SIZES = (12, 48, 84)  # equally far apart
MANY = 102


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course large enough to be checked in halves, with something wrong in both and in its shared files."""
    root = tmp_path_factory.mktemp("many")
    write_course(root, MANY, COURSE.replace("slogan: ", "slogan: 赋能"))
    number_command(root)
    for place in (0, 50, 101):
        (path,) = root.glob(f"lessons/*/lesson-{place:05}.yml")
        path.write_text(path.read_text("utf-8").replace("先算处理成本", "先算3笔成本"), "utf-8")
    (path,) = root.glob("quizzes/*/lesson-00077.yml")
    path.write_text("items: [", "utf-8")
    (path,) = root.glob("quizzes/*/lesson-00002.yml")
    path.write_text("items: [", "utf-8")
    return root


def _calls(work: Callable[[], object]) -> int:
    """How many functions are called, those written in C included."""
    count = 0

    def note(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def test_the_work_grows_with_the_number_of_lessons_and_no_faster(tmp_path: Path) -> None:
    counts: list[int] = []
    for size in SIZES:
        root = tmp_path / str(size)
        write_course(root, size, COURSE)
        number_command(root)

        def work(root: Path = root) -> None:
            run_rules(assemble(read_tree(root)).course, Context(today=TODAY))

        counts.append(_calls(work))
    first, second = counts[1] - counts[0], counts[2] - counts[1]
    assert 0.98 < second / first < 1.02, counts


def test_two_processes_find_what_one_finds(many: Path) -> None:
    whole, halved = check_course(many, TODAY), check_course(many, TODAY, in_halves=True)
    assert halved.problems == whole.problems
    assert {problem.rule for problem in whole.problems} >= {
        "text-banned-word",
        "text-spacing",
        "syntax-bracket-open",
    }
    assert [*halved.course.lessons] == [*whole.course.lessons]
    sources = [{name: part.source for name, part in one.course.quizzes.items()} for one in (whole, halved)]
    for name, source in sources[0].items():
        assert (source.text, source.data) == (sources[1][name].text, sources[1][name].data)
        assert {**source.marks} == {**sources[1][name].marks}


def test_what_fails_in_the_copy_fails_here() -> None:
    assert both(lambda: 1, lambda: "a") == (1, "a")
    with pytest.raises(ZeroDivisionError):
        both(lambda: 1, lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        both(lambda: 1 // 0, lambda: "x" * 1_000_000)


def test_without_copies_of_processes_both_halves_are_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halves.os, "cpu_count", lambda: 1)
    assert both(lambda: 1, lambda: "a") == (1, "a")

"""A file that cannot be read is nobody else's fault: the rules stay silent about what it would have held."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.numbers import LOCK_PATH
from scripts.source.tree import IMAGES
from tests.checking import problems_of

ROOT = Path(__file__).parent / "examples/valid/every-part"
FILES = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted(ROOT.rglob("*.*"))}
SOURCES = [path for path in FILES if path.endswith(".yml")]
BREAKAGES = {"not YAML": "title: [", "not this file's keys": "unheard_of: 1\n", "empty": ""}


@pytest.mark.parametrize("breakage", BREAKAGES)
@pytest.mark.parametrize("path", SOURCES)
def test_only_the_broken_file_is_blamed(path: str, breakage: str) -> None:
    problems = problems_of({**FILES, path: BREAKAGES[breakage]})
    assert {problem.place.path for problem in problems} == {path}


@pytest.mark.parametrize("breakage", BREAKAGES)
def test_every_broken_file_is_reported_when_all_are_broken(breakage: str) -> None:
    problems = problems_of({**FILES, **dict.fromkeys(SOURCES, BREAKAGES[breakage])})
    assert {problem.place.path for problem in problems} == set(SOURCES)


@pytest.mark.parametrize("path", FILES)
def test_a_missing_file_is_missed_where_it_is_named_or_needed(path: str) -> None:
    problems = problems_of({other: text for other, text in FILES.items() if other != path})
    optional = {
        "lessons/glossary.yml",
        "lessons/sources.yml",
        "lessons/issues/002.yml",
        "quizzes/issues/001.yml",
    }
    assert bool(problems) is (path not in optional - {"lessons/issues/002.yml"})


def test_a_drawing_that_cannot_be_read_is_reported_once() -> None:
    image = f"{IMAGES}/shop/after.svg"
    problems = problems_of({**FILES, image: "<svg"})
    assert [(problem.rule, problem.place.path) for problem in problems] == [("svg-xml", image)]


def test_a_damaged_lock_does_not_ask_for_numbers_that_it_may_hold() -> None:
    damaged = FILES[LOCK_PATH].replace("lesson 1 ", "lesson one ")
    assert {problem.place.path for problem in problems_of({**FILES, LOCK_PATH: damaged})} == {LOCK_PATH}

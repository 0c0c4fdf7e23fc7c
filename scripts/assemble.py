"""Sources → the course, and every problem met on the way. A broken file never hides another file's problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from scripts.course import Course, Sourced
from scripts.memo import by_identity
from scripts.model import (
    CourseInfo,
    Glossary,
    IssueInfo,
    Lesson,
    Misconceptions,
    Part,
    Quiz,
    SourceRegister,
    Track,
)
from scripts.numbers import parse_lock
from scripts.parse import parse_part
from scripts.problem import Place, Problem, Severity
from scripts.source import SourceFile
from scripts.source.tree import Tree

P = TypeVar("P", bound=Part)

COURSE_FILE = "lessons/course.yml"

ASSEMBLY_RULES = {
    "file-unexpected": "A file in the wrong place would be ignored without a word.",
    "file-missing": "Without course.yml there is no title, no tracks and no pace.",
}


@dataclass(frozen=True, slots=True)
class Assembled:
    """The course as far as it could be read, the problems so far, and how many files were looked at."""

    course: Course
    problems: tuple[Problem, ...]
    file_count: int


class _Parts:
    """Parses one file after another and keeps what went wrong."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.problems: list[Problem] = [*tree.problems, *(_stray(path) for path in tree.strays)]
        self.broken: set[str] = set()

    def one(self, path: str, model: type[P]) -> Sourced[P] | None:
        source = self.tree.files.get(path)
        if source is None:
            return None
        part = _sourced(source, model) if isinstance(source, SourceFile) else source
        if isinstance(part, tuple):
            self.problems.extend(part)
            self.broken.add(path)
            return None
        return part

    def folder(self, folder: str, model: type[P], *, issues: bool) -> dict[str, Sourced[P]]:
        """Parts below a folder by id: `NNN` for issues, `track/slug` (or `issues/NNN` for quizzes) otherwise."""
        found: dict[str, Sourced[P]] = {}
        for path in self.tree.files:
            steps = path.split("/")
            in_folder = steps[0] == folder and len(steps) == 3
            if in_folder and (steps[1] == "issues") is issues and (part := self.one(path, model)):
                found[path.removeprefix(f"{folder}/").removesuffix(".yml")] = part
        return found


@by_identity
def _sourced(source: SourceFile, model: type[P]) -> Sourced[P] | tuple[Problem, ...]:
    """A file that stayed as it was gives the very same part, by which the later stages know that it stayed."""
    value = parse_part(source, model)
    return value if isinstance(value, tuple) else Sourced(value, source)


def assemble(tree: Tree) -> Assembled:
    """Parse every source and put the parts together."""
    parts = _Parts(tree)
    numbers, lock_problems = parse_lock(tree.lock)
    info = parts.one(COURSE_FILE, CourseInfo)
    issues = parts.folder("lessons", IssueInfo, issues=True)
    lessons = parts.folder("lessons", Lesson, issues=False)
    quizzes = parts.folder("quizzes", Quiz, issues=False) | parts.folder("quizzes", Quiz, issues=True)
    glossary = parts.one("lessons/glossary.yml", Glossary)
    misconceptions = parts.one("quizzes/misconceptions.yml", Misconceptions)
    register = parts.one("lessons/sources.yml", SourceRegister)
    if info is None and COURSE_FILE not in parts.broken:
        parts.problems.append(_missing_course_file())
    course = Course(
        info=info or _stand_in(tree.files),
        lessons=lessons,
        quizzes=quizzes,
        issues={int(name.removeprefix("issues/")): part for name, part in issues.items()},
        glossary=glossary,
        misconceptions=misconceptions,
        register=register,
        images=tree.images,
        numbers=numbers,
        broken=frozenset(parts.broken if info else parts.broken | {COURSE_FILE}),
    )
    return Assembled(course, (*parts.problems, *lock_problems), len(tree.files))


def _stand_in(files: Mapping[str, object]) -> Sourced[CourseInfo]:
    """Stands in for an unreadable course.yml so that the other files' problems still come out; never rendered."""
    folders = sorted({path.split("/")[1] for path in files if path.count("/") == 2} - {"issues"})
    tracks = tuple(Track(id=name, name=name, short=name, summary=name) for name in folders or ["track"])
    info = CourseInfo(id="x", title="x", slogan="x", description="x", publisher="x", tracks=tracks)
    return Sourced(info, SourceFile(COURSE_FILE, "", None, {(): (1, 1)}, {}))


def _stray(path: str) -> Problem:
    return Problem(
        Place(path, 1, 1),
        Severity.ERROR,
        "file-unexpected",
        "this file is not where the course expects one; expected lessons/<track>/<slug>.yml, "
        "quizzes/<track>/<slug>.yml, lessons/issues/NNN.yml or quizzes/issues/NNN.yml",
        "Rename or move it (lower-case letters, digits, hyphens, ending .yml), or remove it.",
    )


def _missing_course_file() -> Problem:
    return Problem(
        Place(COURSE_FILE, 1, 1),
        Severity.ERROR,
        "file-missing",
        "the file does not exist; expected the course's titles, tracks and pace",
        "Run the command in the course's folder, or create the file (see the authors' guide).",
    )

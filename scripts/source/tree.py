"""The course's files on disk → sources. Reads everything once; the stages after it touch no disk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.problem import Problem
from scripts.source import SourceFile, read_source, read_text

IMAGES = "docs/assets/images"
LOCK = "lessons/ids.lock"

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_EXPECTED = re.compile(
    rf"lessons/(?:course|glossary|sources)\.yml|quizzes/misconceptions\.yml|lessons/ids\.lock"
    rf"|(?:lessons|quizzes)/(?:issues/[0-9]{{3}}|(?!issues/){_SLUG}/{_SLUG})\.yml"
)


@dataclass(frozen=True, slots=True)
class Tree:
    """What was found below a course's root."""

    files: Mapping[str, SourceFile | tuple[Problem, ...]]
    images: Mapping[str, str] = field(default_factory=dict[str, str])
    lock: str = ""
    strays: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_tree(root: Path) -> Tree:
    """Read the YAML below lessons/ and quizzes/, ids.lock and the drawn pictures. Unreadable files become problems."""
    found = list(_course_files(root))
    expected = [path for path in found if _EXPECTED.fullmatch(path)]
    images, image_problems = _read_images(root)
    lock, lock_problems = read_text(root, LOCK) if LOCK in expected else ("", ())
    return Tree(
        files={path: read_source(root, path) for path in expected if path != LOCK},
        images=images,
        lock=lock,
        strays=tuple(path for path in found if path not in set(expected)),
        problems=(*lock_problems, *image_problems),
    )


def _course_files(root: Path) -> Iterator[str]:
    for folder in ("lessons", "quizzes"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield path.relative_to(root).as_posix()


def _read_images(root: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    paths = (path.relative_to(root).as_posix() for path in sorted((root / IMAGES).rglob("*.svg")))
    read = {path.removeprefix(f"{IMAGES}/"): read_text(root, path) for path in paths}
    problems = tuple(problem for _, found in read.values() for problem in found)
    return {name: text for name, (text, _) in read.items()}, problems

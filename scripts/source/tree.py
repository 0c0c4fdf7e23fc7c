"""The course's files on disk → sources. Reads everything once; the stages after it touch no disk."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from scripts.halves import both
from scripts.problem import Problem
from scripts.scan import Signature, is_fresh, scan
from scripts.source import SourceFile, read_source, read_text

IMAGES = "docs/assets/images"
LOCK = "lessons/ids.lock"
COURSE_FOLDERS = ("lessons", "quizzes")
_IN_COURSE = tuple(f"{folder}/" for folder in COURSE_FOLDERS)

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


# What one file comes to: its values, or what is wrong with it.
Read = SourceFile | tuple[Problem, ...]

# From how many files on a second process is worth its start.
_MANY_FILES = 200


def read_tree(root: Path, *, in_halves: bool = False) -> Tree:
    """Read the YAML below lessons/ and quizzes/, ids.lock and the drawn pictures. Unreadable files become problems.

    `in_halves` is sooner done with a large course on two processors, and takes a little more of both.
    """
    found = scan(root, COURSE_FOLDERS)
    paths = _sources_among(found)

    def read(some: Sequence[str]) -> list[Read]:
        return [read_source(root, path) for path in some]

    if in_halves and len(paths) >= _MANY_FILES:
        middle = len(paths) // 2
        first, second = both(partial(read, paths[:middle]), partial(read, paths[middle:]))
    else:
        first, second = read(paths), list[Read]()
    return _tree(root, found, dict(zip(paths, [*first, *second], strict=True)))


class TreeReader:
    """Reads a course's files again and again; a file that stayed as it was gives the very same source."""

    def __init__(self, root: Path) -> None:
        """Nothing is read before the first call."""
        self._root = root
        self._known: dict[str, tuple[Signature, Read]] = {}

    def read(self, signatures: Mapping[str, Signature] | None = None) -> Tree:
        """The course as it is now. `signatures` are what `scan` has just found, at least of its YAML files."""
        found = scan(self._root, COURSE_FOLDERS) if signatures is None else signatures
        files = {path: self._source(path, found[path]) for path in _sources_among(found)}
        return _tree(self._root, found, files)

    def _source(self, path: str, signature: Signature) -> Read:
        known = self._known.get(path)
        if known and known[0] == signature and not is_fresh(signature):
            return known[1]
        source = read_source(self._root, path)
        if known and _same(known[1], source):
            source = known[1]
        self._known[path] = (signature, source)
        return source


def _same(one: Read, other: Read) -> bool:
    return isinstance(one, SourceFile) and isinstance(other, SourceFile) and one.text == other.text


def _sources_among(found: Iterable[str]) -> list[str]:
    return [path for path in found if path != LOCK and _EXPECTED.fullmatch(path)]


def _tree(root: Path, found: Collection[str], files: Mapping[str, Read]) -> Tree:
    images, image_problems = _read_images(root)
    lock, lock_problems = read_text(root, LOCK) if LOCK in found else ("", ())
    return Tree(
        files=files,
        images=images,
        lock=lock,
        strays=tuple(path for path in found if path.startswith(_IN_COURSE) and not _EXPECTED.fullmatch(path)),
        problems=(*lock_problems, *image_problems),
    )


def _read_images(root: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    paths = (path.relative_to(root).as_posix() for path in sorted((root / IMAGES).rglob("*.svg")))
    read = {path.removeprefix(f"{IMAGES}/"): read_text(root, path) for path in paths}
    problems = tuple(problem for _, found in read.values() for problem in found)
    return {name: text for name, (text, _) in read.items()}, problems

"""The course's files on disk → sources. Reads everything once; the stages after it touch no disk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.problem import Problem
from scripts.scan import Signature, is_fresh, scan
from scripts.source import SourceFile, read_source, read_text

IMAGES = "docs/assets/images"
LOCK = "lessons/ids.lock"
COURSE_FOLDERS = ("lessons", "quizzes")

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
    return TreeReader(root).read()


class TreeReader:
    """Reads a course's files again and again; a file that stayed as it was gives the very same source."""

    def __init__(self, root: Path) -> None:
        """Nothing is read before the first call."""
        self._root = root
        self._known: dict[str, tuple[Signature, SourceFile | tuple[Problem, ...]]] = {}

    def read(self, signatures: Mapping[str, Signature] | None = None) -> Tree:
        """The course as it is now. `signatures` are what `scan` has just found, at least of its YAML files."""
        found = scan(self._root, COURSE_FOLDERS) if signatures is None else signatures
        paths = [path for path in found if path.startswith(("lessons/", "quizzes/"))]
        expected = {path: None for path in paths if _EXPECTED.fullmatch(path)}
        images, image_problems = _read_images(self._root)
        lock, lock_problems = read_text(self._root, LOCK) if LOCK in expected else ("", ())
        return Tree(
            files={path: self._source(path, found[path]) for path in expected if path != LOCK},
            images=images,
            lock=lock,
            strays=tuple(path for path in paths if path not in expected),
            problems=(*lock_problems, *image_problems),
        )

    def _source(self, path: str, signature: Signature) -> SourceFile | tuple[Problem, ...]:
        known = self._known.get(path)
        if known and known[0] == signature and not is_fresh(signature):
            return known[1]
        source = read_source(self._root, path)
        if known and _same(known[1], source):
            source = known[1]
        self._known[path] = (signature, source)
        return source


def _same(one: SourceFile | tuple[Problem, ...], other: SourceFile | tuple[Problem, ...]) -> bool:
    return isinstance(one, SourceFile) and isinstance(other, SourceFile) and one.text == other.text


def _read_images(root: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    paths = (path.relative_to(root).as_posix() for path in sorted((root / IMAGES).rglob("*.svg")))
    read = {path.removeprefix(f"{IMAGES}/"): read_text(root, path) for path in paths}
    problems = tuple(problem for _, found in read.values() for problem in found)
    return {name: text for name, (text, _) in read.items()}, problems

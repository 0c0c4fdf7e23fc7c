"""The example course with a hostile text in every field that takes one, written as YAML and read as any course."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from typing import Any, cast

from pydantic import ValidationError

from scripts.model import (
    CourseInfo,
    Glossary,
    IssueInfo,
    Lesson,
    Misconceptions,
    Part,
    Quiz,
    SourceRegister,
)
from scripts.source import SourceFile
from scripts.source.tree import Tree
from tests.builders import as_text

Path = tuple[str | int, ...]
# Number of the leaf, how many characters fit → the text that takes its place.
Hostile = Callable[[int, int], str]

# Names of other things: a rule refuses what names nothing, so that no text of a stranger gets through.
NAMES = {"image", "lessons", "formula", "expect", "x", "y", "misconception", "next", "fact", "example"}
_MODELS: tuple[tuple[str, type[Part]], ...] = (
    ("lessons/course.yml", CourseInfo),
    ("lessons/glossary.yml", Glossary),
    ("lessons/sources.yml", SourceRegister),
    ("quizzes/misconceptions.yml", Misconceptions),
    ("lessons/issues/", IssueInfo),
    ("lessons/", Lesson),
    ("quizzes/", Quiz),
)
_ANY_LENGTH = 100_000
_TRIED = (_ANY_LENGTH, 120, 40, 30, 18, 12, 8)


def model_of(path: str) -> type[Part]:
    """What a file of this name holds."""
    return next(model for beginning, model in _MODELS if path.startswith(beginning))


def leaves(value: object, at: Path = ()) -> Iterator[Path]:
    """Where texts stand."""
    if isinstance(value, str):
        yield at
    elif isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            yield from leaves(inner, (*at, key))
    elif isinstance(value, list | tuple):
        for place, inner in enumerate(cast("list[object]", value)):
            yield from leaves(inner, (*at, place))


def kind_of(path: str, at: Path) -> str:
    """A field's name, the same for every entry of a list."""
    return f"{model_of(path).__name__}.{'.'.join('*' if isinstance(step, int) else step for step in at)}"


def hostile_files(tree: Tree, hostile: Hostile) -> tuple[dict[str, str], dict[str, int]]:
    """{path: YAML} of the course, and {kind of field: how many characters it takes}; 0 for one that refuses them."""
    room: dict[str, int] = {}
    files: dict[str, str] = {}
    number = 0
    for path, source in tree.files.items():
        assert isinstance(source, SourceFile), path
        data = plain(source.data)
        for at in list(leaves(data)):
            kind = kind_of(path, at)
            if kind not in room:
                room[kind] = _room(model_of(path), data, at)
            if room[kind]:
                put(data, at, readable(hostile(number, room[kind])))
                number += 1
        files[path] = as_text(data)
    return files, room


def _room(model: type[Part], data: Mapping[str, Any], at: Path) -> int:
    """How long a stranger's text may be here."""
    if next(step for step in reversed(at) if isinstance(step, str)) in NAMES:
        return 0
    for length in _TRIED:
        tried = deepcopy(data)
        put(tried, at, f"<{'x' * (min(length, 200) - 2)}>")
        try:
            model.model_validate(tried)
        except ValidationError:
            continue
        return length
    return 0


def readable(text: str) -> str:
    """Without what the reader of YAML refuses wherever it stands: characters that cannot be seen."""
    return text.replace("\u200b", "").replace("\u00ad", "")


def put(data: object, at: Path, text: str) -> None:
    """Replace the text at a place."""
    for step in at[:-1]:
        data = cast("Any", data)[step]
    cast("Any", data)[at[-1]] = text


def plain(value: object) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Lists and mappings that can be changed."""
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in cast("list[object]", value)]
    return value

"""Where the conversion had a choice: characters that may be written in several ways, and what was chosen. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

Convert = Callable[[str], str]
T = TypeVar("T")

_TABLE = "several.txt"
_AROUND = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """One character of a text: what it became, and the words around it as they are now."""

    plain: str
    written: str
    context: str
    index: int


@cache
def several() -> Mapping[str, str]:
    """Simplified character → those it may become."""
    text = files("scripts.finish.traditional").joinpath(_TABLE).read_text("utf-8")
    rows = [row for line in text.splitlines() if not line.startswith("#") for row in line.split()]
    return {row[0]: row[1:] for row in rows}


def choices_of(text: str, convert: Convert) -> list[Choice]:
    """The choices made in one text, in reading order; none where a word changed its length."""
    whole = convert(text)
    if len(whole) != len(text):
        return []
    table = several()
    return [
        Choice(plain, whole[index], _context(whole, index), index)
        for index, plain in enumerate(text)
        if plain in table
    ]


def grouped(choices: Iterable[tuple[Choice, T]]) -> dict[str, dict[str, list[tuple[Choice, T]]]]:
    """{character: {what it became: [choice and where it was made]}}, what is rare first: there are the mistakes."""
    groups: dict[str, dict[str, list[tuple[Choice, T]]]] = {}
    for choice, where in choices:
        groups.setdefault(choice.plain, {}).setdefault(choice.written, []).append((choice, where))
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return {plain: dict(sorted(ways.items(), key=lambda way: len(way[1]))) for plain, ways in ordered}


def _context(text: str, index: int) -> str:
    start, end = max(index - _AROUND, 0), index + _AROUND + 1
    return f"{text[start:index]}[{text[index]}]{text[index + 1 : end]}".replace("\n", " ")

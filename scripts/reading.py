"""Reading time: how many characters a reader reads, and how long that takes."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from scripts.memo import by_identity
from scripts.model import Block, IssueInfo, Lesson, Part

# Characters a minute an adult reads Chinese prose on a screen, as the founding column promised: 2,600 in 6 minutes.
CHARACTERS_PER_MINUTE = 433

# A Han character counts as one; so does a run of Latin letters or digits, with the signs inside a number.
_HAN = re.compile("[㐀-鿿豈-﫿]+")
_WORD = re.compile("[A-Za-z0-9][A-Za-z0-9.,%+/-]*")

# Marks around words that the traditional edition takes as they are.
_PROTECTED = re.compile("<span data-keep>|</span>")

# Fields that steer or describe but are not read as prose.
_NOT_READ = {
    "id",
    "image",
    "alt",
    "box",
    "source",
    "minutes",
    "finds",
    "unit",
    "formula",
    "from_shop",
    "x",
    "y",
}


def characters(text: str) -> int:
    """Number of characters a reader reads in `text`; punctuation is free."""
    read = _PROTECTED.sub("", text) if "<" in text else text
    others, runs = _HAN.subn(" ", read)
    return len(read) - len(others) + runs + len(_WORD.findall(others))


def read_texts(value: object) -> list[str]:
    """Every text of a part that is read as prose, in schema order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in cast("tuple[object, ...]", value) for text in read_texts(part)]
    if isinstance(value, Part):
        return [text for name in _read_fields(type(value)) for text in read_texts(getattr(value, name))]
    return []


@cache
def _read_fields(model: type[Part]) -> tuple[str, ...]:
    return tuple(name for name in model.model_fields if name not in _NOT_READ)


def block_characters(block: Block) -> int:
    """Characters of one block as read, captions and numbered faults included."""
    return sum(characters(text) for text in read_texts(block))


@by_identity
def lesson_characters(lesson: Lesson) -> int:
    """Characters of a lesson: objective, body and takeaways. Sources and quiz are not part of the reading time."""
    parts = (lesson.objective, *lesson.takeaways)
    return sum(map(characters, parts)) + sum(map(block_characters, lesson.body))


def issue_characters(issue: IssueInfo, lessons: list[Lesson]) -> int:
    """Characters of a daily read: lead-in, its lessons, teaser."""
    return characters(issue.lead) + sum(map(lesson_characters, lessons)) + characters(issue.teaser)


def reading_minutes(count: int) -> float:
    """Minutes it takes to read `count` characters."""
    return count / CHARACTERS_PER_MINUTE

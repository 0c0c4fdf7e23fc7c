"""The guide to the rules in another language: its prose put into words, its cases as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.words.words import Words

_CODE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^### (\S+)$", re.MULTILINE)
_FIELD = re.compile(r"(title|description): (.+)")


def guide_in(text: str, words: Words) -> str:
    """The whole guide, front matter included."""
    parts = _CODE.split(text)
    for at in range(0, len(parts), 2):
        parts[at] = "\n".join(_line(line, words) for line in parts[at].split("\n"))
    return "".join(parts)


def prose_of(text: str) -> Iterator[str]:
    """Every line of the guide that wants a translation."""
    for part in _CODE.split(text)[::2]:
        for line in part.split("\n"):
            field = _FIELD.fullmatch(line)
            if line.strip(" -|") and not _SECTION.fullmatch(line):
                yield field[2] if field else line


def section_of(text: str, rule: str) -> str:
    """What the guide says about one rule; empty when it has no such heading."""
    parts = _SECTION.split(text)
    for name, section in zip(parts[1::2], parts[2::2], strict=True):
        if name == rule:
            own, _, _ = section.partition("\n## ")
            return f"### {name}\n\n{own.strip()}"
    return ""


def rules_in(text: str) -> list[str]:
    """Names of all rules of the guide, in its order."""
    return _SECTION.findall(text)


def _line(line: str, words: Words) -> str:
    field = _FIELD.fullmatch(line)
    return f"{field[1]}: {words.say(field[2])}" if field else words.say(line)

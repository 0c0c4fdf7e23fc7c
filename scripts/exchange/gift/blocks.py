"""A GIFT file → its questions, each with the line it begins on, comments and categories apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scripts.exchange.gift.escape import find

CATEGORY = "$CATEGORY:"


class Block(NamedTuple):
    """A question, or a line that names the category of those that follow."""

    line: int
    text: str


def blocks(text: str) -> Iterator[Block]:
    """Questions are set apart by blank lines; inside braces a blank line means nothing."""
    begun: list[str] = []
    first = 0
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare.startswith("//"):
            continue
        ends = not bare and _is_whole("\n".join(begun))
        if begun and (ends or (bare.startswith((CATEGORY, "::")) and _is_whole("\n".join(begun)))):
            yield Block(first, "\n".join(begun).strip())
            begun = []
        if bare.startswith(CATEGORY) and not begun:
            yield Block(number, bare)
        elif bare or begun:
            first = first if begun else number
            begun.append(line)
    if begun:
        yield Block(first, "\n".join(begun).strip())


def _is_whole(text: str) -> bool:
    """Whether no brace is open."""
    opened = find(text, "{")
    return opened < 0 or find(text, "}", opened) >= 0

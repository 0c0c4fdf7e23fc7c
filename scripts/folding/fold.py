"""One text for everything that means the same typed answer. Mirrors app/quiz/fold.ts."""

from __future__ import annotations

import re
import unicodedata

from scripts.folding.numerals import arabic
from scripts.folding.variants import simplified

_MINUS = re.compile("[−–—](?=\\d)")
_KEPT_AT_THE_END = "%‰"


def fold(text: str) -> str:
    """Without width, case, spaces, script, and punctuation at the ends; numbers in plain digits."""
    plain = unicodedata.normalize("NFKC", text).lower()
    tight = "".join(simplified().get(char, char) for char in plain if not _is_blank(char))
    return arabic(_bare(_MINUS.sub("-", tight)))


def _is_blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Zs", "Zl", "Zp", "Cf"}


def _bare(text: str) -> str:
    """The text without punctuation at its ends; the minus of a number and a percent sign stay."""
    first, last = 0, len(text)
    while first < last and _is_punctuation(text[first]) and not _is_minus(text, first):
        first += 1
    while last > first and _is_punctuation(text[last - 1]) and text[last - 1] not in _KEPT_AT_THE_END:
        last -= 1
    return text[first:last]


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char).startswith("P")


def _is_minus(text: str, at: int) -> bool:
    return text[at] == "-" and text[at + 1 : at + 2].isdigit()

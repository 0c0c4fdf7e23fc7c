"""One text for everything that means the same typed answer. Mirrors app/quiz/fold.ts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from scripts.folding.numerals import arabic
from scripts.folding.variants import simplified

_MINUS = re.compile("[−–—](?=[0-9])")
_KEPT_AT_THE_END = "%‰"
_BLANKS = "\t\n\v\f\r"


def fold(text: str, variants: Mapping[str, str] | None = None) -> str:
    """Without width, case, spaces, script, and punctuation at the ends; numbers in plain digits.

    `variants` are the traditional characters that count as simplified ones: all of them, unless a page's own are given.
    """
    table = simplified() if variants is None else variants
    plain = unicodedata.normalize("NFKC", text).lower()
    tight = "".join(table.get(char, char) for char in plain if not _is_blank(char))
    return arabic(_bare(_MINUS.sub("-", tight)))


def _is_blank(char: str) -> bool:
    return char in _BLANKS or unicodedata.category(char) in {"Zs", "Zl", "Zp", "Cf"}


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
    return text[at] == "-" and "0" <= text[at + 1 : at + 2] <= "9"

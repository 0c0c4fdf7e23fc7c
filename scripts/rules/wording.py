"""Texts made comparable: what a reader would take for the same words, and how long words look."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

HAN = "㐀-鿿豈-﫿"  # character class of Han characters, for use inside [...]
_NUMBER_SIGNS = ".%/-"
_HAN_RUN = re.compile(f"[{HAN}]+")


def plain(text: str) -> str:
    """A text without the signs of Markdown emphasis."""
    return text.replace("**", "")


@lru_cache(maxsize=65_536)
def same_words(text: str) -> str:
    """A text without width, case, spaces and punctuation; signs that belong to a number stay."""
    folded = unicodedata.normalize("NFKC", plain(text)).casefold()
    return "".join(
        character for at, character in enumerate(folded) if _is_word(character) or _in_number(folded, at)
    )


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] not in "PZC"


def _in_number(text: str, at: int) -> bool:
    """Whether the sign at `at` belongs to a number: the point of 1.5, the % of 20%, the hyphen of -3."""
    around = text[max(at - 1, 0) : at] + text[at + 1 : at + 2]
    return text[at] in _NUMBER_SIGNS and any(neighbour.isdigit() for neighbour in around)


def length(text: str) -> int:
    """How long a text looks: its characters without spaces."""
    return len("".join(plain(text).split()))


def question(prompt: str) -> str:
    """The last sentence of a prompt that asks something, or nothing."""
    asked = re.findall(r"[^。！？]*？", plain(prompt))
    return asked[-1] if asked else ""


def shared_runs(text: str, other: str, shortest: int) -> set[str]:
    """Runs of `shortest` Han characters that both texts contain."""
    return runs(text, shortest) & runs(other, shortest)


def runs(text: str, size: int) -> set[str]:
    """All runs of `size` Han characters in a text."""
    found = _HAN_RUN.findall(text)
    return {run[at : at + size] for run in found for at in range(len(run) - size + 1)}


def quoted(text: str, most: int = 24) -> str:
    """A text cut short for a message: enough to recognise, never a dump."""
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= most else f"“{flat[:most]}…”"

"""A chat as one run of the characters receipts are made of. Mirrors app/desk/chat_stream.ts, where it is explained."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from scripts.folding.typed import BROWSER_SPACES

SEPARATOR = "\0"
# Hyphens, or perhaps two.
SHORT_DASHES = "\u2010\u2011\u2012\u2013\u2212\u2500"
# One, two or three hyphens.
LONG_DASHES = "\u2014\u2015"

_KEPT = re.compile(rf"[A-Za-z0-9_.\-回执{SHORT_DASHES}{LONG_DASHES}]")
_DOTS = set("。｡·•‧\u2024")
_QUOTES = set(">＞|｜│┃")


@dataclass(frozen=True, slots=True)
class Stream:
    """The characters, and the place each came from."""

    chars: str
    at: list[int]


def stream_of(text: str) -> Stream:
    """The whole text as one stream."""
    chars: list[str] = []
    places: list[int] = []
    is_line_start = True
    for place, char in enumerate(text):
        kept = _kept_of(char)
        if char in "\n\r":
            is_line_start = True
        elif kept and not (is_line_start and char in _QUOTES):
            is_line_start = False
            is_new = kept != SEPARATOR or (not _is_escape(text, place) and chars[-1:] != [SEPARATOR])
            if is_new:
                chars.append(kept)
                places.append(place)
    return Stream("".join(chars), places)


def _is_escape(text: str, place: int) -> bool:
    """A backslash before a sign, as Markdown has it, and the `=` or `\\` at the end of a line that goes on."""
    after = text[place + 1 : place + 2]
    if text[place] == "\\":
        return after != "" and after in "-_.\r\n"
    return text[place] == "=" and after in ("\n", "\r")


@cache
def _kept_of(char: str) -> str:
    """What a character stands for: itself in plain form, nothing, or a separator."""
    if _is_nothing(char):
        return ""
    if char in _DOTS:
        return "."
    if char == "執":
        return "执"
    plain = char if _KEPT.fullmatch(char) else unicodedata.normalize("NFKC", char)
    return plain if _KEPT.fullmatch(plain) else SEPARATOR


def _is_nothing(char: str) -> bool:
    is_mark = unicodedata.category(char) in ("Cc", "Cf") or "\ufe00" <= char <= "\ufe0f"
    return char in BROWSER_SPACES or is_mark

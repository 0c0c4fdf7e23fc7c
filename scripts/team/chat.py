"""Finds receipts in a pasted chat of any size and any form. Mirrors app/desk/chat.ts.

The check in each receipt decides what is one. What begins like a receipt and does not pass is named with its line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from scripts.folding.typed import BROWSER_SPACES
from scripts.team.chat_dashes import spellings_of
from scripts.team.chat_senders import sender_at
from scripts.team.chat_stream import LONG_DASHES, SEPARATOR, SHORT_DASHES, Stream, stream_of
from scripts.team.packet import ReceiptRefused, read_line
from scripts.team.units import cut


@dataclass(frozen=True, slots=True)
class FoundReceipt:
    """`ER1.…` as it was sent, the sender's name where the chat shows one, and the line, from 1."""

    text: str
    sender: str
    line: int


@dataclass(frozen=True, slots=True)
class Damage:
    """What begins like a receipt and is none: its line, from 1, and how that begins."""

    why: Literal["damaged", "newer"]
    line: int
    excerpt: str
    sender: str


@dataclass(frozen=True, slots=True)
class ChatReading:
    """Receipts, each once; damaged ones; how many stood there once more, and how many were cut quotations."""

    receipts: tuple[FoundReceipt, ...]
    damaged: tuple[Damage, ...]
    repeated: int
    quoted: int


_CODE = rf"A-Za-z0-9_\-{SHORT_DASHES}{LONG_DASHES}"
_LONGEST_BODY = 6_000
_CHECK_LENGTH = 8
# 回执 stands right before what it names: a blank and a colon may be between.
_NEAR = 3
# Two receipts that begin alike for so long are the same.
_ENOUGH_TO_COMPARE = 400
_SOME_CODE = re.compile(f"[{_CODE}]{{4}}")
_LONGEST_EXCERPT = 40
# How a receipt begins: by itself; after the word, or with what is left, where its own beginning is damaged.
_BEGINNINGS = re.compile(
    rf"ER([0-9]{{1,6}})\.|(回执){SEPARATOR}?(?=[{_CODE}.]{{16}})(?!ER[0-9]{{1,6}}\.)"
    rf"|(E[1lI]|R[1lI]|ER[lI])\.(?=[{_CODE}]{{40}})",
    re.IGNORECASE,
)
_BODY = re.compile(rf"([{_CODE}]{{1,{_LONGEST_BODY}}})\.([{_CODE}]{{1,{_CHECK_LENGTH}}})")
# What may be left of `ER1.` behind the word.
_REMAINS = re.compile(rf"[{_CODE}]{{0,3}}\.")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What stands where a receipt begins."""

    start: int
    end: int
    text: str | None
    why: Literal["damaged", "newer"]


class _Lines:
    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))

    def at(self, place: int) -> int:
        """The line, from 0, that holds a place of the text."""
        return min(bisect_right(self._starts, place), len(self.lines)) - 1

    def end_of(self, line: int) -> int:
        return self._starts[line + 1]


def read_chat(text: str) -> ChatReading:
    """Everything in a chat that is a receipt or begins like one."""
    stream = stream_of(text)
    candidates = list(_candidates(stream))
    places = _Lines(text)
    whole: dict[str, FoundReceipt] = {}
    repeated = 0
    for one in candidates:
        if one.text is None:
            continue
        line = places.at(stream.at[one.start])
        known = whole.get(one.text)
        repeated += known is not None
        sender = (known.sender if known else "") or sender_at(places.lines, line)
        whole[one.text] = replace(known, sender=sender) if known else FoundReceipt(one.text, sender, line + 1)
    lost = [one for one in candidates if one.text is None]
    damaged = [one for one in lost if not _is_quoted(one, stream, places, list(whole))]
    told = tuple(_damage(places, places.at(stream.at[one.start]), one.why) for one in damaged)
    return ChatReading(tuple(whole.values()), told, repeated, len(lost) - len(damaged))


def _candidates(stream: Stream) -> Iterator[_Candidate]:
    end = 0
    for match in _BEGINNINGS.finditer(stream.chars):
        if match.start() < end:
            continue
        found = _with_beginning(stream, match) if match[1] else _without_beginning(stream.chars, match)
        if found:
            yield found
            end = found.end if found.text is not None else end


def _with_beginning(stream: Stream, match: re.Match[str]) -> _Candidate | None:
    chars, start, body_at = stream.chars, match.start(), match.end()
    is_newer = int(match[1]) > 1
    read = _read_body(chars, body_at, is_newer)
    word = chars.rfind("执", 0, start + 1)
    is_named = word >= max(0, start - 2) and stream.at[start] - stream.at[word] <= _NEAR
    if not read and not is_named and not _SOME_CODE.match(chars, body_at):
        return None
    end, text = read or (body_at, None)
    return _Candidate(start, end, text, "newer" if is_newer and read else "damaged")


def _without_beginning(chars: str, match: re.Match[str]) -> _Candidate:
    """A long code without the right letters before it: perhaps only they are damaged."""
    start = match.end()
    remains = _REMAINS.match(chars, start) if match[2] else None
    end, text = _read_body(chars, remains.end() if remains else start, is_newer=False) or (start, None)
    return _Candidate(match.start(), end, text, "damaged")


def _read_body(chars: str, at: int, is_newer: bool) -> tuple[int, str | None] | None:
    """Where the body that begins at a place ends, and its receipt; a newer one is only recognised."""
    match = _BODY.match(chars, at)
    if not match:
        return None
    # Not the end of the check: where a dash in it stands for two hyphens, it ends sooner than it seems.
    end = match.end(1) + 1
    if is_newer:
        return end, None
    texts = (f"ER1.{body}.{check}" for body, check in spellings_of(match[1], match[2], _CHECK_LENGTH))
    found = next(filter(_is_receipt, texts), None)
    return (end, found) if found else None


def _is_receipt(text: str) -> bool:
    try:
        read_line(text)
    except ReceiptRefused:
        return False
    return True


def _is_quoted(one: _Candidate, stream: Stream, places: _Lines, whole: list[str]) -> bool:
    """Whether a cut code is the beginning of a receipt that the chat has in whole."""
    chars, start = stream.chars, one.start
    if one.why == "newer" or not whole or not chars.startswith("ER", start):
        return False
    line_end = places.end_of(places.at(stream.at[start]))
    stop = start
    while (
        stop < min(start + _ENOUGH_TO_COMPARE, len(chars))
        and stream.at[stop] < line_end
        and chars[stop] != SEPARATOR
    ):
        stop += 1
    begun = chars[start:stop].rstrip(".")
    return len(begun) >= len("ER1.") + 8 and any(text.startswith(begun) for text in whole)


def _damage(places: _Lines, line: int, why: Literal["damaged", "newer"]) -> Damage:
    excerpt = cut(places.lines[line], _LONGEST_EXCERPT).strip(BROWSER_SPACES)
    return Damage(why, line + 1, excerpt, sender_at(places.lines, line))

"""What stands between the braces of a GIFT question → a list of answers with marks, shares and feedback."""

from __future__ import annotations

import re
from typing import NamedTuple

from scripts.exchange.collect import Collector
from scripts.exchange.formatted import text_of
from scripts.exchange.gift.escape import find, plain, split_first
from scripts.exchange.numbers_text import number_in
from scripts.exchange.typed import Typed

_SHARE = re.compile(r"^%(-?\d+(?:\.\d+)?)%")
_FORMAT = re.compile(r"^\[(html|moodle|plain|markdown)\]")


class Listed(NamedTuple):
    """One answer as written: `=` or `~`, its share of the points if given, its text and feedback still escaped."""

    mark: str
    share: float | None
    text: str
    feedback: str


class Reader:
    """Reads texts of one question; `form` is the format the question names, which its other texts share."""

    def __init__(self, line: int, form: str, found: Collector) -> None:
        """Say oddities at `line`."""
        self.line = line
        self.form = form
        self.found = found

    def text(self, escaped: str | None) -> str:
        """A text of the course of one that is escaped and may name a format."""
        bare = (escaped or "").strip()
        named = _FORMAT.match(bare)
        form = named[1] if named else self.form
        return self.plain(bare[named.end() :] if named else bare, form)

    def plain(self, escaped: str, form: str = "") -> str:
        """The same of a text whose format is known: the question's, unless it is given."""
        return text_of(plain(escaped.strip()), form or self.form, self.line, self.found)


def listed(inside: str) -> list[Listed]:
    """The answers between the braces; what stands before the first mark is one of mark `=`."""
    starts = sorted({0, *_all(inside, "="), *_all(inside, "~")})
    pieces = [inside[start:end] for start, end in zip(starts, [*starts[1:], len(inside)], strict=True)]
    return [_listed(piece.strip()) for piece in pieces if piece.strip()]


def _all(text: str, mark: str) -> list[int]:
    found: list[int] = []
    at = find(text, mark)
    while at >= 0:
        found.append(at)
        at = find(text, mark, at + 1)
    return found


def _listed(piece: str) -> Listed:
    mark, rest = (piece[0], piece[1:].lstrip()) if piece[0] in "=~" else ("=", piece)
    share = _SHARE.match(rest)
    rest = rest[share.end() :] if share else rest
    text, feedback = split_first(rest, "#")
    return Listed(mark, float(share[1]) if share else None, text.strip(), (feedback or "").strip())


def typed(one: Listed, reader: Reader) -> Typed:
    """An answer to a typed question."""
    share = one.share if one.share is not None else 100.0 if one.mark == "=" else 0.0
    word = plain(one.text).strip() or "*"
    return Typed(word, share, reader.text(one.feedback))


def number(one: Listed, reader: Reader) -> Typed:
    """An answer to a question for a number: 108, 108:0.5, or 107.5..108.5."""
    answer = typed(one, reader)
    if answer.text == "*":
        return answer
    low, dots, high = answer.text.partition("..")
    middle, _, tolerance = answer.text.partition(":")
    if dots:
        ends = number_in(low), number_in(high)
        if ends[0] is not None and ends[1] is not None:
            return answer._replace(value=(ends[0] + ends[1]) / 2, tolerance=abs(ends[1] - ends[0]) / 2)
    value, distance = number_in(middle), number_in(tolerance or "0")
    if value is None or distance is None:
        fix = "Write 108, 108:0.5 or 107.5..108.5; it was left out."
        reader.found.say(reader.line, f"`{answer.text}` among the numbers", "a number", fix)
        return answer
    return answer._replace(value=value, tolerance=abs(distance))

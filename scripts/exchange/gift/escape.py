"""GIFT's special characters: written with a backslash before them, line breaks as `\\n`."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\~=#{}:]")
_ARROW = re.compile(r"\\.", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\~=#{}:n])")


def escaped(text: str) -> str:
    """A text as it stands in a GIFT file, on one line."""
    return _SPECIAL.sub(lambda mark: f"\\{mark[0]}", text).replace("\n", "\\n")


def plain(text: str) -> str:
    """The text `escaped` was given. A backslash before any other letter, as in a formula, stays."""
    return _ESCAPED.sub(lambda mark: "\n" if mark[1] == "n" else mark[1], text)


def escaped_left(text: str) -> str:
    """`escaped`, for the left of a pair: an arrow in it would end it. GIFT has no escape for it, Markdown has."""
    return escaped(text).replace("->", "-\\>")


def without_arrows(text: str) -> str:
    """What `escaped` gives for the text that `escaped_left` was given."""
    return _ARROW.sub(lambda mark: mark[0][-1] if mark[0] == "\\>" else mark[0], text)


def find(text: str, marks: str, start: int = 0) -> int:
    """Index of the first of some marks without a backslash before it; -1 when there is none."""
    at = start
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith(marks, at) if len(marks) > 1 else text[at] == marks:
            return at
        else:
            at += 1
    return -1


def split_first(text: str, mark: str) -> tuple[str, str | None]:
    """What stands before and after the first unescaped mark; None after it when there is none."""
    at = find(text, mark)
    return (text, None) if at < 0 else (text[:at], text[at + len(mark) :])

"""Spaces that are none to YAML, and hashtags that YAML takes for comments, around plain scalars."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from scripts.source.characters import is_ordinary
from scripts.source.colons import KEY_WITHOUT_COLON, colon_refusal
from scripts.source.events import span_of
from scripts.source.finding import Refusal
from scripts.source.wording import character_name, shown

ODD_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)

_BEFORE_KEY = 200  # characters looked at for the question mark before a key
_GLUED_COMMENT = re.compile(r" +(#+[^\s#]\S*)")
_ODD_AT_EDGE = re.compile(
    rf"^ *[-?]?(?P<first>[{ODD_SPACES}])|(?P<last>[{ODD_SPACES}]) *$"
    rf"|:(?P<colon>[{ODD_SPACES}])|(?P<comment>[{ODD_SPACES}])\#",
    re.MULTILINE,
)


def has_doubtful_spacing(text: str) -> bool:
    """Whether a file could hold an odd space, a hashtag or a long key; most files have none of them."""
    return " #" in text or "?" in text or not is_ordinary(text)


def check_spacing(text: str, event: yaml.ScalarEvent) -> Iterator[tuple[int, Refusal]]:
    """Index and refusal of each odd space at the edge of a plain scalar, of a hashtag after it,
    and of a colon at its start that was meant to make a key.

    Inside a text, away from its edges, a full-width space is a character like any other.
    """
    start, end = span_of(event)
    for match in _ODD_AT_EDGE.finditer(text[start:end]):
        yield start + match.start(str(match.lastgroup)), odd_space(match[str(match.lastgroup)])
    comment = _GLUED_COMMENT.match(text, end)
    if comment is not None:
        yield comment.start(1), _glued_comment(comment[1])
    yield from _lost_key(text, start, end)


def has_question_mark(text: str, key: yaml.ScalarEvent) -> bool:
    """Whether a key is written in the long form `? key`."""
    start, _ = span_of(key)
    before = text[max(0, start - _BEFORE_KEY) : start].rstrip()
    return before.endswith("?") and (before[-2:-1] in {"", " ", "\n", "[", "{", ","})


def _lost_key(text: str, start: int, end: int) -> Iterator[tuple[int, Refusal]]:
    line = text.rfind("\n", 0, start) + 1
    lost = KEY_WITHOUT_COLON.match(text, line, end)
    if lost is not None and lost.start("key") == start:
        yield lost.start("colon"), colon_refusal(lost["key"], lost["colon"])


def odd_space(found: str) -> Refusal:
    """The refusal of a space that does not separate anything in YAML."""
    message = f"{character_name(found)} where YAML looks for a space; expected an ordinary space"
    fix = "Replace it with an ordinary space, or put the text in quotes if it belongs to the text."
    return Refusal("character-space", message, fix)


def _glued_comment(found: str) -> Refusal:
    message = (
        f"{shown(found)} after a space is a comment, not text; expected text in quotes, or `# ` for a comment"
    )
    fix = "Put the whole text in quotes, or write a space after the # of a comment."
    return Refusal("value-comment-glued", message, fix)

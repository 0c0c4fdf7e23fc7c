"""Undoes what chats, keyboards and copying do to a link. Mirrors app/assigning/spelling.ts; a check judges."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote_to_bytes

from scripts.folding.typed import BROWSER_SPACES

_MOST_ESCAPES = 4
_ESCAPED = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_BLANK = re.compile(f"[{BROWSER_SPACES}\u0000-\u001f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]")
# What editors make of a hyphen or of two.
_SHORT_DASH = re.compile("[\u2010-\u2013\u2212]")
_LONG_DASH = re.compile("[\u2014\u2015]")


def spellings(text: str) -> tuple[str, ...]:
    """The text as it may have been meant, the likeliest first."""
    plain = _BLANK.sub("", unicodedata.normalize("NFKC", _unescaped(text)).replace("。", "."))
    dashes = (("-", "-"), ("-", "--"), ("--", "--"))
    made = (_LONG_DASH.sub(long, _SHORT_DASH.sub(short, plain)) for short, long in dashes)
    return tuple(dict.fromkeys(made))


def _unescaped(text: str) -> str:
    """Percent-encoded once or more; what is no encoding stays."""
    for _ in range(_MOST_ESCAPES):
        if "%" not in text:
            break
        text = _ESCAPED.sub(_decoded, text)
    return text


def _decoded(found: re.Match[str]) -> str:
    try:
        return unquote_to_bytes(found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]

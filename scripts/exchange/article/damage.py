"""Characters that are not what was written: read in the wrong encoding, or traditional among simplified ones."""

from __future__ import annotations

import re
from collections.abc import Mapping

_LOST = re.compile(r"\ufffd+|(?:锟斤拷)+|(?:烫烫)+|(?:屯屯)+|\?{3,}")
_HAN_RUN = re.compile(r"[㐀-鿿豈-﫿\ue000-\uf8ff€]{3,}")
_LATIN_RUN = re.compile(
    "[\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{3,}"
)
_COMMON = re.compile(r"^[一-鿿，。：；？！、（）“”\w\s]+$")


def lost_characters(line: str) -> list[str]:
    """Runs that stand for characters nobody can tell any more."""
    return [hit[0] for hit in _LOST.finditer(line)]


def misread(line: str) -> list[tuple[str, str]]:
    """Runs that were UTF-8 and read as GBK or as Latin-1, with what they were."""
    found: list[tuple[str, str]] = []
    for pattern, encoding in ((_HAN_RUN, "gb18030"), (_LATIN_RUN, "cp1252")):
        for hit in pattern.finditer(line):
            meant = _again(hit[0], encoding)
            if meant:
                found.append((hit[0], meant))
    return found


def _again(run: str, encoding: str) -> str | None:
    try:
        meant = run.encode(encoding).decode("utf-8")
    except UnicodeError:
        return None
    return meant if _COMMON.match(meant) and len(meant) < len(run) else None


def traditional(line: str, simple: Mapping[str, str]) -> list[str]:
    """Traditional characters in a line, each once."""
    return list(dict.fromkeys(letter for letter in line if letter in simple))

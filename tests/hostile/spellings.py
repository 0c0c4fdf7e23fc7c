"""The same text for a reader that decodes once too often, or folds what it should not."""

from __future__ import annotations

from collections.abc import Callable

Spelling = Callable[[str], str]

_NAMES = {"<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;", "=": "&equals;"}
_WIDE = {ord(char): ord(char) + 0xFEE0 for char in "<>\"'="}
_SIGNS = "<>\"'&="


def _each(form: str) -> Spelling:
    return lambda text: "".join(form.format(ord(char)) if char in _SIGNS else char for char in text)


def _replacing(*pairs: tuple[str, str]) -> Spelling:
    def spelled(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return spelled


def plain(text: str) -> str:
    """As it is."""
    return text


def _named(text: str) -> str:
    return "".join(_NAMES.get(char, char) for char in text)


def _wide(text: str) -> str:
    return text.translate(_WIDE)


def _unclosed(text: str) -> str:
    return text.rstrip(">")


SPELLINGS: tuple[Spelling, ...] = (
    _replacing(("script", "SCRIPT"), ("img", "IMG"), ("on", "ON")),
    _replacing(("script", "sCriPt"), ("img", "iMg"), (" on", " oN"), ("svg", "sVg")),
    _replacing((" ", "/")),
    _replacing((" ", "\n")),
    _named,
    _each("&#{:d};"),
    _each("&#x{:x};"),
    _each("&#0000{:d}"),
    _each("&amp;#{:d};"),
    _each("%{:02X}"),
    _wide,
    _each("\\u{:04x}"),
    _each("\\x{:02x}"),
    _replacing(("<", "+ADw-"), (">", "+AD4-"), ('"', "+ACI-")),
    _replacing(("<", "<\u200b"), ("on", "o\u00adn")),
    _unclosed,
)

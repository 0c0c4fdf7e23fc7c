"""How found text is shown in a message: short, on one line, invisible characters spelled out."""

from __future__ import annotations

import unicodedata

SHOWN_CHARACTERS = 40

_CONTROL_NAMES = {  # the ones that happen; Unicode names none of them
    "\0": "null",
    "\a": "bell",
    "\b": "backspace",
    "\v": "vertical tab",
    "\f": "form feed",
    "\r": "carriage return",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
}


def shown(found: str) -> str:
    """`found` between backticks, shortened, with every invisible character as its code point."""
    return quoted(found) if "`" in found else f"`{_short(found)}`"


def quoted(found: str) -> str:
    """`found` in double quotes, the way the author should write it when it is short."""
    return f'"{_short(found)}"'


def character_name(character: str) -> str:
    """`U+200B (zero width space)`, or the code point alone where Unicode has no name."""
    name = _CONTROL_NAMES.get(character) or unicodedata.name(character, "").lower()
    return f"{_code(character)} ({name})" if name else _code(character)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _short(found: str) -> str:
    short = found if len(found) <= SHOWN_CHARACTERS else found[: SHOWN_CHARACTERS - 1] + "…"
    return "".join(letter if letter.isprintable() else f"<{_code(letter)}>" for letter in short)

"""Reads a catalogue in gettext's PO format: the part of it that this course uses (no plurals, no contexts)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_LINE = re.compile(r'(msgid|msgstr)?\s*(".*")')


class CatalogueDamaged(ValueError):
    """A line of a catalogue that is neither a comment nor part of an entry; the message names it."""


def read_po(text: str) -> dict[str, str]:
    """{original: translation}. Raises CatalogueDamaged for a line or an entry that cannot be read."""
    entries: dict[str, str] = {}
    for original, translation in _pairs(text):
        if original in entries:
            raise CatalogueDamaged(f"{original!r} is there twice")
        entries[original] = translation
    entries.pop("", None)  # the file's own head
    return entries


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    parts: dict[str, str] = {}
    key = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise CatalogueDamaged(f"line {number} is neither a comment nor a text in quotes")
        if match[1] == "msgid" and len(parts) == 2:
            yield parts["msgid"], parts["msgstr"]
            parts = {}
        key = match[1] or key
        parts[key] = parts.get(key, "") + str(ast.literal_eval(match[2]))
    if len(parts) == 2:
        yield parts["msgid"], parts["msgstr"]

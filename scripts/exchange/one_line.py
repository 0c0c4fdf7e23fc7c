"""Texts for places of one line."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\s*\n\s*")


def on_one_line(text: str) -> str:
    """The text with each line break, and the white space around it, as one space."""
    return _BREAK.sub(" ", text.strip())

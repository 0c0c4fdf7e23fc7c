"""Cells that a spreadsheet would run as a formula: made harmless, and what they were. Mirrors app/desk/csv.ts."""

from __future__ import annotations

import re

from scripts.folding.typed import BROWSER_SPACES

MARK = "\ufeff"  # by which Excel knows UTF-8

# Also wide forms, which some spreadsheets take for the same, and behind apostrophes and blanks.
_FORMULA = re.compile(f"'*[{BROWSER_SPACES}]*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]|[{BROWSER_SPACES}]*[\t\r]")


def harmless(text: str) -> str:
    """The text with an apostrophe in front when a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def recovered(text: str) -> str:
    """What a cell said before it was made harmless."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text

"""Tables as CSV that Excel opens right, without formulas from other people's names. Mirrors app/desk/csv.ts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.folding.typed import BROWSER_SPACES

_MARK = "\ufeff"
# Also wide forms, which some spreadsheets take for the same, and behind apostrophes and blanks.
_FORMULA = re.compile(f"'*[{BROWSER_SPACES}]*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]|[{BROWSER_SPACES}]*[\t\r]")

Cell = str | int


def csv_text(rows: Iterable[Iterable[Cell]]) -> str:
    """A mark of UTF-8 in front, CRLF, quotes."""
    return _MARK + "".join(f"{','.join(map(_cell, row))}\r\n" for row in rows)


def harmless(text: str) -> str:
    """The text with an apostrophe in front when a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _cell(cell: Cell) -> str:
    if isinstance(cell, int):
        return str(cell)
    quoted = harmless(cell).replace('"', '""')
    return f'"{quoted}"'

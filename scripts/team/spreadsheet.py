"""Tables as CSV that Excel opens right, without formulas from other people's names. Mirrors app/desk/csv.ts."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.spreadsheet import MARK, harmless

Cell = str | int


def csv_text(rows: Iterable[Iterable[Cell]]) -> str:
    """A mark of UTF-8 in front, CRLF, quotes."""
    return MARK + "".join(f"{','.join(map(_cell, row))}\r\n" for row in rows)


def _cell(cell: Cell) -> str:
    if isinstance(cell, int):
        return str(cell)
    quoted = harmless(cell).replace('"', '""')
    return f'"{quoted}"'

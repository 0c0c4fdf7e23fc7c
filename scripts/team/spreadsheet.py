"""Tables as CSV that Excel opens right: no formula from a name, and `007` stays one. Mirrors app/desk/csv.ts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.spreadsheet import MARK, harmless


@dataclass(frozen=True, slots=True)
class Value:
    """Words for a spreadsheet to read as a number or a time: ours, never anybody's name."""

    words: str


Cell = str | int | Value

# Numbers, dates, times, English months, truth values: what is changed by opening a table and saving it again.
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_READ_AS_VALUE = re.compile(
    r"'*[ ]*(?:[0-9.]+e[+-]?[0-9]+|(?=.*[0-9])[0-9 .,:;/\\%()$¥£€年月日号时分秒点上下午-]*(?:[ap]m?)?"
    rf"|[0-9]*[ /.,-]*(?:{_MONTHS})[a-z]*[ /.,-]*[0-9]*|true|false)[ ]*",
    re.IGNORECASE,
)


def csv_text(rows: Iterable[Iterable[Cell]]) -> str:
    """A mark of UTF-8 in front, CRLF, quotes."""
    return MARK + "".join(f"{','.join(map(_cell, row))}\r\n" for row in rows)


def _cell(cell: Cell) -> str:
    if isinstance(cell, Value):
        return cell.words
    if isinstance(cell, int):
        return str(cell)
    quoted = kept(cell).replace('"', '""')
    return f'"{quoted}"'


def kept(text: str) -> str:
    """The text with an apostrophe in front when a spreadsheet would make something else of it."""
    safe = harmless(text)
    is_value = safe == text and _READ_AS_VALUE.fullmatch(unicodedata.normalize("NFKC", text))
    return f"'{text}" if is_value else safe

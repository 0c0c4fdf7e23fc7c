"""Rows ↔ CSV text. A cell that a spreadsheet would run as a formula is written with an apostrophe before it."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from scripts.exchange.numbers_text import number_in
from scripts.spreadsheet import MARK, harmless, recovered


def csv_text(rows: Sequence[Sequence[str]]) -> str:
    """With the mark that makes Excel read UTF-8, and line ends as Excel writes them."""
    lines = _Lines()
    csv.writer(lines).writerows([[_guarded(cell) for cell in row] for row in rows])
    return MARK + "".join(lines.written)


def csv_rows(text: str) -> list[list[str]]:
    """The rows, separated by commas, semicolons or tabs, whichever the headings use. Raises csv.Error for no table."""
    plain = text.removeprefix(MARK).replace("\r\n", "\n").replace("\r", "\n")
    headings = plain.lstrip("\n").partition("\n")[0]
    mark = max(",;\t", key=headings.count)
    return [
        [recovered(cell) for cell in row]
        for row in csv.reader(_kept_lines(plain), delimiter=mark, strict=True)
    ]


class _Lines:
    """What csv writes to: nothing but a list."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def write(self, text: str) -> None:
        self.written.append(text)


def _kept_lines(text: str) -> list[str]:
    """Lines with their ends; unlike splitlines, broken at line feeds only."""
    return [f"{line}\n" for line in text.split("\n")]


def _guarded(cell: str) -> str:
    """A number stays one: with an apostrophe it could not be reckoned with."""
    return harmless(cell) if number_in(cell) is None else cell

"""Excel files ↔ rows. What a workbook could hold besides text (formulas, dates, hidden weight) is refused or said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from scripts.exchange.collect import Collector
from scripts.exchange.numbers_text import number_text
from scripts.exchange.oddity import shown

_MOST_BYTES = 64 * 1024 * 1024  # unpacked; a quiz of a thousand questions has one
_MOST_ROWS = 20_000  # of a thousand questions
_MOST_COLUMNS = 40  # more than twice as many as there are headings
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\0!\0\s*(?:D\0O\0C\0|E\0N\0T\0)", re.IGNORECASE)
_WIDE = {"题目", "解析", "内容", "反馈"}


def workbook_bytes(sheets: Sequence[tuple[str, Sequence[Sequence[str]]]]) -> bytes:
    """A workbook of text cells: nothing in it is a formula, whatever it begins with."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet: Any = book.create_sheet(title)
        for at, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                if text:
                    cell = sheet.cell(at, column)
                    cell.value, cell.data_type = text, "s"
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
                    cell.font = Font(bold=at == 1)
        for column, heading in enumerate(rows[0], 1):
            sheet.column_dimensions[get_column_letter(column)].width = 36 if heading in _WIDE else 12
        sheet.freeze_panes = "A2"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def workbook_rows(raw: bytes, found: Collector) -> list[list[str]]:
    """The rows of the first sheet; empty when the file is no workbook, which has then been said."""
    reason = _danger(raw)
    if reason is None:
        try:
            book = load_workbook(BytesIO(raw), keep_links=False)
            return list(_rows(book.worksheets[0], found)) if book.worksheets else []
        # openpyxl raises whatever its parts raise at files that are damaged inside.
        except Exception as error:
            reason = f"a damaged workbook ({type(error).__name__})"
    found.say(1, reason, "an Excel workbook (.xlsx)", "Save it again in Excel as .xlsx, or as CSV.")
    return []


def _danger(raw: bytes) -> str | None:
    """Why a file is not opened; None when it may be."""
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        return "an old .xls workbook, or one with a password"
    try:
        with ZipFile(BytesIO(raw)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > _MOST_BYTES:
                return f"a file that unpacks to more than {_MOST_BYTES >> 20} MB"
            for entry in packed.infolist():
                if entry.filename.endswith((".xml", ".rels")) and _DOCTYPE.search(packed.read(entry)):
                    return f"a document type in {entry.filename}"
    except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        return f"no workbook ({error})"
    # What unpacks a damaged part raises errors of its own (zlib, lzma, struct): none may end in a traceback.
    except Exception as error:
        return f"a damaged workbook ({type(error).__name__})"
    return None


def _rows(sheet: Any, found: Collector) -> Iterator[list[str]]:  # noqa: ANN401 - openpyxl has no types
    if sheet.max_row > _MOST_ROWS:
        fix = "Remove what is below the questions."
        found.say(_MOST_ROWS, f"{sheet.max_row} rows", f"at most {_MOST_ROWS}", fix)
    for merged in sheet.merged_cells.ranges:
        fix = "Unmerge it where each row needs its own text."
        found.say(merged.min_row, f"the merged cells {merged.coord}", "single cells", fix, is_loss=False)
    if sheet.max_column > _MOST_COLUMNS:
        fix = "Remove what is right of the headings; it was left out."
        found.say(1, f"{sheet.max_column} columns", f"at most {_MOST_COLUMNS}", fix)
    # One stray cell at the far corner makes a sheet of sixteen thousand million.
    for row in sheet.iter_rows(
        max_row=min(sheet.max_row, _MOST_ROWS), max_col=min(sheet.max_column, _MOST_COLUMNS)
    ):
        yield [_text(cell, found) for cell in row]


def _text(cell: Any, found: Collector) -> str:  # noqa: ANN401 - openpyxl has no types
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in ("f", "e"):
        what = "formula" if cell.data_type == "f" else "error"
        fix = "Copy the cell and paste its value; it was left blank."
        found.say(cell.row, f"{shown(str(value))}, a {what}", "text or a number", fix, where=cell.coordinate)
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, (date, datetime, time, timedelta)):
        fix = "Format the cell as text and type it again; Excel took it for a date."
        found.say(cell.row, f"the date {shown(str(value))}", "text or a number", fix, where=cell.coordinate)
        return str(value)
    return number_text(value) if isinstance(value, (int, float)) else str(value)

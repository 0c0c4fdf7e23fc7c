"""Rows → drafts of quizzes. Every cell that is not understood is said with its row and column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from scripts.exchange.collect import Collector
from scripts.exchange.oddity import shown
from scripts.exchange.sheet.answers import ANSWERS, Parts, is_yes
from scripts.exchange.sheet.columns import COLUMNS, KINDS, ROLES, STIMULUS, Cells, Row
from scripts.exchange.sheet.stimulus import stimulus_data
from scripts.model.item import KEY_OF, ItemKind

_KIND_OF = {word: kind for kind, word in KINDS.items()} | {kind: kind for kind in KINDS}
_KEY_OF_HEADING = {heading: key for key, heading in COLUMNS.items()} | {key: key for key in COLUMNS}
# Cells that belong to the row that begins a question, and those of the rows below it.
_FRAME = ("prompt", "hint", "explanation", "daily", "keep_order", "stimulus")


def read_rows(rows: Sequence[Sequence[str]], found: Collector) -> None:
    """Read a table whose first filled row has the headings."""
    heading = next((at for at, row in enumerate(rows) if any(cell.strip() for cell in row)), None)
    if heading is None:
        found.say(1, "an empty table", "headings and questions", "Begin with `course import template`.")
        return
    keys = _keys(rows[heading], heading + 1, found)
    if not {"kind", "prompt"} <= set(keys.values()):
        found.say(
            heading + 1,
            f"the headings {shown('，'.join(filter(None, rows[heading])), 60)}",
            "headings with at least 题型 and 题目",
            "Begin with the table that `course import template` writes.",
        )
        return
    _read_blocks([_row(cells, at + 1, keys, found) for at, cells in enumerate(rows) if at > heading], found)


def _keys(cells: Sequence[str], number: int, found: Collector) -> dict[int, str]:
    keys: dict[int, str] = {}
    for at, cell in enumerate(cells):
        key = _KEY_OF_HEADING.get(cell.strip())
        if key and key not in keys.values():
            keys[at] = key
        elif cell.strip():
            fix = "Its cells were left out; rename the heading to bring them in."
            found.say(number, f"the heading {shown(cell)}", f"one of {'，'.join(COLUMNS.values())}", fix)
    return keys


def _row(cells: Sequence[str], number: int, keys: dict[int, str], found: Collector) -> Row:
    for at, cell in enumerate(cells):
        if at >= max(keys, default=0) + 1 and cell.strip():
            found.say(
                number, f"{shown(cell)} right of the headings", "nothing there", "Move it below a heading."
            )
    return Row(
        number, {key: cells[at].strip() for at, key in keys.items() if at < len(cells) and cells[at].strip()}
    )


def _read_blocks(rows: Iterable[Row], found: Collector) -> None:
    """A row with a kind begins a question; the rows below belong to it."""
    head: Row | None = None
    below: list[Row] = []
    for row in rows:
        if row.cell("kind"):
            _block(head, below, found)
            head, below = row, []
        elif row.cells:
            below.append(row)
    _block(head, below, found)


def _block(head: Row | None, below: Sequence[Row], found: Collector) -> None:
    if head is None:
        for row in below:
            found.say(row.number, "a row above the first question", "a row with 题型 first", "Fill in 题型.")
        return
    if head.cell("quiz"):
        found.turn_to(head.cell("quiz"), head.number)
    word = head.cell("kind")
    kind = STIMULUS if word == STIMULUS else _KIND_OF.get(word)
    if kind is None:
        found.say(
            head.number,
            f"the kind {shown(word)}",
            f"one of {'，'.join([*KINDS.values(), STIMULUS])}",
            "Write one of them; this question was left out.",
            where=COLUMNS["kind"],
        )
        return
    if kind == STIMULUS:
        parts = Parts(head, _with_roles(head, below, STIMULUS, found), found)
        found.add_stimulus(stimulus_data(parts), head.number)
        return
    key = KEY_OF[cast("ItemKind", kind)]
    parts = Parts(head, _with_roles(head, below, key, found), found)
    if key == "choices" and not any(row.cell("correct") for row in parts.rows):
        fix = f"Write 是 below {COLUMNS['correct']} in the row of the right one."
        found.say(head.number, "no right choice", "at least one", fix)
    frame: dict[str, object] = {name: head.cell(name) for name in _FRAME[:3] + _FRAME[5:] if head.cell(name)}
    marks = {name: is_yes(head, name, found) for name in ("daily", "keep_order") if head.cell(name)}
    found.add(
        {"id": head.cell("item"), "kind": kind, **frame, **marks, key: ANSWERS[key](parts)}, head.number
    )


def _with_roles(head: Row, below: Sequence[Row], key: str, found: Collector) -> list[Row]:
    """The rows below a question whose role its kind knows; where a kind has one role, it may be left blank."""
    roles = ROLES[key]
    rows: list[Row] = []
    first: Cells = {name: text for name, text in head.cells.items() if name in ("role", "text")}
    if first:
        found.say(
            head.number, f"{shown(' '.join(first.values()))} beside the question",
            "options in rows below the question", "Move it one row down.", where=COLUMNS["text"],
        )  # fmt: skip
    for row in below:
        role = row.cell("role") or (next(iter(roles)) if len(roles) == 1 else "")
        if role in roles:
            rows.append(Row(row.number, {**row.cells, "role": role}))
            _say_stray(row, found)
        else:
            found.say(
                row.number,
                f"the role {shown(role)}" if role else "a row without a role",
                f"one of {'，'.join(roles)}",
                "Write one of them; the row was left out.",
                where=COLUMNS["role"],
            )
    return rows


def _say_stray(row: Row, found: Collector) -> None:
    for name in _FRAME:
        if row.cell(name):
            fix = "Move it to the question's first row; it was left out."
            found.say(
                row.number,
                f"{shown(row.cell(name))} below the question",
                "a blank cell",
                fix,
                where=COLUMNS[name],
            )

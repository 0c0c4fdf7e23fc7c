"""Permanent numbers: `lessons/ids.lock` gives every lesson, item and choice a number, for ever.

The file is append-only. A line is `lesson 12 supply/stock-before-buying`, `item 31 <lesson>/<item>` or
`choice 2 <lesson>/<item>/<choice>`; lessons and items count from 1 over the whole course. Choices, and whatever else
an item is answered with (options, cards, regions, replies), count from 1 in their item. Closing items belong to
`issues/NNN`. What the browser stores, and every backup, link and receipt, uses these numbers, so a removed or
reordered line would hand one reader's answers to another question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from scripts.problem import Place, Problem, Severity

LOCK_PATH = "lessons/ids.lock"
_LINE = re.compile(r"^(lesson|item|choice) ([1-9][0-9]{0,6}) ([a-z0-9/-]+)$")

NUMBER_RULES = {
    "ids-lock-line": "A line that cannot be read would lose a number.",
    "ids-lock-order": "A gap or a repeated number means a line was removed, reordered or edited.",
    "ids-lock-append-only": "Removing or changing a published line hands a reader's answers to another question.",
    "ids-lock-missing": "Without a permanent number an answer cannot be stored.",
}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What ids.lock says: number of each lesson, item and choice id."""

    lessons: Mapping[str, int] = field(default_factory=dict[str, int])
    items: Mapping[str, int] = field(default_factory=dict[str, int])
    choices: Mapping[str, int] = field(default_factory=dict[str, int])


@lru_cache(maxsize=2)
def parse_lock(text: str) -> tuple[Numbers, tuple[Problem, ...]]:
    """Read ids.lock; unreadable and out-of-order lines become problems and are left out."""
    book = _Book()
    problems: list[Problem] = []
    for line_number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#") or not line.strip():
            continue
        problem = _read_line(line, line_number, book)
        if problem:
            problems.append(problem)
    return Numbers(**book.tables), tuple(problems)


class _Book:
    """Numbers while they are being read or given out: a table a kind, and the last number of each scope."""

    def __init__(self, numbers: Numbers | None = None) -> None:
        known = numbers or Numbers()
        self.tables = {
            "lessons": dict(known.lessons),
            "items": dict(known.items),
            "choices": dict(known.choices),
        }
        self.last: dict[str, int] = {}
        for kind, table in self.tables.items():
            for name, number in table.items():
                scope = _scope(kind, name)
                self.last[scope] = max(self.last.get(scope, 0), number)

    def next_number(self, kind: str, name: str) -> int:
        return self.last.get(_scope(kind, name), 0) + 1

    def add(self, kind: str, name: str, number: int) -> None:
        self.tables[kind][name] = number
        self.last[_scope(kind, name)] = number


def _scope(kind: str, name: str) -> str:
    """Choices count from 1 in their item; lessons and items count over the whole course."""
    return name.rpartition("/")[0] if kind == "choices" else kind


def _read_line(line: str, line_number: int, book: _Book) -> Problem | None:
    match = _LINE.match(line)
    if not match:
        return _problem(
            line_number,
            "ids-lock-line",
            f"{line[:40]!r} is not a line of the lock; expected a kind, a number and an id",
            "Restore the line from version control; the file is written by `course number`.",
        )
    kind, number, name = f"{match[1]}s", int(match[2]), match[3]
    expected = book.next_number(kind, name)
    if number != expected or name in book.tables[kind]:
        return _problem(
            line_number,
            "ids-lock-order",
            f"{match[1]} {name} has number {number}; expected a new id with number {expected}",
            "Restore the file from version control and run `course number`, which only appends.",
        )
    book.add(kind, name, number)
    return None


def missing_lines(ids: Iterable[tuple[str, str]], numbers: Numbers) -> list[str]:
    """Lines to append for the (kind, id) pairs that have no number yet, in the given order."""
    book = _Book(numbers)
    lines: list[str] = []
    for kind, name in ids:
        table = f"{kind}s"
        if name not in book.tables[table]:
            book.add(table, name, book.next_number(table, name))
            lines.append(f"{kind} {book.tables[table][name]} {name}")
    return lines


def check_append_only(text: str, base_text: str) -> tuple[Problem, ...]:
    """Compare with the published file: every line of the base must still stand, in the same order, at the top."""
    now, base = _entries(text), _entries(base_text)
    for index, line in enumerate(base):
        if index >= len(now) or now[index] != line:
            found = repr(now[index]) if index < len(now) else "the end of the file"
            return (
                _problem(
                    index + 1,
                    "ids-lock-append-only",
                    f"found {found}; expected the published line {line!r}",
                    "Restore the published lines from version control and append below them with `course number`.",
                ),
            )
    return ()


def _entries(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _problem(line: int, rule: str, message: str, fix: str) -> Problem:
    return Problem(Place(LOCK_PATH, line, 1), Severity.ERROR, rule, message, fix)

"""A roster: a line a member, `alias` or `alias,account`. The account is the organisation's own name for her."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from scripts.problem import Place, Problem, Severity
from scripts.team.names import folded
from scripts.team.xapi.actors import looks_like_mail

_HEADS = {"alias", "名字", "成员"}


@dataclass(frozen=True, slots=True)
class Roster:
    """Aliases in order, and accounts by folded alias."""

    aliases: tuple[str, ...]
    accounts: dict[str, str]


def read_roster(path: str, text: str) -> tuple[Roster, tuple[Problem, ...]]:
    """The roster, and what is wrong with its lines."""
    aliases: list[str] = []
    accounts: dict[str, str] = {}
    problems: list[Problem] = []
    for line, row in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        alias, account = _cells(row)
        if not alias or alias.startswith("#") or (line == 1 and alias in _HEADS):
            continue
        if folded(alias) in {folded(one) for one in aliases}:
            problems.append(_problem(path, line, f"{alias!r} stands there twice; expected each name once"))
        elif looks_like_mail(account):
            message = f"the account of {alias!r} is a mail address; expected a name without @, such as a staff number"
            problems.append(_problem(path, line, message))
        else:
            aliases.append(alias)
            accounts |= {folded(alias): account} if account else {}
    return Roster(tuple(aliases), accounts), tuple(problems)


def _cells(row: str) -> tuple[str, str]:
    """Of one line alone: a quotation mark that nobody closed must not swallow the lines below it."""
    try:
        cells = [cell.strip() for cells in csv.reader([row]) for cell in cells]
    except csv.Error:  # longer than csv reads
        cells = [cell.strip() for cell in row.split(",")]
    alias, account = [*cells, "", ""][:2]
    return alias, account


def _problem(path: str, line: int, message: str) -> Problem:
    fix = "Correct the line, or take it out."
    return Problem(Place(path, line, 1), Severity.ERROR, "roster-line", message, fix)

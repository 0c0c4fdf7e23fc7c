"""`course team report`: chats in, a report out, and statements for whoever keeps learning records."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from getpass import getpass
from pathlib import Path

from scripts.cli.checking import check_course, report
from scripts.cli.progress import step_if_slow
from scripts.cli.statements import home_page, send, store_of, write_statements
from scripts.cli.surroundings import Misuse
from scripts.course import Course
from scripts.problem import Problem
from scripts.report import visible
from scripts.team.answer_key import AnswerKey, answer_key
from scripts.team.assignment import AssignmentUnreadable, Given, read_assignment
from scripts.team.canonical import canonical_json
from scripts.team.cipher import point_of
from scripts.team.collecting import Collected, collect
from scripts.team.lead_key import KeyUnreadable, read_lead_key
from scripts.team.ledger import Ledger, ledger_of
from scripts.team.receipt import LeadKeys
from scripts.team.report import report_on
from scripts.team.roster import Roster, read_roster
from scripts.team.sheet import Sheet, sheet_page
from scripts.team.spreadsheet import csv_text
from scripts.team.tables import member_rows
from scripts.view.team import team_facts
from scripts.write import Mirror

_BUILD = re.compile(r'data-build="([0-9a-f]{8})')
_OFFSET_MINUTES = 480  # of the times in tables, unless --as-of says another


def team_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course team report`: 1 when a receipt could not be used, or statements could not be delivered."""
    as_of: datetime = arguments.as_of or datetime.now(UTC)
    with step_if_slow("Checking the course"):
        checked = check_course(root, as_of.date())
    if checked.has_errors:
        report(checked)
        return 1
    home, store = home_page(arguments, checked.course), store_of(arguments.lrs, environ)
    chats = [_read(path) for path in arguments.files]
    roster, problems = _roster(arguments.roster)
    links = [_given(link, checked.course, roster) for link in arguments.assignment]
    # The same link twice is one assignment.
    given = list({one.digest: one for one in links}.values())
    keys = _lead_keys(arguments.key, environ)
    with step_if_slow("Opening receipts"):
        collected = collect(chats, given, keys, int(as_of.timestamp() * 1000))
    key = answer_key(team_facts(checked.course))
    ledgers = [(one, ledger_of(one, collected.handed[one.digest], key)) for one in given]
    files = _files(checked.course, key, ledgers, _build_of(root), as_of)
    out = Mirror(arguments.out)
    for name, content in files.items():
        out.write(name, content)
    _say([*problems, *collected.problems], collected, ledgers, arguments.out)
    statements = write_statements(arguments.xapi, checked.course, ledgers, home, roster.accounts)
    delivered = send(store, statements, arguments.out) if store else True
    return 0 if delivered and not problems and not collected.problems else 1


def _read(path: Path) -> tuple[str, str]:
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return path.as_posix(), raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise Misuse(f"{path} is not UTF-8 text; save the chat as UTF-8") from error


def _roster(path: Path | None) -> tuple[Roster, tuple[Problem, ...]]:
    return read_roster(*_read(path)) if path else (Roster((), {}), ())


def _given(link: str, course: Course, roster: Roster) -> Given:
    """An assignment, with the roster's names beside its own."""
    try:
        given = read_assignment(link, course.info.value.id)
    except AssignmentUnreadable as error:
        why = (
            "comes from a newer version of the course"
            if error.newer
            else "is cut, changed, or of another course"
        )
        raise Misuse(
            f"--assignment {link[:40]!r} {why}; expected the whole link that the lead sent"
        ) from error
    names = tuple(dict.fromkeys((*given.assignment.roster, *roster.aliases)))
    return replace(given, assignment=replace(given.assignment, roster=names))


def _lead_keys(path: Path | None, environ: Mapping[str, str]) -> LeadKeys:
    if path is None:
        return {}

    def passphrase() -> str:
        try:
            return environ.get("COURSE_KEY_PASSPHRASE") or getpass(f"Passphrase of {path}: ")
        except EOFError as error:
            raise Misuse(f"{path} needs its passphrase; type it, or set COURSE_KEY_PASSPHRASE") from error

    try:
        key = read_lead_key(_read(path)[1], passphrase)
    except KeyUnreadable as error:
        raise Misuse(f"{path}: {error}") from None
    return {point_of(key.public_key()): key}


def _build_of(root: Path) -> str:
    """The build that is published from here; empty when nothing was built, and then no receipt is of another one."""
    page = root / "site/index.html"
    found = _BUILD.search(page.read_text("utf-8")) if page.exists() else None
    return found[1] if found else ""


def _files(
    course: Course, key: AnswerKey, ledgers: Iterable[tuple[Given, Ledger]], build: str, as_of: datetime
) -> dict[str, bytes]:
    titles = {course.lesson_number(name): course.lessons[name].value.title for name in course.order}
    zone = as_of.utcoffset() if as_of.tzinfo is not UTC else None
    offset = int(zone.total_seconds()) // 60 if zone is not None else _OFFSET_MINUTES
    files: dict[str, bytes] = {}
    sheets: list[Sheet] = []
    for given, ledger in ledgers:
        made = report_on(given, ledger, key, build)
        name = f"report-{given.digest.hex()}"
        rows = member_rows(given.assignment.title, made, titles, offset)
        files[f"{name}.csv"] = csv_text(rows).encode()
        files[f"{name}.json"] = canonical_json(made).encode()
        sheets.append(Sheet(given.assignment, made, titles, key, offset))
    moment = sheets[0].moment(int(as_of.timestamp() * 1000))
    files["report.html"] = sheet_page(course.info.value.title, sheets, moment).encode()
    return files


def _say(
    problems: Iterable[Problem], collected: Collected, ledgers: Iterable[tuple[Given, Ledger]], out: Path
) -> None:
    for problem in problems:
        place = problem.place
        print(visible(f"{place.path}:{place.line}: {problem.message} [{problem.rule}]"))
        print(f"    {problem.fix}")
    for given, ledger in ledgers:
        receipts = len(collected.handed[given.digest])
        title = json.dumps(given.assignment.title, ensure_ascii=False)
        print(f"{visible(title)}: {receipts} receipts of {len(ledger.members)} members.")
    if collected.repeated:
        print(f"{collected.repeated} receipts stood there more than once and count once.")
    print(f"Written to {out / 'report.html'} and beside it.")

"""`course team report`: its options, in words for somebody who meets them for the first time."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.cli.commands import CODES, add_command

if TYPE_CHECKING:
    from scripts.cli.commands import Commands

_MORE = """\
Reads chats with receipts in them (text as copied or exported from WeChat, DingTalk, WeCom or Feishu, UTF-8), opens
every receipt, grades the answers by this course's keys, and writes report.html, and for each assignment a CSV table
and a JSON file. Everything in them is the members' own report.

  course team report chat.txt --assignment 'https://example.com/#assign=2.…' --out report/

--key opens encrypted receipts: a PEM file, or the text the desk gives (LK1.…). A passphrase is taken from
COURSE_KEY_PASSPHRASE or asked for. --lrs takes its credentials from COURSE_LRS_KEY and COURSE_LRS_SECRET alone; a
run that was broken off goes on where it was when it is started again with the same --out."""


def add_team(commands: Commands) -> None:
    """`course team` with its one action, `report`."""
    more = """\
What the lead's desk does in a browser, for whole organisations.

  course team report chat.txt --assignment LINK --out report/"""
    _report(add_command(commands, "team", "report on a team's receipts, send learning records", more))


def _report(parser: argparse.ArgumentParser) -> None:
    """Give `course team` its command `report`."""
    actions = parser.add_subparsers(dest="what", required=True, metavar="report")
    report = actions.add_parser(
        "report",
        help="read chats with receipts, write a report",
        description=_MORE,
        epilog=CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    report.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a chat; - reads what is piped in"
    )
    report.add_argument(
        "--assignment",
        action="append",
        required=True,
        metavar="LINK",
        help="link of an assignment, with or without the words around it; may be given several times",
    )
    report.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="where the report is written"
    )
    report.add_argument(
        "--key", type=Path, metavar="FILE", help="the lead's private key, for encrypted receipts"
    )
    report.add_argument(
        "--roster",
        type=Path,
        metavar="FILE",
        help="names that are expected, a line each: alias or alias,account",
    )
    report.add_argument(
        "--as-of",
        type=_moment,
        metavar="TIME",
        help="when the chats were read, such as 2026-11-27T18:00+08:00 (default: now)",
    )
    _add_statements(report)


def _add_statements(report: argparse.ArgumentParser) -> None:
    report.add_argument(
        "--xapi", type=Path, metavar="FILE", help="also write xAPI 1.0.3 statements, a line each"
    )
    report.add_argument("--lrs", metavar="URL", help="also send them to a learning record store")
    report.add_argument(
        "--home-page",
        metavar="URL",
        help="the organisation's address of the course, which names its accounts (default: home_page of course.yml)",
    )


def _moment(word: str) -> datetime:
    try:
        moment = datetime.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{word!r} is no time; expected one such as 2026-11-27T18:00+08:00"
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

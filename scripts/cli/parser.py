"""The commands and their options, in words for somebody who meets them for the first time."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.cli.surroundings import Misuse, site_address
from scripts.cli.team_parser import add_report
from scripts.generator import GENERATORS

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]

_ABOUT = """\
Compiles the course in this folder (lessons/ and quizzes/, written in YAML) into a static site.

  course check     look for mistakes; nothing is written
  course build     check, then write the site to site/
  course release   build, then add what readers get: traditional script, packed files, check sums
  course serve     build, show it on this machine, and rebuild whenever a file is saved
  course new       begin a lesson or an issue from a working example
  course publish   send one issue to a chat or by mail, or write it as an article
  course number    give new lessons, items and choices their permanent numbers
  course stats     print each issue's length, items, pictures and sources
  course team      report on a team's receipts, send learning records
  course schema    write the JSON Schemas editors complete from

`course COMMAND --help` explains one of them.
"""

_CODES = """\
Exit codes: 0 all is well, 1 errors were found (with --strict also warnings), 2 the command was not understood.
"""


def make_parser() -> argparse.ArgumentParser:
    """The command line's parser."""
    parser = argparse.ArgumentParser(
        prog="course",
        description=_ABOUT,
        epilog=_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="folder of the course (default: the folder you are in)",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _check(commands)
    _build(commands)
    _release(commands)
    _serve(commands)
    _new(commands)
    _publish(commands)
    _number(commands)
    _stats(commands)
    _team(commands)
    _schema(commands)
    return parser


def _command(commands: Commands, name: str, summary: str, more: str) -> argparse.ArgumentParser:
    """A command with its line in the list of commands and what its own --help says."""
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.\n\n{more}",
        epilog=_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _check(commands: Commands) -> None:
    more = """\
Reads every YAML file, ids.lock and every drawing, and prints all problems at once: file, line, what was found,
what was expected, and how to put it right. docs/rules.md explains each rule.

  course check --strict"""
    parser = _command(commands, "check", "look for mistakes; nothing is written", more)
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    parser.add_argument(
        "--format",
        choices=("text", "json", "annotations"),
        default="text",
        help="form of the report: text for people, json for programs, annotations for GitHub (default: text)",
    )
    parser.add_argument(
        "--base",
        default="HEAD",
        metavar="REV",
        help="git revision whose permanent numbers (ids.lock) must be kept (default: HEAD)",
    )


def _build(commands: Commands) -> None:
    more = """\
Nothing is written while the course has errors: the site of the last good build stays. site/ can be put on any
static host. With SOURCE_DATE_EPOCH set, equal sources give equal bytes.

  course build --site-url https://example.com/course/"""
    _build_options(_command(commands, "build", "check, then write the site to site/", more))


def _release(commands: Commands) -> None:
    more = """\
Builds, then makes of site/ what is put on a host: every page once more in traditional Chinese below zh-Hant/.

  course release --site-url https://example.com/course/"""
    summary = "build, then add what readers get: traditional script, packed files, check sums"
    _build_options(_command(commands, "release", summary, more))


def _build_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--generator", choices=GENERATORS, default="mkdocs", help="site generator (default: mkdocs)"
    )
    parser.add_argument(
        "--no-search", action="store_true", help="leave the search index out: faster while writing"
    )
    parser.add_argument(
        "--site-url",
        type=_address,
        default=None,
        metavar="URL",
        help="address the site will have, such as https://example.com/course/; feeds need it "
        "(default: $SITE_URL, else site_url in lessons/course.yml)",
    )


def _serve(commands: Commands) -> None:
    more = """\
Prints the address to open. Saving a file builds again and reloads the browser; a mistake is reported here, and the
site keeps showing the last good build. Ctrl+C ends it."""
    summary = "build, show it on this machine, rebuild whenever a file is saved"
    parser = _command(commands, "serve", summary, more)
    _build_options(parser)
    parser.add_argument(
        "--port",
        type=_port,
        default=8000,
        metavar="NUMBER",
        help="port on 127.0.0.1 (default: 8000; when it is in use, the next free one)",
    )


def _new(commands: Commands) -> None:
    more = """\
What it writes is complete: once the lesson is listed in an issue and `course number` has run, `course check` is
silent. Then put your words in. No file is ever overwritten.

  course new lesson supply/stock-before-buying
  course new issue supply/stock-before-buying retail/angle-one-community"""
    parser = _command(commands, "new", "begin a lesson or an issue from a working example", more)
    kinds = parser.add_subparsers(dest="what", required=True, metavar="lesson|issue")
    lesson = kinds.add_parser("lesson", help="write lessons/TRACK/SLUG.yml and its quiz")
    lesson.add_argument("id", metavar="TRACK/SLUG", help="such as supply/stock-before-buying")
    issue = kinds.add_parser("issue", help="write the next lessons/issues/NNN.yml and its closing item")
    issue.add_argument("lessons", nargs="*", metavar="TRACK/SLUG", help="its lessons, in reading order")


def _number(commands: Commands) -> None:
    more = """\
Appends to lessons/ids.lock; what is there is never changed. Readers' answers and links refer to these numbers, so
run it after adding a lesson, an item or a choice, and commit the file with it."""
    _command(commands, "number", "give new lessons, items and choices their permanent numbers", more)


def _stats(commands: Commands) -> None:
    more = "The figures are of what could be read; a course with errors is reported first."
    _command(commands, "stats", "print each issue's length, items, pictures and sources", more)


def _team(commands: Commands) -> None:
    more = """\
What the lead's desk does in a browser, for whole organisations.

  course team report chat.txt --assignment LINK --out report/"""
    add_report(_command(commands, "team", "report on a team's receipts, send learning records", more), _CODES)


def _schema(commands: Commands) -> None:
    more = """\
Writes .build/schemas/*.schema.json, which editors complete from by the first line of each YAML file, and
docs/keys.md, the list of all keys."""
    parser = _command(commands, "schema", "write the JSON Schemas editors complete from", more)
    parser.add_argument("--check", action="store_true", help="only compare docs/keys.md with the schema")


def _publish(commands: Commands) -> None:
    more = """\
Look first with --dry-run: it shows the message, needs no secret and sends nothing. What must stay secret comes from
the environment only:

  dingtalk   DINGTALK_WEBHOOK, the robot's whole address; DINGTALK_SECRET where the robot signs (加签)
  feishu     FEISHU_WEBHOOK; FEISHU_SECRET where the robot signs (签名校验)
  wecom      WECOM_WEBHOOK
  mail       MAIL_FROM and MAIL_TO, one address each; SMTP_HOST; SMTP_PORT (587, or 465), SMTP_USER, SMTP_PASSWORD
  wechat     nothing: writes a page with a copy button for the editor of 公众号, and the pictures to upload
  text       nothing: prints a message to paste into any chat

  course publish --issue 2 --to wecom --dry-run
  course publish --issue today --to mail"""
    parser = _command(
        commands, "publish", "send one issue to a chat or by mail, or write it as an article", more
    )
    parser.add_argument(
        "--issue",
        required=True,
        metavar="N|today",
        help="number of the issue; today (in China) for a course with pace.start_on in lessons/course.yml",
    )
    parser.add_argument(
        "--to",
        required=True,
        choices=("mail", "dingtalk", "feishu", "wecom", "wechat", "text"),
        help="where it goes: a mailing list, a group's robot, a page for 公众号, or text",
    )
    parser.add_argument("--dry-run", action="store_true", help="show the message; send and write nothing")
    parser.add_argument(
        "--if-configured",
        action="store_true",
        help="do nothing, without an error, where the channel's first setting is not in the environment",
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="write to FILE instead: mail as .eml, wechat as .html (default: .build/publish/), text as .txt",
    )
    parser.add_argument(
        "--site-url",
        type=_address,
        metavar="URL",
        help="address of the site, for links (default: $SITE_URL, else site_url in lessons/course.yml)",
    )


def _port(word: str) -> int:
    if not word.isdecimal() or int(word) > 65535:
        raise argparse.ArgumentTypeError(
            f"{word!r} is no port; expected a number from 0 to 65535, such as 8000"
        )
    return int(word)


def _address(word: str) -> str:
    try:
        return site_address(word)
    except Misuse as misuse:
        raise argparse.ArgumentTypeError(str(misuse)) from misuse

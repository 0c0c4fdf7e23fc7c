"""The commands and their options, in words for somebody who meets them for the first time."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.generator import GENERATORS

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]

_ABOUT = """\
Compiles the course in this folder (lessons/ and quizzes/, written in YAML) into a static site.

  course check     look for mistakes; nothing is written
  course build     check, then write the site to site/
  course serve     build, show it on this machine, and rebuild whenever a file is saved
  course new       begin a lesson or an issue from a working example
  course number    give new lessons, items and choices their permanent numbers
  course stats     print each issue's length, items, pictures and sources
  course schema    write the JSON Schemas editors complete from

Exit codes: 0 all is well, 1 errors were found (with --strict also warnings), 2 the command was not understood.
"""


def make_parser() -> argparse.ArgumentParser:
    """The command line's parser."""
    parser = argparse.ArgumentParser(
        prog="course", description=_ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--root", type=Path, default=Path(), help="folder of the course (default: the folder you are in)"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _check(commands)
    _build(commands)
    _serve(commands)
    _schema(commands)
    commands.add_parser(
        "number", help="append permanent numbers for new lessons, items and choices to ids.lock"
    )
    commands.add_parser(
        "stats", help="print each issue's length, items by kind, pictures and sources by status"
    )
    _new(commands)
    return parser


def _check(commands: Commands) -> None:
    parser = commands.add_parser("check", help="look for mistakes; nothing is written")
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    parser.add_argument(
        "--format",
        choices=("text", "json", "annotations"),
        default="text",
        help="form of the report (default: text)",
    )
    parser.add_argument(
        "--base",
        default="HEAD",
        metavar="REV",
        help="git revision whose ids.lock must be kept (default: HEAD)",
    )


def _build(commands: Commands) -> None:
    parser = commands.add_parser("build", help="check, then write the site to site/")
    _build_options(parser)


def _build_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--generator", choices=GENERATORS, default="mkdocs", help="site generator (default: mkdocs)"
    )
    parser.add_argument(
        "--no-search", action="store_true", help="leave the search index out: faster while writing"
    )
    parser.add_argument(
        "--site-url",
        default=None,
        metavar="URL",
        help="address the site will have, such as https://example.com/course/ (default: $SITE_URL, else none)",
    )


def _serve(commands: Commands) -> None:
    parser = commands.add_parser(
        "serve", help="build, show it on this machine, rebuild whenever a file is saved"
    )
    _build_options(parser)
    parser.add_argument(
        "--port", type=int, default=8000, help="port on 127.0.0.1 (default: 8000, or the next free)"
    )


def _schema(commands: Commands) -> None:
    parser = commands.add_parser(
        "schema", help="write the JSON Schemas editors complete from to .build/schemas/"
    )
    parser.add_argument("--check", action="store_true", help="only compare docs/keys.md with the schema")


def _new(commands: Commands) -> None:
    parser = commands.add_parser("new", help="begin a lesson or an issue from a working example")
    kinds = parser.add_subparsers(dest="what", required=True, metavar="lesson|issue")
    lesson = kinds.add_parser("lesson", help="write lessons/TRACK/SLUG.yml and its quiz")
    lesson.add_argument("id", metavar="TRACK/SLUG", help="such as supply/stock-before-buying")
    issue = kinds.add_parser("issue", help="write the next lessons/issues/NNN.yml and its closing item")
    issue.add_argument("lessons", nargs="*", metavar="TRACK/SLUG", help="its lessons, in reading order")

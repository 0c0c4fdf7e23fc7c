"""`course check`, `course rules`, `course review` and `course stats`: their options."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.cli.commands import add_command

if TYPE_CHECKING:
    from scripts.cli.commands import Commands


def add_check(commands: Commands) -> None:
    """`course check`."""
    more = """\
Reads every YAML file, ids.lock and every drawing, and prints all problems at once: file, line, what was found,
what was expected, and how to put it right. docs/rules.md explains each rule.

  course check --strict"""
    parser = add_command(commands, "check", "look for mistakes; no site is written", more)
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


def add_rules(commands: Commands) -> None:
    """`course rules`."""
    more = """\
The same text is on the course's own site. Findings of `course check` name their rule in brackets.

  course rules prompt-negative"""
    summary = "print a rule, or all of them, with its reason, a bad and a good case"
    parser = add_command(commands, "rules", summary, more)
    parser.add_argument(
        "rule", nargs="?", metavar="RULE", help="the rule's name, such as prompt-negative (default: all)"
    )


def add_review(commands: Commands) -> None:
    """`course review`."""
    more = """\
What expires within 60 days, what never had a second reader, which items readers find broken, which choices nobody
picks, and which items may give each other away. It is advice: the exit code is 0.

  course review --items report-1f2e.json"""
    parser = add_command(commands, "review", "list what an editor should look at next", more)
    parser.add_argument(
        "--as-of",
        type=_day,
        metavar="DATE",
        help="the day from which the 60 days are counted, such as 2026-11-27 (default: today)",
    )
    parser.add_argument(
        "--items",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a report in JSON of the lead's desk or of `course team report`; may be given several times",
    )


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is no day; expected one such as 2026-11-27") from None


def add_stats(commands: Commands) -> None:
    """`course stats`: no option."""
    more = "The figures are of what could be read; a course with errors is reported first."
    add_command(commands, "stats", "print each issue's length, items, pictures and sources", more)

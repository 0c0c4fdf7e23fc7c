"""`course import` and `course export quiz`: their options, in words for somebody who meets them for the first time."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.cli.commands import add_command
from scripts.exchange.form import FORMS, READABLE

if TYPE_CHECKING:
    from scripts.cli.commands import Commands

_IMPORT = """\
Writes drafts into a folder you choose; no file is ever overwritten. Everything that could not be taken over is
printed with its line or row, what was expected, and what to do. What the file has no place for (feedback in Aiken,
say) is marked 【待写】 in the draft, and `course check` names each one until you have written it.

  course import template quiz.xlsx
  course import quiz quiz.xlsx --out drafts/
  course import article pasted.txt --out drafts/"""

_QUIZ = """\
Reads questions from Excel (.xlsx), CSV, GIFT, Moodle XML or Aiken. For Excel and CSV begin with the table that
`course import template quiz.xlsx` writes: it has one question of each of the twelve kinds.

  course import quiz questions.xml --out drafts/"""

_ARTICLE = """\
Reads an article as pasted from a 公众号 page (text, UTF-8), in the shape of the column: 期号, NO.1 … NO.6, 来源,
启示, 下期预告. Writes a draft of each lesson and of the issue. What such pages leave behind is taken out; damaged
characters and traditional ones are named with their line.

  course import article pasted.txt --out drafts/"""

_EXPORT = """\
Writes quizzes to a file for another program. xlsx and csv hold everything, and can be imported again after editing.
gift, moodle and aiken have fewer kinds of question: what they cannot hold is told in one they have or left out, and
said for each item. anki writes a deck; imported again, it updates the cards and keeps what was learnt.

  course export quiz moodle supply/stock-before-buying --out quiz.xml
  course export quiz anki --out course.apkg"""


def add_import(commands: Commands) -> None:
    """`course import quiz`, `course import article` and `course import template`."""
    parser = add_command(commands, "import", "take over quizzes or an article from other programs", _IMPORT)
    kinds = parser.add_subparsers(dest="what", required=True, metavar="quiz|article|template")
    quiz = add_command(kinds, "quiz", "read questions from Excel, CSV, GIFT, Moodle XML or Aiken", _QUIZ)
    quiz.add_argument("file", type=Path, metavar="FILE", help="the file of questions")
    _out(quiz)
    quiz.add_argument(
        "--form",
        choices=tuple(READABLE),
        default=None,
        help="form of the file (default: by its ending; .txt is Aiken when it has ANSWER: lines, else GIFT)",
    )
    article = add_command(kinds, "article", "read a pasted article of the column", _ARTICLE)
    article.add_argument("file", type=Path, metavar="FILE", help="the pasted text")
    _out(article)
    article.add_argument(
        "--track",
        default=None,
        metavar="TRACK",
        help="track of modules whose heading names none (default: unsorted)",
    )
    template = add_command(
        kinds, "template", "write a table to fill in", "An .xlsx also has a page that explains it."
    )
    template.add_argument("file", type=Path, metavar="FILE", help="its name, ending in .xlsx or .csv")


def add_export_quiz(kinds: Commands) -> None:
    """`course export quiz FORM`."""
    parser = add_command(kinds, "quiz", "write quizzes for Excel, Moodle, Anki and others", _EXPORT)
    parser.add_argument("form", choices=tuple(FORMS), metavar="FORM", help=f"one of {', '.join(FORMS)}")
    parser.add_argument(
        "quizzes",
        nargs="*",
        metavar="QUIZ",
        help="such as supply/stock-before-buying or issues/001 (default: all)",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")
    parser.add_argument("--replace", action="store_true", help="write over the file if it is there")


def _out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="where the drafts are written"
    )

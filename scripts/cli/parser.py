"""The commands and their options, in words for somebody who meets them for the first time."""

from __future__ import annotations

import argparse
from pathlib import Path

from scripts.cli.building_parser import add_build, add_release, add_serve
from scripts.cli.checking_parser import add_check, add_review, add_rules, add_stats
from scripts.cli.commands import CODES
from scripts.cli.exchange_parser import add_import
from scripts.cli.exporting_parser import add_export
from scripts.cli.hosting_parser import add_deploy_config, add_hant_report, add_verify
from scripts.cli.publishing_parser import add_publish
from scripts.cli.spoken_help import spoken_parser
from scripts.cli.team_parser import add_team
from scripts.cli.writing_parser import add_new, add_number, add_schema
from scripts.words import LANGUAGES

_ABOUT = """\
Compiles the course in this folder (lessons/ and quizzes/, written in YAML) into a static site.

  course check     look for mistakes; no site is written
  course rules     print a rule, or all of them, with its reason, a bad and a good case
  course review    list what an editor should look at next
  course build     check, then write the site to site/
  course release   build, then add what readers get: traditional script, packed files, check sums
  course deploy-config  write what a host needs: headers, caching, the pages for unknown addresses
  course verify    compare a folder or a published site with what was released
  course hant-report  show what the traditional edition chose where it had a choice
  course serve     build, show it on this machine, and rebuild whenever a file is saved
  course new       begin a lesson or an issue from a working example
  course publish   send one issue to a chat or by mail, or write it as an article
  course export    write one issue as one file that needs no network, or quizzes for other programs
  course import    take over quizzes or an article from other programs
  course number    give new lessons, items and choices their permanent numbers
  course stats     print each issue's length, items, pictures and sources
  course team      report on a team's receipts, send learning records
  course schema    write the JSON Schemas editors complete from

`course COMMAND --help` explains one of them.
"""


def make_parser() -> argparse.ArgumentParser:
    """The command line's parser."""
    parser = spoken_parser("course", _ABOUT, CODES)
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="folder of the course (default: the folder you are in)",
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, help="language of messages and help (default: the machine's)"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_check(commands)
    add_rules(commands)
    add_review(commands)
    add_build(commands)
    add_release(commands)
    add_deploy_config(commands)
    add_verify(commands)
    add_hant_report(commands)
    add_serve(commands)
    add_new(commands)
    add_publish(commands)
    add_export(commands)
    add_import(commands)
    add_number(commands)
    add_stats(commands)
    add_team(commands)
    add_schema(commands)
    return parser

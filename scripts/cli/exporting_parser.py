"""`course export`: its options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scripts.cli.commands import add_command, add_site_url
from scripts.cli.exchange_parser import add_export_quiz

if TYPE_CHECKING:
    from scripts.cli.commands import Commands


def add_export(commands: Commands) -> None:
    """`course export`."""
    more = """\
single-file writes an issue as one HTML file of at most 300 kB: it opens from a disk or in a chat, asks for nothing,
and hands the reader's answers over to the site as a text. quiz writes quizzes for Excel, Moodle, Anki and others.
kill-switch writes a sw.js to publish in the place of the
site's: it ends the service worker on each reader's next visit.

  course export single-file issue-002
  course export quiz moodle --out quiz.xml
  course export kill-switch --out site/sw.js"""
    summary = "write one issue as one file, quizzes for other programs, or the offline worker's kill switch"
    parser = add_command(commands, "export", summary, more)
    kinds = parser.add_subparsers(dest="what", required=True, metavar="single-file|quiz|kill-switch")
    single = kinds.add_parser("single-file", help="write one issue as one HTML file")
    single.add_argument("issue", metavar="issue-NNN", help="such as issue-002")
    add_site_url(single, "address of the site, for links")
    add_export_quiz(kinds)
    switch = kinds.add_parser("kill-switch", help="write the sw.js that ends the service worker")
    for kind in (single, switch):
        kind.add_argument(
            "--out", type=Path, metavar="FILE", help="where to write (default: below .build/export/)"
        )

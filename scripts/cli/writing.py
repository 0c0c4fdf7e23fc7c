"""The commands that write sources: numbers, schemas, new lessons and issues."""

from __future__ import annotations

import argparse
from pathlib import Path

from scripts.assemble import assemble
from scripts.numbers import LOCK_PATH, missing_lines, parse_lock
from scripts.source.tree import read_tree

_LOCK_HEADING = """\
# Permanent numbers of lessons, items and choices. Append-only: `course number` writes it, nobody edits it.
# Readers' progress, backups, links and receipts refer to these numbers.
"""


def number_command(root: Path) -> int:
    """`course number`: append numbers for everything that has none. Refuses to touch a damaged lock."""
    tree = read_tree(root)
    _, problems = parse_lock(tree.lock)
    if problems:
        print(f"{LOCK_PATH} is damaged; run `course check` and restore it first.")
        return 1
    course = assemble(tree).course
    lines = missing_lines(course.ids(), course.numbers)
    if lines:
        text = (tree.lock or _LOCK_HEADING) + "\n".join(lines) + "\n"
        (root / LOCK_PATH).write_text(text, "utf-8", newline="\n")
    print(f"{len(lines)} numbers added to {LOCK_PATH}.")
    return 0


def schema_command(root: Path, arguments: argparse.Namespace) -> int:
    raise NotImplementedError


def new_command(root: Path, arguments: argparse.Namespace) -> int:
    raise NotImplementedError

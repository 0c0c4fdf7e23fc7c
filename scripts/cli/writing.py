"""The commands that write sources: numbers, schemas, new lessons and issues."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from scripts.assemble import assemble
from scripts.beginnings import (
    is_lesson_id,
    new_issue,
    new_lesson,
    new_quiz,
    new_series,
    picture_path,
    with_series,
)
from scripts.cli.speech import say, spoken
from scripts.cli.surroundings import Misuse
from scripts.forms import FORMS
from scripts.model.base import SLUG_PATTERN
from scripts.numbers import LOCK_PATH, missing_lines, parse_lock
from scripts.schemas import KEYS_PAGE, keys_page, schema_files
from scripts.source import SourceFile, parse_source
from scripts.source.tree import read_tree
from scripts.write import write_tree

_LOCK_HEADING = """\
# Permanent numbers of lessons, items and choices. Append-only: `course number` writes it, nobody edits it.
# Readers' progress, backups, links and receipts refer to these numbers.
"""


def number_command(root: Path) -> int:
    """`course number`: append numbers for everything that has none. Refuses to touch a damaged lock."""
    tree = read_tree(root)
    _, problems = parse_lock(tree.lock)
    if problems or any(problem.place.path == LOCK_PATH for problem in tree.problems):
        say(f"{LOCK_PATH} is damaged; run `course check` and restore it first.")
        return 1
    course = assemble(tree).course
    lines = missing_lines(course.ids(), course.numbers)
    if lines:
        text = (tree.lock or _LOCK_HEADING) + "\n".join(lines) + "\n"
        (root / LOCK_PATH).write_text(text, "utf-8", newline="\n")
    say(f"{len(lines)} numbers added to {LOCK_PATH}.")
    return 0


def schema_command(root: Path, arguments: argparse.Namespace) -> int:
    """`course schema`: write schemas and the page of keys, or with --check only compare the page."""
    if arguments.check:
        page = root / KEYS_PAGE
        current = page.read_text("utf-8") if page.exists() else ""
        if current == keys_page():
            return 0
        say(f"{KEYS_PAGE} is not what the schema says; run `course schema` and commit it.")
        return 1
    schemas = {name: text.encode() for name, text in schema_files().items()}
    write_tree(root / ".build" / "schemas", schemas)
    (root / KEYS_PAGE).write_text(keys_page(), "utf-8", newline="\n")
    say(f"{len(schemas)} schemas written to .build/schemas/, keys to {KEYS_PAGE}.")
    return 0


def new_command(root: Path, arguments: argparse.Namespace, today: date) -> int:
    """`course new lesson|quiz|issue|series …`. Never overwrites a file; a series is added to lessons/course.yml."""
    if arguments.what == "issue":
        return _write_new(root, new_issue(_next_issue(root), arguments.lessons))
    if arguments.what == "series":
        return _add_series(
            root, arguments.id, arguments.title or _asked("Title of the series: ", arguments.id)
        )
    if not is_lesson_id(arguments.id):
        say(f"{arguments.id!r} is not a lesson id; expected track/slug, such as supply/stock-before-buying.")
        return 2
    if arguments.what == "quiz":
        return _new_quiz(root, arguments.id, arguments.kinds)
    return _write_new(root, new_lesson(arguments.id, today))


def _new_quiz(root: Path, owner: str, given: Sequence[str]) -> int:
    """A quiz of a lesson that is there gets its permanent numbers at once, and shows its picture if there is one."""
    kinds = given or _asked(f"Kinds of items ({', '.join(FORMS)}): ", "single numeric").split()
    unknown = [kind for kind in kinds if kind not in FORMS]
    if unknown:
        raise Misuse(f"{unknown[0]!r} is no kind to begin from; expected some of {', '.join(FORMS)}")
    picture = picture_path(owner)
    is_drawn = (root / picture).exists()
    files = {path: text for path, text in new_quiz(owner, kinds).items() if path != picture or not is_drawn}
    written = _write_new(root, files)
    return written or (number_command(root) if (root / f"lessons/{owner}.yml").exists() else 0)


def _add_series(root: Path, series_id: str, title: str) -> int:
    """The id is checked like any other; everything else in course.yml stays as it is."""
    path = root / "lessons/course.yml"
    if not re.fullmatch(SLUG_PATTERN, series_id):
        raise Misuse(
            f"{series_id!r} is no id; expected lower-case letters, digits and hyphens, such as stock"
        )
    text = path.read_text("utf-8")
    if f"- id: {series_id}\n" in text:
        say(f"{series_id} exists already; nothing was written.")
        return 1
    longer = with_series(text, new_series(series_id, title))
    if not isinstance(parse_source("lessons/course.yml", longer.encode()), SourceFile):
        say(
            "lessons/course.yml lists its series in another form; nothing was written. Add this entry by hand:"
        )
        print(new_series(series_id, title), end="")
        return 1
    path.write_text(longer, "utf-8", newline="\n")
    say(f"Wrote {path.relative_to(root)}")
    return 0


def _asked(question: str, otherwise: str) -> str:
    """What somebody at a terminal answers; elsewhere, or without an answer, the default."""
    try:
        return (input(spoken().say(question)).strip() if sys.stdin.isatty() else "") or otherwise
    except EOFError:  # Ctrl+D: no answer
        return otherwise


def _next_issue(root: Path) -> int:
    numbers = [int(path.stem) for path in (root / "lessons/issues").glob("[0-9][0-9][0-9].yml")]
    return max(numbers, default=0) + 1


def _write_new(root: Path, files: Mapping[str, str]) -> int:
    present = [path for path in files if (root / path).exists()]
    if present:
        say(f"{', '.join(present)} exists already; nothing was written.")
        return 1
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8", newline="\n")
        say(f"Wrote {path}")
    say("Next: put your words in, list the lesson in an issue, then run `course number` and `course check`.")
    return 0

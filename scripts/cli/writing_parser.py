"""`course new`, `course number` and `course schema`: their options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.cli.commands import add_command

if TYPE_CHECKING:
    from scripts.cli.commands import Commands


def add_new(commands: Commands) -> None:
    """`course new lesson` and `course new issue`."""
    more = """\
What it writes is complete: once the lesson is listed in an issue and `course number` has run, `course check` is
silent. Then put your words in. No file is ever overwritten.

  course new lesson supply/stock-before-buying
  course new issue supply/stock-before-buying retail/angle-one-community"""
    parser = add_command(commands, "new", "begin a lesson or an issue from a working example", more)
    kinds = parser.add_subparsers(dest="what", required=True, metavar="lesson|issue")
    lesson = kinds.add_parser("lesson", help="write lessons/TRACK/SLUG.yml and its quiz")
    lesson.add_argument("id", metavar="TRACK/SLUG", help="such as supply/stock-before-buying")
    issue = kinds.add_parser("issue", help="write the next lessons/issues/NNN.yml and its closing item")
    issue.add_argument("lessons", nargs="*", metavar="TRACK/SLUG", help="its lessons, in reading order")


def add_number(commands: Commands) -> None:
    """`course number`: no option."""
    more = """\
Appends to lessons/ids.lock; what is there is never changed. Readers' answers and links refer to these numbers, so
run it after adding a lesson, an item or a choice, and commit the file with it."""
    add_command(commands, "number", "give new lessons, items and choices their permanent numbers", more)


def add_schema(commands: Commands) -> None:
    """`course schema`."""
    more = """\
Writes .build/schemas/*.schema.json, which editors complete from by the first line of each YAML file, and
docs/keys.md, the list of all keys."""
    parser = add_command(commands, "schema", "write the JSON Schemas editors complete from", more)
    parser.add_argument("--check", action="store_true", help="only compare docs/keys.md with the schema")

"""`course new`, `course number` and `course schema`: their options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.cli.commands import add_command

if TYPE_CHECKING:
    from scripts.cli.commands import Commands


def add_new(commands: Commands) -> None:
    """`course new lesson`, `quiz`, `issue` and `series`."""
    more = """\
What it writes is complete: once the lesson is listed in an issue and `course number` has run, `course check` is
silent. Then put your words in. No file is ever overwritten.

  course new lesson supply/stock-before-buying
  course new quiz supply/stock-before-buying single numeric
  course new issue supply/stock-before-buying retail/angle-one-community
  course new series stock --title 进货这件事"""
    summary = "begin a lesson, a quiz, an issue or a series from a working example"
    parser = add_command(commands, "new", summary, more)
    kinds = parser.add_subparsers(dest="what", required=True, metavar="lesson|quiz|issue|series")
    lesson = kinds.add_parser("lesson", help="write lessons/TRACK/SLUG.yml and its quiz")
    lesson.add_argument("id", metavar="TRACK/SLUG", help="such as supply/stock-before-buying")
    quiz = kinds.add_parser("quiz", help="write quizzes/TRACK/SLUG.yml, with an item of each kind named")
    quiz.add_argument("id", metavar="TRACK/SLUG", help="the lesson it belongs to")
    quiz.add_argument(
        "kinds",
        nargs="*",
        metavar="KIND",
        help="kinds of items: single, multiple, true_false, numeric, fill, cloze, short_answer, order, match, "
        "categorize, hotspot, dialogue (default: asked for, else single and numeric)",
    )
    series = kinds.add_parser("series", help="add a series to lessons/course.yml")
    series.add_argument("id", metavar="ID", help="its id, such as stock")
    series.add_argument("--title", help="its name (default: asked for)")
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

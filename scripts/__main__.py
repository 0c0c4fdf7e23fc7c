"""`course <command>`: wires the stages together. The only place that ends the process."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from scripts.cli.building import build_command, environment, serve_command
from scripts.cli.checking import check_course, report
from scripts.cli.ending import ended
from scripts.cli.parser import make_parser
from scripts.cli.progress import step_if_slow
from scripts.cli.publishing import publish_command
from scripts.cli.surroundings import Misuse
from scripts.cli.team import team_command
from scripts.cli.writing import new_command, number_command, schema_command
from scripts.stats import stats_table


def run(argv: Sequence[str]) -> int:
    """Run one command; returns its exit code. Raises SystemExit(2) or Misuse when it is not understood."""
    arguments = make_parser().parse_args(argv)
    root: Path = arguments.root.resolve()
    if not root.is_dir():
        raise Misuse(f"{arguments.root} is no folder; expected the one that holds lessons/ and quizzes/")
    if arguments.command in _ON_FOLDER:
        return _ON_FOLDER[arguments.command](root)
    if arguments.command in _IN_SURROUNDINGS:
        return _IN_SURROUNDINGS[arguments.command](root, arguments, environment())
    match arguments.command:
        case "check":
            return check_command(root, arguments)
        case "team":
            return team_command(root, arguments, environment())
        case "schema":
            return schema_command(root, arguments)
        case _:
            return new_command(root, arguments, datetime.now(UTC).date())


def check_command(root: Path, arguments: argparse.Namespace) -> int:
    """`course check`: 1 when errors were found, with --strict also for warnings."""
    with step_if_slow("Checking the course"):
        checked = check_course(root, datetime.now(UTC).date(), arguments.base)
    report(checked, arguments.format)
    return int(checked.has_errors or (arguments.strict and bool(checked.problems)))


def stats_command(root: Path) -> int:
    """`course stats`: figures of what could be read; 1 when the course has errors, which are reported first."""
    with step_if_slow("Reading the course"):
        checked = check_course(root, datetime.now(UTC).date())
    if checked.has_errors:
        report(checked)
    print(stats_table(checked.course))
    return int(checked.has_errors)


# Commands that take addresses, moments or secrets from the environment.
_IN_SURROUNDINGS = {
    "build": build_command,
    "release": build_command,
    "serve": serve_command,
    "publish": publish_command,
}

# Commands that need only the folder.
_ON_FOLDER = {"number": number_command, "stats": stats_command}


def main() -> None:
    """Entry point of the `course` command."""
    # What a command reads and makes it needs until it ends; looking for garbage finds none, again and again.
    gc.disable()
    sys.exit(ended(lambda: run(sys.argv[1:])))


if __name__ == "__main__":
    main()

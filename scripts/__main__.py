"""`course <command>`: wires the stages together. The only place that ends the process."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from scripts.cli.building import build_command, environment, serve_command
from scripts.cli.checking import check_course, report
from scripts.cli.parser import make_parser
from scripts.cli.writing import new_command, number_command, schema_command


def run(argv: Sequence[str]) -> int:
    """Run one command; returns its exit code. Raises SystemExit(2) when the words are not understood."""
    arguments = make_parser().parse_args(argv)
    root: Path = arguments.root.resolve()
    match arguments.command:
        case "check":
            return check_command(root, arguments)
        case "build":
            return build_command(root, arguments, environment())
        case "serve":
            return serve_command(root, arguments, environment())
        case "schema":
            return schema_command(root, arguments)
        case "number":
            return number_command(root)
        case _:
            return new_command(root, arguments, datetime.now(UTC).date())


def check_command(root: Path, arguments: argparse.Namespace) -> int:
    """`course check`: 1 when errors were found, with --strict also for warnings."""
    checked = check_course(root, datetime.now(UTC).date(), arguments.base)
    report(checked, arguments.format)
    return int(checked.has_errors or (arguments.strict and bool(checked.problems)))


def main() -> None:
    """Entry point of the `course` command."""
    try:
        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()

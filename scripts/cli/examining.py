"""The commands that only look: `course check` and `course stats`."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from scripts.cli.checking import check_course, report
from scripts.cli.kept import keep_check
from scripts.cli.progress import step_if_slow
from scripts.stats import stats_table


def check_command(root: Path, arguments: argparse.Namespace) -> int:
    """`course check`: 1 when errors were found, with --strict also for warnings."""
    with step_if_slow("Checking the course"):
        checked = check_course(root, datetime.now(UTC).date(), arguments.base, in_halves=True)
    keep_check(root, arguments.key, checked.problems, checked.file_count)
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

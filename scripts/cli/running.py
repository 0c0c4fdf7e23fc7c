"""Each command with what it needs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from scripts.cli.building import build_command, serve_command
from scripts.cli.checking import check_course, report
from scripts.cli.choosing import hant_report_command
from scripts.cli.deploying import deploy_config_command, verify_command
from scripts.cli.explaining import rules_command
from scripts.cli.exporting import export_command
from scripts.cli.importing import import_command
from scripts.cli.kept import check_key, keep_check
from scripts.cli.progress import step_if_slow
from scripts.cli.publishing import publish_command
from scripts.cli.reviewing import review_command
from scripts.cli.team import team_command
from scripts.cli.writing import new_command, number_command, schema_command
from scripts.stats import stats_table


def run_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Run one command; returns its exit code."""
    if arguments.command in _ON_FOLDER:
        return _ON_FOLDER[arguments.command](root)
    if arguments.command in _IN_SURROUNDINGS:
        return _IN_SURROUNDINGS[arguments.command](root, arguments, environ)
    if arguments.command in _WITH_OPTIONS:
        return _WITH_OPTIONS[arguments.command](root, arguments)
    return new_command(root, arguments, datetime.now(UTC).date())


def check_command(root: Path, arguments: argparse.Namespace) -> int:
    """`course check`: 1 when errors were found, with --strict also for warnings."""
    today = datetime.now(UTC).date()
    # Named before it is read: what is saved meanwhile belongs to the next check.
    key = check_key(root, today, arguments.base)
    with step_if_slow("Checking the course"):
        checked = check_course(root, today, arguments.base)
    keep_check(root, key, checked.problems, checked.file_count)
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
    "deploy-config": deploy_config_command,
    "export": export_command,
    "publish": publish_command,
    "team": team_command,
}

# Commands that need the folder and their options.
_WITH_OPTIONS = {
    "check": check_command,
    "import": import_command,
    "review": review_command,
    "rules": rules_command,
    "hant-report": hant_report_command,
    "schema": schema_command,
    "verify": verify_command,
}

# Commands that need only the folder.
_ON_FOLDER = {"number": number_command, "stats": stats_command}

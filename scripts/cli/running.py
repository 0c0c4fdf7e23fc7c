"""Each command with what it needs. A command loads its own libraries only: some take longer than a whole check."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path


def run_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Run one command; returns its exit code."""
    command = arguments.command
    if command in _ON_FOLDER:
        return _loaded(_ON_FOLDER[command])(root)
    if command in _IN_SURROUNDINGS:
        return _loaded(_IN_SURROUNDINGS[command])(root, arguments, environ)
    if command in _WITH_OPTIONS:
        return _loaded(_WITH_OPTIONS[command])(root, arguments)
    return _loaded("writing.new_command")(root, arguments, datetime.now(UTC).date())


def _loaded(name: str) -> Callable[..., int]:
    module, _, function = name.partition(".")
    return getattr(import_module(f"scripts.cli.{module}"), function)


# Commands that take addresses, moments or secrets from the environment.
_IN_SURROUNDINGS = {
    "build": "building.build_command",
    "release": "building.build_command",
    "serve": "serving.serve_command",
    "deploy-config": "deploying.deploy_config_command",
    "export": "exporting.export_command",
    "publish": "publishing.publish_command",
    "team": "team.team_command",
}

# Commands that need the folder and their options.
_WITH_OPTIONS = {
    "check": "examining.check_command",
    "import": "importing.import_command",
    "review": "reviewing.review_command",
    "rules": "explaining.rules_command",
    "hant-report": "choosing.hant_report_command",
    "schema": "writing.schema_command",
    "verify": "deploying.verify_command",
}

# Commands that need only the folder.
_ON_FOLDER = {"number": "writing.number_command", "stats": "examining.stats_command"}

"""What a command said of files that are still as they were: said again, without reading the course.

Imports nothing that takes long: reading the files is all that is left to do.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from scripts.cache import digest, files_digest, program_digest
from scripts.cli.published import published_lock
from scripts.cli.speech import spoken
from scripts.cli.surroundings import build_time
from scripts.problem import Place, Problem, Severity
from scripts.report import REPORTS
from scripts.scan import scan

# Everything a build reads below its root.
SOURCES = ("lessons", "quizzes", "docs", "theme", "app", "mkdocs.yml", "deno.json", "deno.lock")
_CHECKED = ("lessons", "quizzes", "docs/assets/images")
_FOLDER = ".build/cache"


def check_key(root: Path, today: date, base: str | None) -> str:
    """Names all that a check depends on."""
    lock = published_lock(root, base) if base else None
    return digest(program_digest(), _files(root, _CHECKED), today.isoformat(), repr(lock))


def build_key(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> str:
    """Names all that a build depends on; its moment counts as a day unless it is given."""
    moment = environ.get("SOURCE_DATE_EPOCH") or build_time(environ).date().isoformat()
    wanted = (arguments.generator, arguments.no_search, arguments.site_url, environ.get("SITE_URL"), moment)
    return digest(program_digest(), _files(root, SOURCES), repr(wanted))


def keep_check(root: Path, key: str, problems: Sequence[Problem], file_count: int) -> None:
    """Keep a report for the next check of the same files; a folder that was never built in stays as it is."""
    kept = {"key": key, "problems": [asdict(problem) for problem in problems], "files": file_count}
    _keep(root, "check", kept)


def keep_build(root: Path, key: str) -> None:
    """Keep that the site is what these files make."""
    _keep(root, "build", {"key": key, "site": _site(root)})


def same_check(root: Path, key: str) -> tuple[tuple[Problem, ...], int] | None:
    """The problems and the number of files of the last check, when it had the same key."""
    kept = _kept(root, "check", key)
    if kept is None:
        return None
    problems = (
        Problem(Place(**one["place"]), Severity(one["severity"]), one["rule"], one["message"], one["fix"])
        for one in kept["problems"]
    )
    return tuple(problems), kept["files"]


def same_build(root: Path, key: str) -> bool:
    """Whether the site of the last build had the same key and has not been touched since."""
    kept = _kept(root, "build", key)
    return kept is not None and kept["site"] == _site(root)


def say_check(problems: Sequence[Problem], file_count: int, form: str) -> None:
    """Print the report of a check."""
    print(REPORTS[form](problems, file_count, spoken()), file=sys.stdout, flush=True)


def _files(root: Path, names: Sequence[str]) -> str:
    return files_digest(root, scan(root, names))


def _site(root: Path) -> str:
    return digest(*(f"{path} {found}" for path, found in scan(root, ["site"]).items()))


def _keep(root: Path, name: str, kept: Mapping[str, object]) -> None:
    if not (root / ".build").is_dir():
        return
    try:
        (root / _FOLDER).mkdir(exist_ok=True)
        (root / _FOLDER / f"{name}.json").write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
    except OSError:
        # What cannot be kept is worked out again.
        return


def _kept(root: Path, name: str, key: str) -> dict[str, Any] | None:
    try:
        kept = json.loads((root / _FOLDER / f"{name}.json").read_text("utf-8"))
        return kept if kept["key"] == key else None
    except (OSError, ValueError, KeyError, TypeError):
        return None

"""The commands that build: `course build` and `course serve`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from scripts.assets import BundleError
from scripts.build import BuildOptions, build_site
from scripts.cli.checking import check_course, report
from scripts.finish.pages import PolicyBreach
from scripts.finish.search import SearchIndexError
from scripts.generator import GeneratorError
from scripts.serve import serve_site

# A step that fails has said why in its own words; the user sees those, never a traceback.
FAILURES = (BundleError, GeneratorError, PolicyBreach, SearchIndexError)


def build_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course build`: exit code 0 with a site, 1 without."""
    started = time.monotonic()
    if not build_once(root, arguments, environ):
        return 1
    print(f"Built {root / 'site'} in {time.monotonic() - started:.1f} s.")
    return 0


def serve_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course serve`: runs until interrupted."""

    def rebuild() -> bool:
        return build_once(root, arguments, environ)

    return serve_site(root, arguments.port, rebuild)


def build_once(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> bool:
    """Check and build; prints the report when there is anything to say. Returns whether a site was written."""
    built_at = build_time(environ)
    checked = check_course(root, built_at.date())
    if checked.problems:
        report(checked)
    if checked.has_errors:
        print("Nothing was built: put the errors above right first.", file=sys.stderr)
        return False
    options = BuildOptions(
        built_at=built_at,
        site_url=arguments.site_url if arguments.site_url is not None else environ.get("SITE_URL", ""),
        generator=arguments.generator,
        search=not arguments.no_search,
    )
    try:
        build_site(root, checked.course, options, progress_on(sys.stderr.write))
    except FAILURES as failure:
        print(f"{type(failure).__name__}:\n{failure}", file=sys.stderr)
        return False
    return True


def build_time(environ: Mapping[str, str]) -> datetime:
    """SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/) or now."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def progress_on(write: Callable[[str], object]) -> Callable[[str], None]:
    """A progress line for every step."""

    def progress(step: str) -> None:
        write(f"· {step} …\n")

    return progress


def environment() -> Mapping[str, str]:
    """The process's environment; read here only."""
    return os.environ

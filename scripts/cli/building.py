"""The commands that build: `course build` and `course release`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.assets import BundleError
from scripts.build import BuildOptions, build_site
from scripts.cli.checking import check_course, report
from scripts.cli.kept import keep_build
from scripts.cli.progress import say_step
from scripts.cli.speech import complain, say
from scripts.cli.surroundings import build_time, published_address
from scripts.finish.offline import UnlistedSite
from scripts.finish.pages import PolicyBreach
from scripts.finish.traditional.edition import NoEntry
from scripts.finish.webhooks import WebhookExposed
from scripts.generator import GeneratorError
from scripts.model import CourseInfo
from scripts.problem import Problem
from scripts.publication import GuideUnreadable
from scripts.release import release_site
from scripts.render import StampError

# A step that fails has said why in its own words; the user sees those, never a traceback.
FAILURES = (
    BundleError,
    GeneratorError,
    GuideUnreadable,
    NoEntry,
    PolicyBreach,
    StampError,
    UnlistedSite,
    WebhookExposed,
)


def build_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course build` and `course release`: exit code 0 with a site, 1 without."""
    started = time.monotonic()
    built = build_once(root, arguments, environ)
    if built is None:
        return 1
    # A report would not be repeated, and feeds say the second they were made in.
    dated = built.address and not environ.get("SOURCE_DATE_EPOCH")
    if arguments.command == "build" and not built.problems and not dated:
        keep_build(root, arguments.key)
    say(f"Built {root / 'site'} in {time.monotonic() - started:.1f} s.")
    return 0


@dataclass(frozen=True, slots=True)
class Built:
    """What was said about a site that was written, and where it is to be published."""

    problems: tuple[Problem, ...]
    address: str


def build_once(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> Built | None:
    """Check and build; prints the report when there is anything to say. None when no site was written."""
    built_at = build_time(environ)
    say_step("Checking the course")
    checked = check_course(root, built_at.date())
    if checked.problems:
        report(checked)
    if checked.has_errors:
        complain("Nothing was built: put the errors above right first.")
        return None
    options = build_options(arguments, environ, checked.course.info.value)
    try:
        build_site(root, checked.course, options, say_step)
        if arguments.command == "release":
            release_site(root, options.address, say_step, is_packed=not arguments.no_packing)
    except FAILURES as failure:
        complain(f"The build stopped here:\n{failure}")
        return None
    return Built(checked.problems, options.address)


def build_options(
    arguments: argparse.Namespace, environ: Mapping[str, str], info: CourseInfo
) -> BuildOptions:
    """What the command line, the environment and course.yml ask of a build."""
    return BuildOptions(
        built_at=build_time(environ),
        site_url=_site_url(arguments, environ, info),
        generator=arguments.generator,
        search=not arguments.no_search,
    )


def _site_url(arguments: argparse.Namespace, environ: Mapping[str, str], info: CourseInfo) -> str:
    """What was asked for goes before what stands in course.yml, which says where readers find the site: not here."""
    stated = info.site_url if arguments.command != "serve" else None
    return published_address(arguments.site_url, environ, stated)

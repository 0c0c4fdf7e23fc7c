"""`course export`: one issue as one file, quizzes for other programs, or the kill switch of the service worker."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.assets import style_sheet
from scripts.build import BUILD, BuildOptions
from scripts.cli.building import FAILURES
from scripts.cli.checking import check_course, report
from scripts.cli.exporting_quizzes import export_quizzes
from scripts.cli.progress import say_step
from scripts.cli.surroundings import Misuse, build_time, published_address
from scripts.course import Course
from scripts.export.single_file import MOST_BYTES, SINGLE_SHEETS, Insides, single_file
from scripts.finish.offline import KILL_SWITCH, WORKER
from scripts.publication import Publication
from scripts.view.wording import issue_path
from scripts.whole_bundle import bundle_whole

_ISSUE = re.compile(r"issue-(\d{1,4})")
_ROOT = "../../"


def export_command(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """`course export`: 0 written, 1 not."""
    if arguments.what == "kill-switch":
        return _write(arguments.out or root / BUILD / "export" / WORKER, KILL_SWITCH.read_bytes())
    if arguments.what == "quiz":
        return export_quizzes(root, arguments, environ)
    return _export_issue(root, arguments, environ)


def _export_issue(root: Path, arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    built_at = build_time(environ)
    say_step("Checking the course")
    checked = check_course(root, built_at.date())
    if checked.has_errors:
        report(checked)
        print("Nothing was exported: put the errors above right first.", file=sys.stderr)
        return 1
    course = checked.course
    number = _number(course, arguments.issue)
    site = published_address(arguments.site_url, environ, course.info.value.site_url)
    try:
        publication = Publication(root, course, BuildOptions(built_at=built_at, site_url=site), say_step)
        page = publication.content(f"issues/{issue_path(number)}/index.html")
        assert page is not None
        content = issue_file(root, page, site, root / BUILD / "single.js")
    except FAILURES as failure:
        print(f"The export stopped here:\n{failure}", file=sys.stderr)
        return 1
    if len(content) > MOST_BYTES:
        print(
            f"course: {len(content):,} bytes; chat apps may refuse more than {MOST_BYTES:,}", file=sys.stderr
        )
    return _write(arguments.out or root / BUILD / "export" / f"issue-{issue_path(number)}.html", content)


def issue_file(root: Path, page: bytes, site: str, out: Path) -> bytes:
    """A published issue as one file; its script is kept in the file `out`. Raises BundleError."""
    replaced = ("app/calculator/plot/live_plot.ts=app/single/no_plot.ts",)
    script = bundle_whole(root, "app/single/main.ts", out, replaced)
    insides = Insides(
        css=style_sheet(root, SINGLE_SHEETS).decode(),
        script=script.decode(),
        site=f"{site.rstrip('/')}/" if site else "",
        root=_ROOT,
    )
    return single_file(page.decode(), insides).encode()


def _number(course: Course, word: str) -> int:
    found = _ISSUE.fullmatch(word)
    if found and int(found[1]) in course.issues:
        return int(found[1])
    known = ", ".join(f"issue-{issue_path(number)}" for number in course.issue_numbers[:3])
    raise Misuse(f"{word!r} is no issue of this course; expected one such as {known}")


def _write(path: Path, content: bytes) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    print(f"Wrote {path} ({len(content):,} bytes)")
    return 0

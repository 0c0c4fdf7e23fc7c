"""Builds the real course, or the example with every part, with the functions behind `course build`."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from scripts.build import BuildOptions, build_site
from scripts.cli.checking import check_course
from scripts.cli.writing import number_command
from scripts.finish import finished
from scripts.generator import run_generator
from scripts.release import release_site
from scripts.report import text_report
from tests.builders import course_files

ROOT = Path(__file__).parents[1]
EVERY_PART = ROOT / "tests/examples/valid/every-part"
SHARED = ("theme", "app", "mkdocs.yml", "deno.json", "deno.lock")
SMALL_ASSETS = (
    "docs/assets/css",
    "docs/assets/card.png",
    "docs/assets/early.js",
    "docs/assets/favicon.svg",
    "docs/assets/icons",
)
SOURCES = ("lessons", "quizzes", "docs", *SHARED)

# What SOURCE_DATE_EPOCH would say: two builds of one test run must not differ by their moment.
BUILT_AT = datetime(2026, 11, 24, tzinfo=UTC)


def copy_sources(folder: Path) -> None:
    """Everything a build reads below its root, with numbers for what has none yet."""
    for name in SOURCES:
        copy_path(ROOT / name, folder / name)
    assert number_command(folder) == 0


def copy_every_part(folder: Path) -> None:
    """The example course, in which each kind of block and item occurs, with the real styles, guides and app."""
    for name in (*SHARED, "docs"):
        copy_path(ROOT / name, folder / name)
    shutil.rmtree(folder / "docs/assets/images")
    for name in ("lessons", "quizzes", "docs/assets/images"):
        copy_path(EVERY_PART / name, folder / name)


def copy_small(folder: Path) -> None:
    """The small course of tests/builders.py with the real styles and app, without guides: the quickest to build."""
    course_files(folder)
    copy_frame(folder)


def copy_frame(folder: Path) -> None:
    """What turns a course without guides into a site: styles, app, theme and configuration."""
    for name in (*SHARED, *SMALL_ASSETS):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy_path(ROOT / name, folder / name)
    configuration = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(configuration.partition("\nnav:")[0], "utf-8")


def copy_path(source: Path, target: Path) -> None:
    """A file or a folder with everything in it."""
    copy = shutil.copytree if source.is_dir() else shutil.copy2
    copy(source, target)


def build_course(folder: Path, generator: str = "mkdocs", search: bool = True) -> Path:
    """Copy and build the course; returns the site's folder. Fails with the report when the course has errors."""
    copy_sources(folder)
    return build_copy(folder, generator, search)


def build_copy(folder: Path, generator: str = "mkdocs", search: bool = True) -> Path:
    """Build what was copied into a folder; returns the site's folder."""
    checked = check_course(folder, BUILT_AT.date())
    assert not checked.has_errors, text_report(checked.problems, checked.file_count)
    options = BuildOptions(built_at=BUILT_AT, generator=generator, search=search)
    return build_site(folder, checked.course, options, lambda _: None)


def release_copy(built: Path, folder: Path, address: str = "") -> Path:
    """Release what was built in another folder, which stays as it is; returns the site's folder."""
    for name in (*SHARED, "site"):
        copy_path(built / name, folder / name)
    return release_site(folder, address, lambda _: None)


def whole_site(folder: Path, generator: str) -> Path:
    """What a generator makes of a build's documents without our stamp, finished as pages are."""
    site = folder / f"by-{generator}"
    run_generator(folder, generator, {"SITE_DIR": site.name, "SITE_URL": ""})
    (site / "404/index.html").replace(site / "404.html")
    for path in [*site.glob("assets/javascripts/**/*"), *site.glob("assets/images/**/*"), *site.glob("s*.*")]:
        if path.is_file():
            path.unlink()
    for page in site.rglob("*.html"):
        html = finished(page.relative_to(site).as_posix(), page.read_text("utf-8"))
        page.write_text(html, "utf-8", newline="\n")
    return site

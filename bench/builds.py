"""Builds and checks of generated courses, beside plain mkdocs-material on the same pages in the same rounds."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from bench.corpus import write_course
from bench.timing import Run, figures, interleaved, line, ratio, run

ROOT = Path(__file__).parents[1]
# A year of six lessons a day, and about half of one; the larger takes plain mkdocs-material many minutes.
SIZES = (1000, 2190)
_AGAIN = 3
_CARRIED = ("docs", "theme", "app", "scripts", "mkdocs.yml", "deno.json", "deno.lock")
_PLAIN = "site_name: plain\ntheme:\n  name: material\n  language: zh\n  font: false\ndocs_dir: plain-docs\n"
COURSE = (sys.executable, "-m", "scripts")


def builds(rounds: int, sizes: tuple[int, ...] = SIZES) -> dict[str, object]:
    """Clean builds without search, and builds with nothing changed; how both grow with the course."""
    found: dict[str, object] = {}
    ours: dict[int, dict[str, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch) / "course"
            copy_course(folder, size)
            found[str(size)], ours[size] = _builds(folder, size, rounds if size == min(sizes) else 1)
    least, most = min(ours), max(ours)
    if least < most:
        growth = (ours[most]["cpu"] / ours[least]["cpu"]) / (most / least)
        print(f"  growth from {least:,} to {most:,} lessons: {growth:.2f} times the CPU time a lesson")
        found["growth"] = round(growth, 2)
    return found


def checks(rounds: int) -> dict[str, object]:
    """`course check` on a thousand lessons: the first time, and with nothing changed."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "course"
        copy_course(folder, SIZES[0])
        (folder / ".build").mkdir(exist_ok=True)
        check = partial(run, [*COURSE, "check", "--base", ""], folder)

        def cold() -> Run:
            shutil.rmtree(folder / ".build/cache", ignore_errors=True)
            return check()

        cold_runs, warm_runs = interleaved(cold, check, max(rounds, _AGAIN))
    print(f"  {line(f'course check, {SIZES[0]:,} lessons, cold (target 2 s by the clock)', cold_runs)}")
    print(f"  {line('course check, nothing changed (target 0.5 s)', warm_runs)}")
    return {"cold": figures(cold_runs), "warm": figures(warm_runs)}


def copy_course(folder: Path, lessons: int) -> None:
    """A generated course of so many lessons below `folder`, with our styles, theme and app, but no guides."""
    folder.mkdir()
    for name in _CARRIED:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "*.md", "images")
            shutil.copytree(source, folder / name, ignore=ignored)
        elif source.exists():
            shutil.copy(source, folder / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    write_course(folder, lessons, (ROOT / "lessons/course.yml").read_text("utf-8"))
    run([*COURSE, "number"], folder)


def _builds(folder: Path, size: int, rounds: int) -> tuple[Mapping[str, object], dict[str, float]]:
    build = partial(run, [*COURSE, "build", "--no-search"], folder)

    def clean() -> Run:
        for name in ("site", ".build"):
            shutil.rmtree(folder / name, ignore_errors=True)
        return build()

    def plain() -> Run:
        out = folder / "plain-site"
        shutil.rmtree(out, ignore_errors=True)
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "plain.yml", "-d", str(out)]
        return run(command, folder)

    clean()
    _plain_documents(folder)
    ours, theirs = interleaved(clean, plain, rounds)
    unchanged = [build() for _ in range(_AGAIN)]
    share = ratio(ours, theirs)
    print(f"  {line(f'clean build of {size:,} lessons, no search index', ours)}")
    print(f"  {line('plain mkdocs-material on the same rendered pages', theirs)}")
    print(f"    CPU ratio, pair by pair, median: {share:.3f} (target 0.05)")
    print(f"  {line('course build, nothing changed (target 0.5 s)', unchanged)}")
    result = {"ours": figures(ours), "mkdocs-material": figures(theirs), "ratio": round(share, 3)}
    return {**result, "unchanged": figures(unchanged), "rounds": rounds}, figures(ours)


def _plain_documents(folder: Path) -> None:
    """The same rendered pages without our templates: what plain mkdocs-material makes of them."""
    (folder / "plain.yml").write_text(_PLAIN, "utf-8")
    shutil.copytree(folder / ".build/docs", folder / "plain-docs")
    for page in (folder / "plain-docs").rglob("*.md"):
        lines = page.read_text("utf-8").splitlines(keepends=True)
        page.write_text("".join(line for line in lines if not line.startswith("template: ")), "utf-8")

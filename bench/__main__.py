"""`make bench`: speed and size in one run, beside plain mkdocs-material on the same pages."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench.browser_times import page_times
from bench.corpus import write_course
from bench.search import answered, summary
from bench.search_corpus import with_generated
from bench.timing import Run, interleaved, line, run
from bench.weights import page_weight
from scripts.assets import deno_binary
from scripts.cli.checking import check_course

ROOT = Path(__file__).parent.parent
CARRIED = ("docs", "theme", "app", "scripts", "mkdocs.yml", "deno.json", "deno.lock")
PLAIN = "site_name: plain\ntheme:\n  name: material\n  language: zh\n  font: false\ndocs_dir: plain-docs\n"


def main() -> None:
    """Run every measurement and print it."""
    with tempfile.TemporaryDirectory() as scratch:
        _builds(Path(scratch) / "builds", lessons=180, rounds=3)
        _check(Path(scratch) / "check", lessons=1000)
    _weights()
    _search()
    print("\n10,000 events in Chromium (median of 9, ms)")
    for entry in ("fold_entry", "review_entry"):
        for name, milliseconds in page_times(ROOT, entry).items():
            print(f"  {name}: {milliseconds:.1f}")
    print("\nReceipts in Chromium, one run each (ms)")
    for name, milliseconds in page_times(ROOT, "receipt_entry").items():
        print(f"  {name}: {milliseconds:.0f}")
    print("\nA year of daily reading, 18 items a day, and of review (three seeds)")
    _deno("bench/review_year.ts")
    print("\nShort backups of 20 simulated readers, characters (least, middle, most)")
    _deno("bench/backup_sizes.ts", "--allow-read")


def _search() -> None:
    print("\nSixty queries of a shop manager")
    course = check_course(ROOT, datetime.now(UTC).date()).course
    for name, lessons in (
        ("the real lessons", course),
        ("and 1,000 generated", with_generated(course, 1000)),
    ):
        with tempfile.TemporaryDirectory() as folder:
            print("\n".join(summary(name, answered(lessons, Path(folder)))))


def _deno(script: str, *permissions: str) -> None:
    sys.stdout.flush()
    subprocess.run([deno_binary(), "run", "--quiet", "--frozen", *permissions, script], cwd=ROOT, check=True)


def _copy(folder: Path, lessons: int) -> None:
    folder.mkdir()
    for name in CARRIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(
                source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.md", "images")
            )
        elif source.exists():
            shutil.copy(source, folder / name)
    (folder / "mkdocs.yml").write_text(
        (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0], "utf-8"
    )
    write_course(folder, lessons, (ROOT / "lessons/course.yml").read_text("utf-8"))
    run([sys.executable, "-m", "scripts", "number"], folder)


def _builds(folder: Path, lessons: int, rounds: int) -> None:
    _copy(folder, lessons)

    def ours() -> Run:
        shutil.rmtree(folder / "site", ignore_errors=True)
        shutil.rmtree(folder / ".build", ignore_errors=True)
        return run([sys.executable, "-m", "scripts", "build", "--no-search"], folder)

    def plain() -> Run:
        out = folder / "plain-site"
        shutil.rmtree(out, ignore_errors=True)
        return run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", "plain.yml", "-d", str(out)], folder)

    ours()
    _plain_documents(folder)
    ours_runs, plain_runs = interleaved(ours, plain, rounds)
    ratio = statistics.median(a.cpu / b.cpu for a, b in zip(ours_runs, plain_runs, strict=True))
    print(f"Clean build of {lessons} lessons, no search index")
    print("  " + line("this course", ours_runs))
    print("  " + line("plain mkdocs-material on the same rendered pages", plain_runs))
    print(f"  CPU ratio, pair by pair, median: {ratio:.2f} (budget: at most 1)")


def _plain_documents(folder: Path) -> None:
    """The same rendered pages without our templates: what plain mkdocs-material makes of them."""
    (folder / "plain.yml").write_text(PLAIN, "utf-8")
    shutil.copytree(folder / ".build/docs", folder / "plain-docs")
    for page in (folder / "plain-docs").rglob("*.md"):
        lines = page.read_text("utf-8").splitlines(keepends=True)
        page.write_text("".join(line for line in lines if not line.startswith("template: ")), "utf-8")


def _check(folder: Path, lessons: int) -> None:
    _copy(folder, lessons)
    runs = [run([sys.executable, "-m", "scripts", "check", "--base", ""], folder) for _ in range(3)]
    print(f"\n{line(f'course check on {lessons} lessons', runs)}")


def _weights() -> None:
    site = ROOT / "site"
    if not site.exists():
        run([sys.executable, "-m", "scripts", "build"], ROOT)
    print("\nFirst visit, gzip -9 bytes")
    issue = sorted(path.parent.relative_to(site).as_posix() for path in site.glob("issues/*/index.html"))[-1]
    lesson = sorted(path.parent.relative_to(site).as_posix() for path in site.glob("lessons/*/*/index.html"))[
        0
    ]
    for page in ("", issue, lesson, "review", "me", "team"):
        weights = page_weight(site, page)
        parts = ", ".join(f"{kind} {size:,}" for kind, size in sorted(weights.items()))
        print(f"  /{page}: {sum(weights.values()):,} ({parts})")


if __name__ == "__main__":
    main()

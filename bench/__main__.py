"""`make bench`: speed and size, beside plain mkdocs-material on the same pages; `python -m bench NAME …` for a part.

What builds, checks, saves and pages take is kept in bench/results.json, from which bench/chart.py draws.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from bench.browser_times import page_times
from bench.builds import builds, checks
from bench.chart import draw_chart
from bench.results import keep
from bench.saves import saves
from bench.search import answered, summary
from bench.search_corpus import with_generated
from bench.timing import run
from bench.weights import page_weight
from scripts.assets import deno_binary
from scripts.cli.checking import check_course

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Run the measurements asked for, all by default, and print them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(_MEASUREMENTS)}")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of builds in turn (default: 3)")
    wanted = parser.parse_args()
    unknown = [name for name in wanted.names if name not in _MEASUREMENTS]
    if unknown:
        parser.error(f"{unknown[0]} is not measured; expected some of {', '.join(_MEASUREMENTS)}")
    for name in wanted.names or _MEASUREMENTS:
        title, measure = _MEASUREMENTS[name]
        print(f"\n{title}", flush=True)
        found = measure(wanted.rounds)
        if found:
            keep(name, found)
    draw_chart()


def _weights(_: int) -> dict[str, object]:
    site = ROOT / "site"
    if not site.exists():
        run([sys.executable, "-m", "scripts", "build"], ROOT)
    issues = sorted(path.parent.relative_to(site).as_posix() for path in site.glob("issues/*/index.html"))
    lessons = sorted(path.parent.relative_to(site).as_posix() for path in site.glob("lessons/*/*/index.html"))
    found: dict[str, object] = {}
    for page in ("", issues[-1], lessons[0], "review", "me", "team"):
        weights = page_weight(site, page)
        parts = ", ".join(f"{kind} {size:,}" for kind, size in sorted(weights.items()))
        print(f"  /{page}: {sum(weights.values()):,} ({parts})")
        found[f"/{page}"] = {"all": sum(weights.values()), **weights}
    nexts = sorted(page_weight(site, page)["html"] for page in lessons)
    print(f"  next lesson: {statistics.median(nexts):,.0f} in the middle, {nexts[-1]:,} at most")
    return {**found, "next lesson": {"middle": round(statistics.median(nexts)), "most": nexts[-1]}}


def _search(_: int) -> dict[str, object]:
    course = check_course(ROOT, datetime.now(UTC).date()).course
    found: dict[str, object] = {}
    for name, lessons in (
        ("the real lessons", course),
        ("and 1,000 generated", with_generated(course, 1000)),
    ):
        with tempfile.TemporaryDirectory() as folder:
            answers = answered(lessons, Path(folder))
        print("\n".join(summary(name, answers)))
        found[name] = {
            "right": sum(answer.is_right for answer in answers),
            "first query, most": max(answer.first_bytes for answer in answers),
            "later query, most": max(answer.later_bytes for answer in answers),
        }
    return found


def _browser(_: int) -> dict[str, object]:
    found = {
        name: round(milliseconds, 1)
        for entry in ("fold_entry", "review_entry")
        for name, milliseconds in page_times(ROOT, entry).items()
    }
    for name, milliseconds in found.items():
        print(f"  {name}: {milliseconds}")
    return {**found}


def _receipts(_: int) -> dict[str, object]:
    found = {name: round(milliseconds) for name, milliseconds in page_times(ROOT, "receipt_entry").items()}
    for name, milliseconds in found.items():
        print(f"  {name}: {milliseconds}")
    return {**found}


def _deno(script: str, *permissions: str) -> Callable[[int], Mapping[str, object]]:
    def measure(_: int) -> Mapping[str, object]:
        command = [deno_binary(), "run", "--quiet", "--frozen", *permissions, script]
        subprocess.run(command, cwd=ROOT, check=True)
        return {}

    return measure


_MEASUREMENTS: Mapping[str, tuple[str, Callable[[int], Mapping[str, object]]]] = {
    "builds": ("Builds", builds),
    "checks": ("Checks", checks),
    "saves": ("Saves under `course serve`, 1,000 lessons", saves),
    "weights": ("First visit, gzip -9 bytes", _weights),
    "search": ("Sixty queries of a shop manager", _search),
    "browser": ("10,000 events in Chromium (median of 9, ms)", _browser),
    "receipts": ("Receipts in Chromium, one run each (ms)", _receipts),
    "reviews": (
        "A year of daily reading, 18 items a day, and of review (three seeds)",
        _deno("bench/review_year.ts"),
    ),
    "backups": (
        "Short backups of 20 simulated readers, characters (least, middle, most)",
        _deno("bench/backup_sizes.ts", "--allow-read"),
    ),
}

if __name__ == "__main__":
    main()

"""`course review`: advice on what an editor should look at next, with what readers' receipts say of the items."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from scripts.cli.checking import check_course, report
from scripts.cli.progress import step_if_slow
from scripts.cli.speech import say, spoken
from scripts.cli.surroundings import Misuse
from scripts.report import text_lines
from scripts.review import Analysed, review


def review_command(root: Path, arguments: argparse.Namespace) -> int:
    """Print the advice; 1 only when the course has errors, which are reported first."""
    as_of: date = arguments.as_of or datetime.now(UTC).date()
    with step_if_slow("Reading the course"):
        checked = check_course(root, as_of)
    if checked.has_errors:
        report(checked)
        return 1
    analysed = [row for path in arguments.items for row in _rows(path)]
    found = review(checked.course, as_of, analysed)
    for line in text_lines(found, spoken()):
        print(line)
    say(f"{len(found)} to look at.")
    return 0


def _rows(path: Path) -> Iterator[Analysed]:
    """The item analysis: in a report of the desk or of `course team report`, or alone, as authors are given it."""
    try:
        told: dict[str, Any] = json.loads(path.read_text("utf-8"))
        rows: list[dict[str, Any]] = (told["items"] if "analysis" not in told else told["analysis"]) or []
        for row in rows:
            yield Analysed(
                int(row["item"]),
                int(row["members"]),
                int(row["difficulty"]),
                None if row["discrimination"] is None else int(row["discrimination"]),
                tuple(map(int, row["dead"])),
            )
    except (ValueError, KeyError, TypeError) as error:
        raise Misuse(
            f"{path} is no report of the desk; expected the JSON file with its item analysis"
        ) from error

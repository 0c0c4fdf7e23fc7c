"""Sixty real-life queries over the index: where the right lesson stands, and what each makes a reader load."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from scripts.assets import deno_binary
from scripts.course import Course
from scripts.search import HEAD, search_files

ROOT = Path(__file__).parent.parent
QUERIES = ROOT / "bench/search_queries.yml"
FIRST = 5


@dataclass(frozen=True, slots=True)
class Answered:
    """One query: the place of the first right lesson (0 for none that is shown), and gzip bytes it loads.

    `found` is what the index finds, `in_texts` what is found in the lessons' texts without it.
    """

    query: str
    place: int
    found: tuple[str, ...]
    in_texts: tuple[str, ...]
    first_bytes: int
    later_bytes: int

    @property
    def is_right(self) -> bool:
        """Whether a right lesson is among the first five."""
        return 0 < self.place <= FIRST


def answered(course: Course, folder: Path) -> list[Answered]:
    """Write the course's index below an empty folder and ask it every query, each as a reader's first."""
    files = search_files(course)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    wanted = cast("list[dict[str, Any]]", yaml.safe_load(QUERIES.read_text("utf-8")))
    return [
        _answered(query, answer, files) for query, answer in zip(wanted, _asked(folder, wanted), strict=True)
    ]


def summary(name: str, answers: list[Answered]) -> Iterable[str]:
    """Lines to print."""
    right = sum(answer.is_right for answer in answers)
    later = sorted(answer.later_bytes for answer in answers)
    yield f"  {name}: right lesson in the first five {right} of {len(answers)}"
    yield (
        f"    data, gzip -9: first query at most {max(answer.first_bytes for answer in answers):,};"
        f" later ones {later[len(later) // 2]:,} in the middle, {later[-1]:,} at most"
    )
    yield from (f"    missed: {one.query} (found {one.found[:3]})" for one in answers if not one.is_right)


def _asked(folder: Path, queries: object) -> list[dict[str, Any]]:
    (folder / "queries.json").write_text(json.dumps(queries), "utf-8")
    command = [deno_binary(), "run", "--quiet", "--frozen", "--allow-read", "bench/search_entry.ts"]
    done = subprocess.run(
        [*command, str(folder), str(folder / "queries.json")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout)


def _answered(query: dict[str, Any], answer: dict[str, Any], files: Mapping[str, bytes]) -> Answered:
    found = tuple(answer["found"])
    loaded = {path: len(gzip.compress(files[path], 9)) for path in answer["loaded"]}
    return Answered(
        query=query["type"],
        place=next((place for place, one in enumerate(found, start=1) if one in query["find"]), 0),
        found=found,
        in_texts=tuple(answer["in_texts"]),
        first_bytes=sum(loaded.values()),
        later_bytes=sum(loaded.values()) - loaded[HEAD],
    )

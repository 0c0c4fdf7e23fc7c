"""The search index among the files of a built site."""

from __future__ import annotations

from pathlib import Path

from scripts.course import Course
from scripts.search import search_files


def index_site(site: Path, course: Course) -> None:
    """Write the index of the course below a built site, which has none yet."""
    for name, content in search_files(course).items():
        path = site / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)

"""What stands behind the pages an author looks at: the last good course, and the files as they are now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scripts.course import Course
from scripts.problem import Problem
from scripts.source import SourceFile


@dataclass(frozen=True, slots=True)
class Seen:
    """One moment of writing.

    `course` is what the pages are made from, None before the first good one. `files` and `problems` are of the files
    as they are; `is_stale` says that the pages are not, `failure` why a course without errors gave none.
    """

    course: Course | None = None
    files: Mapping[str, SourceFile | tuple[Problem, ...]] = field(
        default_factory=dict[str, "SourceFile | tuple[Problem, ...]"]
    )
    problems: tuple[Problem, ...] = ()
    is_stale: bool = False
    failure: str = ""
    version: int = 0

"""Units: what an author has before her at one time, a lesson with its quiz or an issue with its closing item."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from scripts.course import Course

T = TypeVar("T")


def unit_of(path: str) -> str:
    """The unit a file belongs to, `track/slug` or `issues/NNN`; "" for files that belong to the whole course."""
    parts = path.removesuffix(".yml").split("/")
    return "/".join(parts[1:]) if len(parts) == 3 and parts[0] in ("lessons", "quizzes") else ""


def only(course: Course, units: Collection[str]) -> Course:
    """The course as if it had no other units. Its shared files are all there."""
    return replace(
        course,
        lessons=_only(course.lessons, units),
        quizzes=_only(course.quizzes, units),
        issues={number: issue for number, issue in course.issues.items() if f"issues/{number:03}" in units},
    )


def all_units(course: Course) -> set[str]:
    """Every unit of the course, and "" for its shared files."""
    issues = {f"issues/{number:03}" for number in course.issues}
    return {*course.lessons, *course.quizzes, *issues, ""}


def changed_units(before: Course, now: Course) -> set[str]:
    """Units with a file that is new, gone or another; a file that stayed is the same object."""
    found: set[str] = set()
    for former, present in ((before.lessons, now.lessons), (before.quizzes, now.quizzes)):
        found |= _changed(former, present)
    return found | {f"issues/{number:03}" for number in _changed(before.issues, now.issues)}


def _only(parts: Mapping[str, T], units: Collection[str]) -> dict[str, T]:
    return {unit: parts[unit] for unit in units if unit in parts}


K = TypeVar("K")


def _changed(before: Mapping[K, object], now: Mapping[K, object]) -> set[K]:
    return {key for key in {*before, *now} if before.get(key) is not now.get(key)}

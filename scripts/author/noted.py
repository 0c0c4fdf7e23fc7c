"""Which problems a page shows, and at which of its elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.author.seen import Seen
from scripts.author.spots import Spot, mention, spot_of
from scripts.course import Course
from scripts.problem import Place, Problem, Severity
from scripts.rules.units import unit_of
from scripts.source import SourceFile
from scripts.source.tree import IMAGES

HOME = "index.html"
_GLOSSARY = "glossary/index.html"


@dataclass(frozen=True, slots=True)
class Noted:
    """A problem of what a page shows; `spot` is empty when it belongs to no element of it."""

    problem: Problem
    spot: Spot = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """What a page has to say: about itself, and about files that keep it from following saves."""

    own: tuple[Noted, ...] = ()
    elsewhere: tuple[Problem, ...] = ()


def notes_of(seen: Seen, page: str) -> Notes:
    """The problems of the page at a path below the site's folder. The first page has those of the whole course."""
    units = units_of(seen.course, page) if seen.course else ()
    own: list[Noted] = []
    others: list[Problem] = []
    for problem in seen.problems:
        noted = _noted(problem, seen, page, units)
        if noted:
            own.append(noted)
        elif seen.is_stale and problem.severity is Severity.ERROR:
            others.append(problem)
    return Notes(tuple(own), tuple(others))


def units_of(course: Course, page: str) -> tuple[str, ...]:
    """Lessons (`track/slug`) and issues (`issues/NNN`) that a page shows in full."""
    folder, *rest = page.removesuffix("/index.html").split("/")
    if folder == "lessons" and "/".join(rest) in course.lessons:
        return ("/".join(rest),)
    number = int(rest[0]) if folder == "issues" and len(rest) == 1 and rest[0].isdecimal() else -1
    if number not in course.issues:
        return ()
    return (f"issues/{number:03}", *course.lessons_of_issue(number))


def _noted(problem: Problem, seen: Seen, page: str, units: tuple[str, ...]) -> Noted | None:
    path = problem.place.path
    if path.startswith(f"{IMAGES}/"):
        noted = next(_in_pictures(problem, seen, units), None)
    elif unit_of(path) in units or (page == _GLOSSARY and path == "lessons/glossary.yml"):
        noted = _at(problem, problem.place, seen)
    else:
        noted = None
    return noted or (Noted(problem) if page == HOME else None)


def _at(problem: Problem, place: Place, seen: Seen) -> Noted:
    source = _source(place.path, seen)
    return Noted(problem, spot_of(place, source, seen.course) if source and seen.course else "")


def _source(path: str, seen: Seen) -> SourceFile | None:
    """The file as it is; one that is no YAML as it was, since a slip seldom moves what stands above it."""
    found = seen.files.get(path)
    if isinstance(found, SourceFile) or seen.course is None:
        return found if isinstance(found, SourceFile) else None
    course = seen.course
    parts = (*course.lessons.values(), *course.quizzes.values(), *course.issues.values())
    return next((part.source for part in parts if part.source.path == path), None)


def _in_pictures(problem: Problem, seen: Seen, units: tuple[str, ...]) -> Iterator[Noted]:
    """Where the page shows the picture that has the problem."""
    for unit in units:
        for path in (f"lessons/{unit}.yml", f"quizzes/{unit}.yml"):
            source = _source(path, seen)
            place = mention(problem.place.path, source) if source else None
            if place:
                yield _at(problem, place, seen)

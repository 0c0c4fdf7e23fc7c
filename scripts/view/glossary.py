"""The glossary as its page lists it: terms by track, in the order of the file."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.course import Course
from scripts.model import Term


@dataclass(frozen=True, slots=True)
class TermGroup:
    """The terms of one track; `column` 0 is for those without one."""

    name: str
    column: int
    terms: tuple[Term, ...]


def glossary_terms(course: Course) -> tuple[Term, ...]:
    """All terms of the course, in the order of the file."""
    return course.glossary.value.terms if course.glossary else ()


def term_groups(course: Course) -> tuple[TermGroup, ...]:
    """Groups that have terms, in the order of the tracks, those without a track last."""
    named = [
        TermGroup(track.name, column, _of_track(course, track.id))
        for column, track in enumerate(course.tracks.values(), start=1)
    ]
    return tuple(group for group in (*named, TermGroup("其他", 0, _of_track(course, None))) if group.terms)


def _of_track(course: Course, track_id: str | None) -> tuple[Term, ...]:
    return tuple(term for term in glossary_terms(course) if term.track == track_id)

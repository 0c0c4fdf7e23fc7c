"""Checks a course again after a save: rules about one unit look only at the units that changed."""

from __future__ import annotations

from collections.abc import Collection

from scripts.course import Course
from scripts.problem import Problem, Severity
from scripts.rules import COURSE_RULES, UNIT_RULES
from scripts.rules.rule import Context, Rule
from scripts.rules.units import changed_units, only, unit_of


class Recheck:
    """What was found the last time, kept as far as it still holds. Gives what `run_rules` gives."""

    def __init__(self) -> None:
        """Nothing has been checked yet."""
        self._last: tuple[Course, Context] | None = None
        self._of_units: list[Problem] = []

    def run(self, course: Course, context: Context, *, hasty: bool = False) -> list[Problem]:
        """All problems of all rules, in the order of a report.

        `hasty` leaves out the warnings about the course as a whole, which stop nothing and take longest.
        """
        if self._last and _same_surroundings(self._last, (course, context)):
            changed = changed_units(self._last[0], course)
            kept = [problem for problem in self._of_units if unit_of(problem.place.path) not in changed]
            self._of_units = [*kept, *rules_of_units(only(course, changed), context, changed)]
        else:
            self._of_units = _run(UNIT_RULES, course, context)
        self._last = (course, context)
        rules = tuple(rule for rule in COURSE_RULES if not hasty or rule.severity is Severity.ERROR)
        found = [*self._of_units, *_run(rules, course, context)]
        return sorted(found, key=lambda problem: problem.sort_key)


def rules_of_units(course: Course, context: Context, units: Collection[str]) -> list[Problem]:
    """What rules about one unit find in these; the shared files, which every unit sees, are the unit ""."""
    wanted = set(units)
    found = _run(UNIT_RULES, course, context)
    return [problem for problem in found if unit_of(problem.place.path) in wanted]


def _same_surroundings(before: tuple[Course, Context], now: tuple[Course, Context]) -> bool:
    """Whether all that rules about one unit see besides it is the same."""
    (former, then), (present, context) = before, now
    shared = ("info", "glossary", "misconceptions", "register", "numbers")
    same = all(getattr(former, name) is getattr(present, name) for name in shared)
    return same and then == context and former.images == present.images and former.broken == present.broken


def _run(rules: tuple[Rule, ...], course: Course, context: Context) -> list[Problem]:
    return [problem for rule in rules for problem in rule.check(course, context)]

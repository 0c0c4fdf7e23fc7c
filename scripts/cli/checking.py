"""What every command begins with: read the course, run the rules, say what was found."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from scripts.assemble import assemble
from scripts.cli.published import published_lock
from scripts.cli.speech import spoken
from scripts.course import Course
from scripts.halves import both
from scripts.problem import Problem, Severity
from scripts.report import REPORTS
from scripts.rules import COURSE_RULES, Context, run_rules
from scripts.rules.recheck import rules_of_units
from scripts.rules.units import all_units, only
from scripts.source.tree import read_tree

# From how many lessons on a second process is worth its start, and how many of a hundred units stay in this one,
# which also looks at the course as a whole.
_MANY_LESSONS = 100
_HERE = 45


@dataclass(frozen=True, slots=True)
class Checked:
    """A course with everything found wrong with it."""

    course: Course
    problems: tuple[Problem, ...]
    file_count: int

    @property
    def has_errors(self) -> bool:
        """Whether anything stops a build."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def check_course(root: Path, today: date, base: str | None = None, *, in_halves: bool = False) -> Checked:
    """Read the course below `root` and run every rule. `base` names a git revision to compare ids.lock with.

    `in_halves` uses two processors for a large course, with the same result.
    """
    tree = read_tree(root, in_halves=in_halves)
    assembled = assemble(tree)
    context = Context(today=today, base_lock=published_lock(root, base) if base else None, lock=tree.lock)
    run = rules_in_halves if in_halves and len(assembled.course.lessons) >= _MANY_LESSONS else run_rules
    problems = (*assembled.problems, *run(assembled.course, context))
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    return Checked(assembled.course, ordered, assembled.file_count)


def rules_in_halves(course: Course, context: Context) -> list[Problem]:
    """What `run_rules` finds, in any order: half of the units are looked at in a second process."""
    units = sorted(all_units(course))
    middle = len(units) * _HERE // 100

    def of(some: Sequence[str]) -> list[Problem]:
        return rules_of_units(only(course, some), context, some)

    def here() -> list[Problem]:
        whole = [problem for rule in COURSE_RULES for problem in rule.check(course, context)]
        return whole + of(units[:middle])

    mine, theirs = both(here, partial(of, units[middle:]))
    return mine + theirs


def report(checked: Checked, form: str = "text") -> None:
    """Print the report: problems go where the terminal shows them in order."""
    print(REPORTS[form](checked.problems, checked.file_count, spoken()), file=sys.stdout, flush=True)

"""What every command begins with: read the course, run the rules, say what was found."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts.assemble import assemble
from scripts.cli.published import published_lock
from scripts.cli.speech import spoken
from scripts.course import Course
from scripts.problem import Problem, Severity
from scripts.report import REPORTS
from scripts.rules import Context, run_rules
from scripts.source.tree import read_tree


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


def check_course(root: Path, today: date, base: str | None = None) -> Checked:
    """Read the course below `root` and run every rule. `base` names a git revision to compare ids.lock with."""
    tree = read_tree(root)
    assembled = assemble(tree)
    context = Context(today=today, base_lock=published_lock(root, base) if base else None, lock=tree.lock)
    problems = (*assembled.problems, *run_rules(assembled.course, context))
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    return Checked(assembled.course, ordered, assembled.file_count)


def report(checked: Checked, form: str = "text") -> None:
    """Print the report: problems go where the terminal shows them in order."""
    print(REPORTS[form](checked.problems, checked.file_count, spoken()), file=sys.stdout, flush=True)

"""What the schema cannot say: one function per rule, each with an id, a severity and a reason.

A rule sees a course that may lack parts because their files are broken (`Course.broken`). It reports only what is
certain without them, and points at the file the author has to edit. docs/rules.md shows a bad and a good case of each.
"""

from scripts.course import Course
from scripts.problem import Problem
from scripts.rules import frozen, references
from scripts.rules.rule import Context, Rule

__all__ = ["ALL_RULES", "Context", "Rule", "run_rules"]

ALL_RULES: tuple[Rule, ...] = (
    *references.RULES,
    *frozen.RULES,
)


def run_rules(course: Course, context: Context) -> list[Problem]:
    """All problems of all rules, in the order of a report."""
    found = [problem for rule in ALL_RULES for problem in rule.check(course, context)]
    return sorted(found, key=lambda problem: problem.sort_key)

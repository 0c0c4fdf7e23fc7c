"""What the compiler finds in a small course: the pipeline of `course check` without a disk or a clock."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.assemble import assemble
from scripts.numbers import LOCK_PATH
from scripts.problem import Problem
from scripts.rules import Context, run_rules
from tests.builders import TODAY, Change, texts, tree


def problems_in(changes: Mapping[str, Change] | None = None, base_lock: str | None = None) -> list[Problem]:
    """All problems of the small course with some files changed, in the order of a report."""
    return problems_of(texts(changes), base_lock)


def problems_of(written: Mapping[str, str], base_lock: str | None = None) -> list[Problem]:
    """All problems of a course given as path → text."""
    assembled = assemble(tree(written))
    context = Context(today=TODAY, base_lock=base_lock, lock=written.get(LOCK_PATH, ""))
    found = (*assembled.problems, *run_rules(assembled.course, context))
    return sorted(found, key=lambda problem: problem.sort_key)


def rules_in(changes: Mapping[str, Change] | None = None) -> set[str]:
    """Ids of the rules that find something."""
    return {problem.rule for problem in problems_in(changes)}


def places_in(changes: Mapping[str, Change], rule: str) -> list[tuple[str, int, int]]:
    """Where one rule finds something: path, line, column."""
    found = [problem.place for problem in problems_in(changes) if problem.rule == rule]
    return [(place.path, place.line, place.column) for place in found]

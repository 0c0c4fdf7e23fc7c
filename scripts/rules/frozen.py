"""Permanent numbers: what was published keeps its number, whatever is new gets one."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.course import Course
from scripts.numbers import NUMBER_RULES, check_append_only
from scripts.problem import Problem, Severity
from scripts.rules.rule import Context, Rule


def _append_only(course: Course, context: Context) -> Iterable[Problem]:
    return () if context.base_lock is None else check_append_only(context.lock, context.base_lock)


ids_lock_append_only = Rule(
    "ids-lock-append-only", Severity.ERROR, NUMBER_RULES["ids-lock-append-only"], _append_only
)

RULES = (ids_lock_append_only,)

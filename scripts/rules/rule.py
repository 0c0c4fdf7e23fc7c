"""What a rule is: an id, how bad a finding is, why the rule exists, and the check itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from scripts.course import Course
from scripts.problem import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Context:
    """What a check needs besides the course: the day it runs, ids.lock as published and as it stands now."""

    today: date
    base_lock: str | None = None
    lock: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One check. Severity belongs to the rule, so that its documentation can promise it."""

    id: str
    severity: Severity
    reason: str
    check: Callable[[Course, Context], Iterable[Problem]]


class Finding(NamedTuple):
    """What a rule's function yields; id and severity are the rule's own."""

    place: Place
    message: str
    fix: str


Find = Callable[[Course, Context], Iterable[Finding]]


def error(rule_id: str) -> Callable[[Find], Rule]:
    """Make a rule of a function that yields findings which stop the build; its docstring begins with the reason."""
    return lambda find: _rule(rule_id, Severity.ERROR, find)


def warning(rule_id: str) -> Callable[[Find], Rule]:
    """The same for findings that stop the build only under `--strict`."""
    return lambda find: _rule(rule_id, Severity.WARNING, find)


def _rule(rule_id: str, severity: Severity, find: Find) -> Rule:
    def check(course: Course, context: Context) -> Iterable[Problem]:
        for place, message, fix in find(course, context):
            yield Problem(place, severity, rule_id, message, fix)

    reason = (find.__doc__ or "").partition("\n\n")[0]
    return Rule(rule_id, severity, reason.strip(), check)

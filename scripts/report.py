"""Problems → text for people, JSON for tools, annotations for continuous integration."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from scripts.problem import Problem, Severity

_RULES_PAGE = "docs/rules.md"


def text_report(problems: Sequence[Problem], file_count: int) -> str:
    """One finding on two lines: where and what, then how to put it right; a summary at the end."""
    if not problems:
        return f"{file_count} files, no problems."
    lines = [
        line for problem in sorted(problems, key=lambda problem: problem.sort_key) for line in _lines(problem)
    ]
    return "\n".join([*lines, f"{_summary(problems)} in {file_count} files. Rules: {_RULES_PAGE}"])


def _lines(problem: Problem) -> tuple[str, str]:
    place = problem.place
    warning = "warning: " if problem.severity is Severity.WARNING else ""
    head = f"{place.path}:{place.line}:{place.column}: {warning}{problem.message} [{problem.rule}]"
    return head, f"    {problem.fix}"


def _summary(problems: Sequence[Problem]) -> str:
    counts = [(severity, sum(problem.severity is severity for problem in problems)) for severity in Severity]
    return ", ".join(f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in counts if count)


def json_report(problems: Sequence[Problem], file_count: int) -> str:
    """The same findings as data, in the same order."""
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    return json.dumps(
        {"files": file_count, "problems": [asdict(problem) for problem in ordered]}, ensure_ascii=False
    )


def annotations_report(problems: Sequence[Problem], file_count: int) -> str:
    """GitHub workflow commands, which show each finding at its line of a pull request."""
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    return "\n".join([*map(_annotation, ordered), f"{len(ordered)} problems in {file_count} files."])


def _annotation(problem: Problem) -> str:
    place = problem.place
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "title": problem.rule,
    }
    written = ",".join(f"{name}={_escape(value, property_=True)}" for name, value in properties.items())
    words = _escape(f"{problem.message}\n{problem.fix}")
    return f"::{problem.severity} {written}::{words}"


def _escape(text: str, *, property_: bool = False) -> str:
    """Escapes of workflow commands (https://github.com/actions/toolkit, command.ts)."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text

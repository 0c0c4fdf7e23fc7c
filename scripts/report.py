"""Problems → text for people, JSON for tools, annotations for CI. No report ends in a line break."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from scripts.problem import Problem, Severity
from scripts.words import ENGLISH, Words

_RULES_PAGE = "docs/rules.md"


def text_report(problems: Sequence[Problem], file_count: int, words: Words = ENGLISH) -> str:
    """One finding on two lines: where and what, then how to put it right; a summary at the end."""
    files = _count(file_count, "file")
    if not problems:
        return words.say(f"{files}, no problems.")
    return "\n".join(
        [*text_lines(problems, words), words.say(f"{_summary(problems)} in {files}. Rules: {_RULES_PAGE}")]
    )


def text_lines(problems: Sequence[Problem], words: Words = ENGLISH) -> list[str]:
    """The findings alone, two lines each."""
    return [line for problem in _ordered(problems) for line in _lines(problem, words)]


def json_report(problems: Sequence[Problem], file_count: int, words: Words = ENGLISH) -> str:
    """The same findings as data, in the same order. English whatever was asked for: programs compare it."""
    listed = [asdict(problem) for problem in _ordered(problems)]
    return json.dumps({"files": file_count, "problems": listed}, ensure_ascii=False)


def annotations_report(problems: Sequence[Problem], file_count: int, words: Words = ENGLISH) -> str:
    """GitHub workflow commands, which show each finding at its line of a pull request, and the summary."""
    summary = text_report(problems, file_count, words).rpartition("\n")[2]
    return "\n".join([*(_annotation(problem, words) for problem in _ordered(problems)), summary])


def _ordered(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.sort_key)


def _lines(problem: Problem, words: Words) -> tuple[str, str]:
    warning = words.say("warning: ") if problem.severity is Severity.WARNING else ""
    return head_line(problem, warning, words), f"    {visible(words.say(problem.fix))}"


def head_line(problem: Problem, sort: str, words: Words) -> str:
    """Where and what, after a word for the sort of news it is."""
    place, message = problem.place, words.say(problem.message)
    return visible(f"{place.path}:{place.line}:{place.column}: {sort}{message} [{problem.rule}]")


def visible(line: str) -> str:
    """A line with what a terminal would obey instead of show as code points: content is not to be trusted."""
    return "".join(letter if letter.isprintable() else _shown(letter) for letter in line)


def _shown(letter: str) -> str:
    return letter if letter == "\u3000" else f"U+{ord(letter):04X}"


def _summary(problems: Sequence[Problem]) -> str:
    counts = [(sum(problem.severity is severity for problem in problems), severity) for severity in Severity]
    return ", ".join(_count(count, severity) for count, severity in counts if count)


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _annotation(problem: Problem, words: Words) -> str:
    place = problem.place
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "title": problem.rule,
    }
    written = ",".join(f"{name}={_escape(value, in_property=True)}" for name, value in properties.items())
    told = _escape(f"{words.say(problem.message)}\n{words.say(problem.fix)}")
    return f"::{problem.severity} {written}::{told}"


def _escape(text: str, *, in_property: bool = False) -> str:
    """Escapes of workflow commands (https://github.com/actions/toolkit, command.ts)."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text


REPORTS = {"text": text_report, "json": json_report, "annotations": annotations_report}

"""Single files as the loader sees them: valid ones give exactly the values beside them, invalid ones the report.

A case is a folder with input.yml. The name of an invalid one is a rule and why it is broken; expected.txt is the
text report. A folder without input.yml is a whole course: see test_examples_course.py.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.problem import Problem
from scripts.report import text_report
from scripts.source import LOADER_RULES, SourceFile, parse_source
from scripts.source.characters import clean
from scripts.source.limits import LIMITS
from scripts.source.recovery import build

EXAMPLES = Path(__file__).parent / "examples"
NOT_A_FILE = {"file-unreadable"}  # no bytes to read: see test_source.py


def _cases(kind: str) -> list[Path]:
    return sorted(found.parent for found in (EXAMPLES / kind).glob("*/input.yml"))


def _problems(folder: Path) -> tuple[Problem, ...]:
    found = parse_source("input.yml", (folder / "input.yml").read_bytes())
    assert not isinstance(found, SourceFile), "the file was accepted"
    return found


@pytest.mark.parametrize("folder", _cases("valid"), ids=lambda folder: folder.name)
def test_a_valid_file_gives_exactly_the_values_beside_it(folder: Path) -> None:
    found = parse_source("input.yml", (folder / "input.yml").read_bytes())
    assert isinstance(found, SourceFile), text_report(found, 1)
    assert _typed(found.data) == _typed(json.loads((folder / "expected.json").read_text("utf-8")))


@pytest.mark.parametrize("folder", _cases("invalid"), ids=lambda folder: folder.name)
def test_an_invalid_file_gets_exactly_the_expected_report(folder: Path) -> None:
    assert text_report(_problems(folder), 1) + "\n" == (folder / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("folder", _cases("invalid"), ids=lambda folder: folder.name)
def test_an_invalid_file_breaks_the_rule_it_is_named_after(folder: Path) -> None:
    assert folder.name.partition("--")[0] in {problem.rule for problem in _problems(folder)}


@pytest.mark.parametrize("folder", [*_cases("valid"), *_cases("invalid")], ids=lambda folder: folder.name)
def test_a_machine_without_the_c_parser_finds_the_same(folder: Path) -> None:
    text = clean((folder / "input.yml").read_bytes().decode("utf-8", "replace"), LIMITS.problems).text
    assert _outcome(text, use_c=True) == _outcome(text, use_c=False)


def test_every_rule_of_the_loader_has_an_invalid_file() -> None:
    shown = {folder.name.partition("--")[0] for folder in _cases("invalid")}
    assert shown == set(LOADER_RULES) - NOT_A_FILE


def test_the_loader_reports_no_rule_that_is_not_listed() -> None:
    found = {problem.rule for folder in _cases("invalid") for problem in _problems(folder)}
    assert found <= set(LOADER_RULES)


def _outcome(text: str, *, use_c: bool) -> object:
    """The findings, or the value when there are none."""
    builder, errors = build(text, LIMITS, use_c=use_c)
    return sorted({*errors, *builder.findings}) or _typed(builder.value)


def _typed(value: object) -> str:
    """Tells 1, 1.0 and true apart, which are equal in Python."""
    return repr(value)

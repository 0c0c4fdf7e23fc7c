"""Python and the browser's evaluator give the same: on random formulas every bit of every value, and every failure."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.formula import Unworkable, Value, check_formula, evaluate, parse_formula, to_data
from scripts.formula.failure import FAILURES
from scripts.formula.node import Call, Node, nodes_in
from tests.deno import browser_says
from tests.random_formulas import NAMES, Case, random_cases

COUNT = 10_000


@dataclass(frozen=True)
class Worked:
    """A random formula, parsed, with what Python makes of it."""

    case: Case
    node: Node
    outcome: Value | str


@pytest.fixture(scope="module")
def worked() -> list[Worked]:
    cases = random_cases(20_261_124, COUNT)
    return [Worked(case, node, _outcome(node, case)) for case in cases for node in [parse_formula(case.text)]]


def _outcome(node: Node, case: Case) -> Value | str:
    try:
        return evaluate(node, case.values)
    except Unworkable as failed:
        return failed.failure


def _browser_outcomes(path: Path) -> list[float | list[float] | str]:
    return json.loads(browser_says("formula/agree.ts", str(path)), parse_int=float)


def test_the_formulas_are_ones_an_author_could_ship(worked: list[Worked]) -> None:
    assert [each.case.text for each in worked if check_formula(each.node, NAMES)[1]] == []


def test_the_formulas_cover_every_operation_and_every_failure(worked: list[Worked]) -> None:
    counts = Counter(each.outcome if isinstance(each.outcome, str) else "value" for each in worked)
    operations = {node.op for each in worked for node in nodes_in(each.node) if isinstance(node, Call)}
    assert set(counts) == {"value", *FAILURES}
    assert counts["value"] > COUNT / 2
    assert len(operations) == 14 + 19 + 2, "operators, functions, unary minus and list literals"


def test_the_browser_gives_the_same_values_and_failures(worked: list[Worked], tmp_path: Path) -> None:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps([[to_data(each.node), each.case.values] for each in worked]), "utf-8")
    differing = [
        (each, theirs)
        for each, theirs in zip(worked, _browser_outcomes(path), strict=True)
        if each.outcome != (tuple(theirs) if isinstance(theirs, list) else theirs)
    ]
    assert differing == []

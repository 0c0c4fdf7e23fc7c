"""Every worked example of the content kit can be said in the formula language and gives the kit's values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.formula import Kind, Value, check_formula, evaluate, parse_formula

EXAMPLES: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "worked_examples.yml").read_text("utf-8")
)


def _value(given: float | list[float]) -> Value:
    return tuple(map(float, given)) if isinstance(given, list) else float(given)


def _kind(value: Value) -> Kind:
    return Kind.LIST if isinstance(value, tuple) else Kind.NUMBER


def test_no_example_is_left_out() -> None:
    assert list(EXAMPLES) == [f"W{number:02}" for number in range(1, 71)]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_language_gives_the_reference_values(example: str) -> None:
    values = {name: _value(given) for name, given in EXAMPLES[example]["given"].items()}
    for name, formula in EXAMPLES[example]["formulas"].items():
        node = parse_formula(formula)
        _, mistakes = check_formula(node, {known: _kind(value) for known, value in values.items()})
        assert mistakes == [], formula
        values[name] = evaluate(node, values)
    for name, expected in EXAMPLES[example]["expect"].items():
        assert values[name] == pytest.approx(expected, rel=5e-10, abs=1e-12), name

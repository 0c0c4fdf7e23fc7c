"""Calculators worked out: their formulas in order, for the lesson's numbers or any others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.formula import (
    FormulaMistake,
    Kind,
    Mistake,
    Node,
    Unworkable,
    Value,
    check_formula,
    evaluate,
    names_in,
    parse_formula,
)
from scripts.model import Calculator, CalculatorOutput

# How far a result may be from what a case expects: the content kit's tolerance, four significant digits.
RELATIVE_TOLERANCE = 0.0005
_NEAR_ZERO = 1e-9


@dataclass(frozen=True, slots=True)
class Parsed:
    """An output with its formula; without one when the text is none, and with every mistake in it."""

    output: CalculatorOutput
    node: Node | None
    kind: Kind
    mistakes: tuple[Mistake, ...]


def parsed_outputs(calculator: Calculator) -> Iterator[Parsed]:
    """Every output in order; each may name the inputs and the outputs before it."""
    names = {each.id: kind_of(each.default) for each in calculator.inputs}
    for output in calculator.outputs:
        parsed = _parsed(output, names)
        names[output.id] = parsed.kind
        yield parsed


def _parsed(output: CalculatorOutput, names: Mapping[str, Kind]) -> Parsed:
    try:
        node = parse_formula(output.formula)
    except FormulaMistake as found:
        return Parsed(output, None, Kind.NUMBER, (found.mistake,))
    kind, mistakes = check_formula(node, names)
    return Parsed(output, node, kind, tuple(mistakes))


def kind_of(value: Value) -> Kind:
    """A list makes an input a list."""
    return Kind.LIST if isinstance(value, tuple) else Kind.NUMBER


def is_sound(calculator: Calculator) -> bool:
    """Whether every formula can be worked out at all."""
    return not any(parsed.mistakes for parsed in parsed_outputs(calculator))


def defaults(calculator: Calculator) -> dict[str, Value]:
    """The lesson's numbers."""
    return {each.id: each.default for each in calculator.inputs}


def results(calculator: Calculator, given: Mapping[str, Value]) -> dict[str, Value | Unworkable]:
    """Every output's value, or why it has none; what needs a failed output fails as that did. Formulas are sound."""
    values: dict[str, Value] = {**defaults(calculator), **given}
    found: dict[str, Value | Unworkable] = {}
    for parsed in parsed_outputs(calculator):
        assert parsed.node is not None
        result = _result(parsed.node, values, found)
        found[parsed.output.id] = result
        if not isinstance(result, Unworkable):
            values[parsed.output.id] = result
    return found


def _result(
    node: Node, values: Mapping[str, Value], found: Mapping[str, Value | Unworkable]
) -> Value | Unworkable:
    for name in sorted(names_in(node)):
        earlier = found.get(name)
        if isinstance(earlier, Unworkable):
            return earlier
    try:
        return evaluate(node, values)
    except Unworkable as failed:
        return failed


def agrees(found: Value, expected: Value) -> bool:
    """Whether a result is the expected one, entry by entry within 0.05%; zero only near zero."""
    if isinstance(found, tuple) and isinstance(expected, tuple):
        return len(found) == len(expected) and all(map(agrees, found, expected))
    if isinstance(found, tuple) or isinstance(expected, tuple):
        return False
    return abs(found - expected) <= max(RELATIVE_TOLERANCE * abs(expected), _NEAR_ZERO)

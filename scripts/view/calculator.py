"""Calculators as the templates show them, and as the browser works them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.calculation import parsed_outputs, results
from scripts.formula import Call, Node, Number, Unworkable, Value, to_data
from scripts.model import Calculator, CalculatorInput, CalculatorPlot
from scripts.view.formula_words import formula_words
from scripts.view.wording import rounded_text

# Version of the JSON the browser reads; it leaves a calculator as it was built when it does not know it.
CALCULATOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class GivenView:
    """One of the lesson's numbers."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """One result for the lesson's numbers, and how it is worked out."""

    id: str
    label: str
    value: str
    formula: str
    note: str | None


@dataclass(frozen=True, slots=True)
class CalculatorView:
    """A calculator, complete without script."""

    title: str
    given: tuple[GivenView, ...]
    results: tuple[ResultView, ...]
    assumptions: str
    payload: Mapping[str, object]


def calculator_view(calculator: Calculator) -> CalculatorView:
    """A calculator that passed the rules, with its results for the lesson's numbers."""
    return CalculatorView(
        title=calculator.title,
        given=tuple(GivenView(each.label, _as_written(each)) for each in calculator.inputs),
        results=tuple(_results(calculator)),
        assumptions=calculator.assumptions,
        payload=_payload(calculator),
    )


def _as_written(each: CalculatorInput) -> str:
    return value_text(each.default, each.unit, None)


def _results(calculator: Calculator) -> list[ResultView]:
    worked = results(calculator, {})
    labels = {part.id: part.label for part in (*calculator.inputs, *calculator.outputs)}
    percents = frozenset(each.id for each in calculator.inputs if each.unit == "%")
    shown: list[ResultView] = []
    for parsed in parsed_outputs(calculator):
        output, value = parsed.output, worked[parsed.output.id]
        assert parsed.node is not None
        assert not isinstance(value, Unworkable)
        node = _without_hundred(parsed.node) if output.unit == "%" else parsed.node
        words = formula_words(node, labels, percents)
        text = value_text(value, output.unit, output.digits)
        shown.append(ResultView(output.id, output.label, text, f"{output.label}＝{words}", output.note))
    return shown


def _without_hundred(node: Node) -> Node:
    """A share that is shown in %: that it is multiplied by 100 needs no mention."""
    match node:
        case Call("*", (part, Number(100.0))):
            return part
        case _:
            return node


def value_text(value: Value, unit: str | None, digits: int | None) -> str:
    """A number or list with its unit: 1,290 元, 12.5%, 2、3、5 单. app/amount/shown.ts writes the same."""
    entries = value if isinstance(value, tuple) else (value,)
    text = "、".join(rounded_text(entry, digits) for entry in entries)
    return f"{text}{unit}" if unit == "%" else f"{text} {unit}" if unit else text


def _payload(calculator: Calculator) -> Mapping[str, object]:
    payload: dict[str, object] = {
        "v": CALCULATOR_VERSION,
        "inputs": [_input(each) for each in calculator.inputs],
        "outputs": [
            {
                "id": parsed.output.id,
                "label": parsed.output.label,
                "unit": parsed.output.unit or "",
                "digits": parsed.output.digits,
                "formula": to_data(parsed.node) if parsed.node else None,
            }
            for parsed in parsed_outputs(calculator)
        ],
    }
    return {**payload, "plot": _plot(calculator, calculator.plot)} if calculator.plot else payload


def _input(each: CalculatorInput) -> Mapping[str, object]:
    found: dict[str, object] = {
        "id": each.id,
        "label": each.label,
        "unit": each.unit or "",
        "value": each.default,
        "min": each.min,
        "max": each.max,
    }
    optional = {"step": each.step, "digits": each.digits, "shop": each.from_shop}
    return found | {name: value for name, value in optional.items() if value is not None}


def _plot(calculator: Calculator, plot: CalculatorPlot) -> Mapping[str, object]:
    along = next(each for each in calculator.inputs if each.id == plot.x)
    return {
        "x": plot.x,
        "y": plot.y,
        "from": along.min if plot.from_ is None else plot.from_,
        "to": along.max if plot.to is None else plot.to,
        "label": plot.label,
    }

"""Calculators: names, limits, units and plots that fit together."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.calculation import kind_of, parsed_outputs
from scripts.course import Course
from scripts.formula import Kind, names_in
from scripts.formula.functions import RESERVED
from scripts.model import CalculatorInput
from scripts.model.shop import SHOP_BY_KEY
from scripts.rules.parts import PlacedCalculator, calculators
from scripts.rules.rule import Context, Finding, error


@error("calculator-name-unique")
def calculator_name_unique(course: Course, context: Context) -> Iterator[Finding]:
    """A name in a formula has to mean one thing."""
    for placed in calculators(course):
        taken: set[str] = set()
        for key, parts in (("inputs", placed.calculator.inputs), ("outputs", placed.calculator.outputs)):
            for index, part in enumerate(parts):
                if part.id in taken or part.id in RESERVED:
                    why = "is already taken" if part.id in taken else "is a word of the formula language"
                    yield Finding(
                        placed.spot.place(key, index, "id"),
                        f"id {part.id!r} {why}; expected a name of its own",
                        "Rename it here and in the formulas.",
                    )
                taken.add(part.id)


@error("calculator-input-limits")
def calculator_input_limits(course: Course, context: Context) -> Iterator[Finding]:
    """Limits tell an absurd number from an unusual one; the lesson's own number has to lie within them."""
    for placed in calculators(course):
        for index, each in enumerate(placed.calculator.inputs):
            if wrong := _wrong_limit(each):
                key, message, fix = wrong
                yield Finding(placed.spot.place("inputs", index, key), message, fix)


def _wrong_limit(each: CalculatorInput) -> tuple[str, str, str] | None:
    if each.min >= each.max:
        found = f"max is {each.max:g} and min is {each.min:g}; expected max above min"
        return "max", found, "Write what a shop can have at least and at most."
    entries = each.default if isinstance(each.default, tuple) else (each.default,)
    outside = [entry for entry in entries if not each.min <= entry <= each.max]
    if outside:
        found = (
            f"default {outside[0]:g} is outside {each.min:g} to {each.max:g}; expected it within the limits"
        )
        return "default", found, "Widen the limits, or correct the default."
    uneven = [entry for entry in entries if each.digits is not None and round(entry, each.digits) != entry]
    if uneven:
        found = f"default {uneven[0]:g} has more than {each.digits} decimals; expected at most that"
        return "default", found, "Raise 'digits', or round the default."
    return None


@error("calculator-input-used")
def calculator_input_used(course: Course, context: Context) -> Iterator[Finding]:
    """A field that changes nothing makes the reader doubt the others."""
    for placed in calculators(course):
        parsed = list(parsed_outputs(placed.calculator))
        used = {name for each in parsed if each.node for name in names_in(each.node)}
        for index, each in enumerate(placed.calculator.inputs):
            if each.id not in used and not any(one.mistakes for one in parsed):
                yield Finding(
                    placed.spot.place("inputs", index, "id"),
                    f"no formula uses the input {each.id!r}; expected every input in a formula",
                    "Use it in a formula, or remove it.",
                )


@error("calculator-shop-unit")
def calculator_shop_unit(course: Course, context: Context) -> Iterator[Finding]:
    """A number of the reader's shop is filled in as it is: 12 万元 in a field of 元 would be wrong."""
    for placed in calculators(course):
        for index, each in enumerate(placed.calculator.inputs):
            if each.from_shop is None:
                continue
            unit = SHOP_BY_KEY[each.from_shop].unit
            if each.unit != unit or isinstance(each.default, tuple):
                found = "is a list" if isinstance(each.default, tuple) else f"has the unit {each.unit!r}"
                yield Finding(
                    placed.spot.place("inputs", index, "from_shop"),
                    f"{each.id!r} {found} and {each.from_shop!r} is a number in {unit!r}; expected the same",
                    f"Write 'unit: {unit}', or leave 'from_shop' out.",
                )


@error("calculator-plot")
def calculator_plot(course: Course, context: Context) -> Iterator[Finding]:
    """A curve is drawn against one number that can be changed, within its limits."""
    for placed in calculators(course):
        if placed.calculator.plot:
            yield from _plot(placed)


def _plot(placed: PlacedCalculator) -> Iterator[Finding]:
    calculator, plot = placed.calculator, placed.calculator.plot
    assert plot is not None
    inputs = {each.id: each for each in calculator.inputs if kind_of(each.default) is Kind.NUMBER}
    outputs = [each.output.id for each in parsed_outputs(calculator) if each.kind is Kind.NUMBER]
    along = inputs.get(plot.x)
    if along is None:
        message = f"x is {plot.x!r}; expected an input that is one number: {', '.join(inputs)}"
        yield Finding(placed.spot.place("plot", "x"), message, "Name the input along the bottom.")
    else:
        low = along.min if plot.from_ is None else plot.from_
        high = along.max if plot.to is None else plot.to
        if not along.min <= low < high <= along.max:
            message = (
                f"the curve goes from {low:g} to {high:g}; expected within {along.min:g} to {along.max:g}"
            )
            yield Finding(placed.spot.place("plot"), message, "Correct 'from' and 'to'.")
    for index, name in enumerate(plot.y):
        if name not in outputs:
            message = f"y has {name!r}; expected outputs that are one number: {', '.join(outputs)}"
            yield Finding(placed.spot.place("plot", "y", index), message, "Name an output.")


RULES = (
    calculator_name_unique,
    calculator_input_limits,
    calculator_input_used,
    calculator_shop_unit,
    calculator_plot,
)

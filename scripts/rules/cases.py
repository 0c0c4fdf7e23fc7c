"""Calculators worked out at build: for the lesson's own numbers, and for cases whose results are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scripts.calculation import agrees, is_sound, kind_of, parsed_outputs, results
from scripts.course import Course
from scripts.formula import Kind, Unworkable, Value
from scripts.model import Calculator
from scripts.rules.parts import PlacedCalculator, calculators
from scripts.rules.rule import Context, Finding, error


@error("calculator-default-works")
def calculator_default_works(course: Course, context: Context) -> Iterator[Finding]:
    """A page opened without script shows the results for the lesson's numbers; there have to be some."""
    for placed in _sound(course):
        for index, result in enumerate(results(placed.calculator, {}).values()):
            if isinstance(result, Unworkable):
                yield Finding(
                    placed.spot.place("outputs", index, "formula"),
                    f"with the defaults this is {result}; expected a result",
                    "Change the defaults, or catch the case with if.",
                )


@error("calculator-case-names")
def calculator_case_names(course: Course, context: Context) -> Iterator[Finding]:
    """A case that gives or expects something the calculator does not have proves nothing."""
    for placed in calculators(course):
        inputs = {each.id: kind_of(each.default) for each in placed.calculator.inputs}
        outputs = {each.output.id: each.kind for each in parsed_outputs(placed.calculator)}
        for index, case in enumerate(placed.calculator.check):
            for key, values, known in (("given", case.given, inputs), ("expect", case.expect, outputs)):
                for name, message in _strangers(values, known, key):
                    place = placed.spot.place("check", index, key, name)
                    yield Finding(place, message, "Write the name and kind as declared.")


def _strangers(values: Mapping[str, Value], known: Mapping[str, Kind], key: str) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if name not in known:
            yield name, f"{key} names {name!r}; expected one of {', '.join(known)}"
        elif kind_of(value) is not known[name]:
            yield name, f"{key} has a {kind_of(value)} for {name!r}; expected a {known[name]}"


@error("calculator-case-given")
def calculator_case_given(course: Course, context: Context) -> Iterator[Finding]:
    """A case outside the limits can never be typed by a reader, so it could not be tried in the browser."""
    for placed in calculators(course):
        limits = {each.id: each for each in placed.calculator.inputs}
        for index, case in enumerate(placed.calculator.check):
            for name, value in case.given.items():
                each = limits.get(name)
                entries = value if isinstance(value, tuple) else (value,)
                if each and not all(each.min <= entry <= each.max for entry in entries):
                    yield Finding(
                        placed.spot.place("check", index, "given", name),
                        f"the case gives {name!r} a value outside {each.min:g} to {each.max:g}; "
                        "expected one within the limits",
                        "Correct the case, or widen the limits.",
                    )


@error("calculator-case")
def calculator_case(course: Course, context: Context) -> Iterator[Finding]:
    """What the calculator says has to be what the lesson says, to four digits."""
    for placed in _sound(course):
        for index, case in enumerate(placed.calculator.check):
            found = results(placed.calculator, case.given)
            for name, expected in case.expect.items():
                result = found.get(name)
                if result is None or (not isinstance(result, Unworkable) and agrees(result, expected)):
                    continue
                yield Finding(
                    placed.spot.place("check", index, "expect", name),
                    f"{name!r} is {_shown(result)}; the case expects {_shown(expected)}",
                    "Correct the formula, or the number of the lesson and of the case.",
                )


@error("calculator-case-every-output")
def calculator_case_every_output(course: Course, context: Context) -> Iterator[Finding]:
    """An output in no case is a formula nobody has checked."""
    for placed in calculators(course):
        expected = {name for case in placed.calculator.check for name in case.expect}
        for index, output in enumerate(placed.calculator.outputs):
            if output.id not in expected:
                yield Finding(
                    placed.spot.place("outputs", index, "id"),
                    f"no case expects a value of {output.id!r}; expected every output in a case",
                    "Add it to a case of 'check', with a value from a worked example or reckoned by hand.",
                )


def _sound(course: Course) -> Iterable[PlacedCalculator]:
    """Calculators that can be worked out; names and formulas of the others are reported by their own rules."""
    return (placed for placed in calculators(course) if _is_sound(placed.calculator))


def _is_sound(calculator: Calculator) -> bool:
    kinds = {each.id: kind_of(each.default) for each in calculator.inputs}
    given = [(name, value) for case in calculator.check for name, value in case.given.items()]
    return is_sound(calculator) and all(kinds.get(name) is kind_of(value) for name, value in given)


def _shown(value: Value | Unworkable) -> str:
    if isinstance(value, Unworkable):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(f'{entry:.10g}' for entry in value)}]"
    return f"{value:.10g}"


RULES = (
    calculator_default_works,
    calculator_case_names,
    calculator_case_given,
    calculator_case,
    calculator_case_every_output,
)

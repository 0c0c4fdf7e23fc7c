"""Numeric items: what is accepted is near the answer, known slips are not, the unit is the one asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.course import Course
from scripts.model import Numeric
from scripts.rules.parts import PlacedItem, items
from scripts.rules.rule import Context, Finding, error, warning
from scripts.rules.wording import question

# A tolerance of half the answer accepts guesses.
_WIDEST_SHARE = 0.5

_ASKED_UNIT = re.compile(
    r"(?:多少|几)\s*(万元|元|件|单|天|个?百分点|%|倍|人|次|小时|分钟|平方米|箱|份|双|米)"
)
# The larger unit ends with the smaller one, so that a question that names either has the smaller one in it.
_SIZES = (("元", "万元"), ("件", "万件"), ("人", "万人"), ("单", "万单"), ("克", "千克"))
_CLAUSE = re.compile(r"[，,；]")
_ABOUT = re.compile(r"大约|约|差不多|左右")
_ASKED_PERCENT = re.compile(r"百分之(?:多少|几)")


@error("numeric-tolerance")
def numeric_tolerance(course: Course, context: Context) -> Iterator[Finding]:
    """No tolerance refuses a rightly rounded result; too much accepts a guess."""
    for placed, numeric in _numerics(course):
        answer, tolerance = numeric.answer, numeric.tolerance
        if tolerance == 0 and not float(answer).is_integer():
            expected = "more than 0, since the answer is not a whole number"
        elif answer and tolerance >= abs(answer) * _WIDEST_SHARE:
            expected = f"less than half the answer ({answer:g})"
        else:
            continue
        yield Finding(
            placed.spot.place("numeric", "tolerance"),
            f"tolerance is {tolerance:g}; expected {expected}",
            "Accept what rounding can do to a right result, and no more.",
        )


@error("numeric-mistake-distinct")
def numeric_mistake_distinct(course: Course, context: Context) -> Iterator[Finding]:
    """A slip within the tolerance of the answer or of another slip never gets its own feedback."""
    for placed, numeric in _numerics(course):
        taken = {"the answer": numeric.answer}
        for index, mistake in enumerate(numeric.mistakes):
            near = [name for name, value in taken.items() if abs(value - mistake.value) <= numeric.tolerance]
            if near:
                yield Finding(
                    placed.spot.place("numeric", "mistakes", index, "value"),
                    f"mistake {mistake.value:g} lies within the tolerance of {near[0]}; "
                    f"expected more than {numeric.tolerance:g} between them",
                    "Change the numbers of the item so that the slip shows, or remove the mistake.",
                )
            taken[f"mistake {index + 1}"] = mistake.value


@warning("numeric-unit")
def numeric_unit(course: Course, context: Context) -> Iterator[Finding]:
    """A reader types a number; whether it counts 元 or 万元 must stand behind the field."""
    for placed, numeric in _numerics(course):
        asked = _asked_unit(placed.item.prompt)
        unit = numeric.unit or ""
        if asked and not unit.removeprefix("个").startswith(asked.removeprefix("个")):
            yield Finding(
                placed.spot.place("numeric", "unit"),
                f"the prompt asks for {asked!r}, the unit is {unit!r}; expected the same"
                if unit
                else f"the prompt asks for {asked!r} and the item has no unit; expected that unit",
                f"Write 'unit: {asked}', or ask for the other unit.",
            )


@warning("numeric-unit-mixed")
def numeric_unit_mixed(course: Course, context: Context) -> Iterator[Finding]:
    """With 元 and 万元 in one prompt, a question that names neither leaves the reader to guess which is counted."""
    for placed, _ in _numerics(course):
        prompt = placed.item.prompt
        for small, large in _SIZES:
            used = set(re.findall(rf"\d\s*({large}|{small})", prompt))
            if used == {small, large} and small not in _CLAUSE.split(question(prompt))[-1]:
                yield Finding(
                    placed.spot.place("prompt"),
                    f"the prompt counts in {small} and in {large} and the question names neither; "
                    "expected the unit in the question",
                    f"Ask for 多少{small} or 多少{large}.",
                )


@warning("numeric-rounding")
def numeric_rounding(course: Course, context: Context) -> Iterator[Finding]:
    """Who is asked for about how many may round; without a tolerance a rightly rounded result is refused."""
    for placed, numeric in _numerics(course):
        about = _ABOUT.search(question(placed.item.prompt))
        if about and numeric.tolerance == 0:
            yield Finding(
                placed.spot.place("numeric", "tolerance"),
                f"the question asks for {about[0]!r} and the tolerance is 0; expected more than 0",
                "Accept what rounding can do to a right result, or ask for the exact number.",
            )


def _asked_unit(prompt: str) -> str | None:
    asked = question(prompt)
    if _ASKED_PERCENT.search(asked):
        return "%"
    found = _ASKED_UNIT.findall(asked)
    return found[-1] if found else None


def _numerics(course: Course) -> Iterator[tuple[PlacedItem, Numeric]]:
    for placed in items(course):
        if placed.item.numeric:
            yield placed, placed.item.numeric


RULES = (numeric_tolerance, numeric_mistake_distinct, numeric_unit, numeric_unit_mixed, numeric_rounding)

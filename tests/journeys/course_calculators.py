"""The calculators of a course with their check cases, and what the page has to show for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.calculation import results
from scripts.cli.checking import check_course
from scripts.formula import Unworkable, Value
from scripts.model import Calculator
from scripts.view.calculator import value_text
from tests.builders import TODAY


@dataclass(frozen=True)
class PlacedCase:
    """One case of one calculator: where it stands, what to type, which texts the results have to be."""

    path: str
    calculator: int
    case: int
    typed: dict[str, str]
    shown: dict[str, str]

    def __str__(self) -> str:
        """What a failure names: the lesson, its calculator and the case."""
        return f"{self.path.strip('/').rpartition('/')[2]}-{self.calculator}-{self.case}"


def placed_cases(root: Path) -> list[PlacedCase]:
    """Every case of every calculator below a course's root."""
    course = check_course(root, TODAY).course
    return [
        case
        for lesson_id in course.order
        for case in _of_lesson(lesson_id, course.lessons[lesson_id].value.body)
    ]


def _of_lesson(lesson_id: str, body: tuple[object, ...]) -> Iterator[PlacedCase]:
    found = [part for part in (getattr(block, "calculator", None) for block in body) if part is not None]
    for index, calculator in enumerate(found):
        assert isinstance(calculator, Calculator)
        for at, case in enumerate(calculator.check):
            typed = {each.label: _typed(case.given.get(each.id, each.default)) for each in calculator.inputs}
            yield PlacedCase(f"lessons/{lesson_id}/", index, at, typed, _shown(calculator, case.given))


def _shown(calculator: Calculator, given: dict[str, Value]) -> dict[str, str]:
    worked = results(calculator, given)
    shown: dict[str, str] = {}
    for output in calculator.outputs:
        value = worked[output.id]
        assert not isinstance(value, Unworkable)
        shown[output.id] = value_text(value, output.unit, output.digits)
    return shown


def _typed(value: Value) -> str:
    return "、".join(f"{entry:.10g}" for entry in value) if isinstance(value, tuple) else f"{value:.10g}"

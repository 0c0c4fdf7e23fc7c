"""Items as the templates show them, and as the browser scores them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.course import Course
from scripts.model import Item, Numeric

_HOW = {
    "single": "选一个",
    "multiple": "可选多个，选全才算对",
    "true_false": "判断对错",
    "numeric": "填一个数",
}

# Version of the JSON the browser reads from a page; the browser refuses what it does not know.
PAYLOAD_VERSION = 1


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One option with its permanent number."""

    number: int
    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item with its permanent number and the words around it."""

    number: int
    kind: str
    how: str
    daily: bool
    prompt: str
    hint: str | None
    explanation: str
    choices: tuple[ChoiceView, ...]
    numeric: Numeric | None
    answer: str | None

    @property
    def input_type(self) -> str:
        """Type of the choices' inputs."""
        return "checkbox" if self.kind == "multiple" else "radio"


@dataclass(frozen=True, slots=True)
class QuizView:
    """A quiz: what is shown at once, what waits behind 再练两题, and the browser's payload."""

    lesson: int
    shown: tuple[ItemView, ...]
    more: tuple[ItemView, ...]
    payload: Mapping[str, object]


def item_view(course: Course, owner: str, item: Item) -> ItemView:
    """One item of a quiz; `owner` is a lesson id or `issues/NNN`."""
    choices = tuple(
        ChoiceView(course.choice_number(owner, item, choice), choice.text, choice.correct, choice.feedback)
        for choice in item.choices
    )
    return ItemView(
        number=course.item_number(owner, item),
        kind=item.kind,
        how=_HOW[item.kind],
        daily=item.daily,
        prompt=item.prompt,
        hint=item.hint,
        explanation=item.explanation,
        choices=choices,
        numeric=item.numeric,
        answer=_shown_number(item.numeric) if item.numeric else None,
    )


def _shown_number(numeric: Numeric) -> str:
    number = f"{numeric.answer:,.10g}".replace("-", "−")
    return (
        f"{number} {numeric.unit}"
        if numeric.unit and numeric.unit != "%"
        else f"{number}{numeric.unit or ''}"
    )


def lesson_quiz(course: Course, lesson_id: str, *, daily_only: bool) -> QuizView:
    """A lesson's quiz, its daily item first. The daily read keeps the others behind a fold."""
    items = [item_view(course, lesson_id, item) for item in course.quizzes[lesson_id].value.items]
    items.sort(key=lambda item: not item.daily)
    number = course.lesson_number(lesson_id)
    cut = 1 if daily_only else len(items)
    return QuizView(number, tuple(items[:cut]), tuple(items[cut:]), quiz_payload(number, items))


def closing_quiz(course: Course, number: int) -> QuizView | None:
    """An issue's closing item; it belongs to no lesson, so its lesson number is 0."""
    item = course.closing_item(number)
    if item is None:
        return None
    view = item_view(course, f"issues/{number:03}", item)
    return QuizView(0, (view,), (), quiz_payload(0, [view]))


def quiz_payload(lesson: int, items: list[ItemView]) -> Mapping[str, object]:
    """What the browser needs to score the items; all words stay in the page."""
    return {"v": PAYLOAD_VERSION, "lesson": lesson, "items": [_item_payload(item) for item in items]}


def _item_payload(item: ItemView) -> Mapping[str, object]:
    base = {"n": item.number, "kind": item.kind}
    if item.numeric:
        mistakes = [mistake.value for mistake in item.numeric.mistakes]
        return {
            **base,
            "answer": item.numeric.answer,
            "tolerance": item.numeric.tolerance,
            "mistakes": mistakes,
        }
    return {
        **base,
        "choices": [choice.number for choice in item.choices],
        "key": [choice.number for choice in item.choices if choice.correct],
    }

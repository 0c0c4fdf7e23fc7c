"""`single`, `multiple` and `true_false`: pick one, or all that are right."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model import Item
from scripts.view.kinds.kind import KindView, Number
from scripts.view.kinds.ordering import keeps_order

_HOW = {"single": "选一个", "multiple": "可选多个；选对一个加一份，选错一个减一份", "true_false": "判断对错"}


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One option with its permanent number."""

    number: int
    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class ChoicesView:
    """The options, and the type of their inputs."""

    input_type: str
    choices: tuple[ChoiceView, ...]


def choices(item: Item, number: Number) -> KindView:
    """Options as rows to pick from; the browser gets all numbers and those of the key."""
    rows = tuple(
        ChoiceView(number(choice.id), choice.text, choice.correct, choice.feedback) for choice in item.choices
    )
    kept = keeps_order(item, [row.text for row in rows])
    return KindView(
        how=_HOW[item.kind],
        parts=ChoicesView("checkbox" if item.kind == "multiple" else "radio", rows),
        payload={
            "choices": [row.number for row in rows],
            "key": [row.number for row in rows if row.correct],
            **({"keep": True} if kept else {}),
        },
    )

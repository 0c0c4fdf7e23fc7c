"""`numeric`: a number in a field with its unit."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model import Item, Numeric
from scripts.view.kinds.kind import KindView, Number
from scripts.view.wording import with_unit


@dataclass(frozen=True, slots=True)
class NumericView:
    """The field's unit, the answer as it is written, and what is said to each result."""

    numeric: Numeric
    answer: str


def numeric(item: Item, number: Number) -> KindView:
    """A typed number; the browser gets the answer, its tolerance and the known wrong results."""
    key = item.numeric
    assert key, "the rule item-kind-fields refuses numeric items without their key"
    return KindView(
        how="填一个数",
        parts=NumericView(key, with_unit(key.answer, key.unit)),
        payload={
            "answer": key.answer,
            "tolerance": key.tolerance,
            "mistakes": [mistake.value for mistake in key.mistakes],
        },
    )

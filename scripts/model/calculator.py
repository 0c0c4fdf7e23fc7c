"""Calculators: inputs a reader changes, outputs worked out from them, and cases that prove the formulas."""

from __future__ import annotations

import math
from typing import Annotated, cast

from pydantic import AfterValidator, ConfigDict, Field, PlainValidator, WithJsonSchema

from scripts.model.base import Many, Number, Part, Text
from scripts.model.shop import SHOP_BY_KEY

MOST_LIST_ENTRIES = 30


def _number_or_list(value: object) -> float | tuple[float, ...]:
    if _is_number(value):
        return float(cast("float", value))
    entries = cast("list[object]", value) if isinstance(value, list | tuple) else []
    if 1 <= len(entries) <= MOST_LIST_ENTRIES and all(map(_is_number, entries)):
        return tuple(float(cast("float", entry)) for entry in entries)
    raise ValueError(f"a number, or a list of 1 to {MOST_LIST_ENTRIES} numbers")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _shop_key(value: str) -> str:
    if value not in SHOP_BY_KEY:
        raise ValueError(f"one of {', '.join(SHOP_BY_KEY)}")
    return value


NumberOrList = Annotated[
    float | tuple[float, ...],
    PlainValidator(_number_or_list),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "array", "items": {"type": "number"}}]}),
]
Variable = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
ShopKey = Annotated[
    str, AfterValidator(_shop_key), WithJsonSchema({"type": "string", "enum": list(SHOP_BY_KEY)})
]
Digits = Annotated[int, Field(ge=0, le=6)]


class CalculatorInput(Part):
    """One number, or short list of numbers, that the reader can change."""

    id: Variable = Field(description="Name in formulas, such as daily_orders.")
    label: Text = Field(description="What it is, in the reader's words.")
    unit: Text | None = Field(default=None, description="Unit, as text; with %, 3.5 means 3.5%.")
    default: NumberOrList = Field(description="The lesson's number; a list makes the input a list.")
    min: Number = Field(description="Smallest value that makes sense.")
    max: Number = Field(description="Largest value that makes sense.")
    step: Number | None = Field(
        default=None, gt=0, description="What the buttons beside the field add or take away; none without."
    )
    digits: Digits | None = Field(default=None, description="Most decimals; 0 asks for a whole number.")
    from_shop: ShopKey | None = Field(
        default=None, description="The number of the reader's own shop that fills it (same unit)."
    )


class CalculatorOutput(Part):
    """One result."""

    id: Variable = Field(description="Name in later formulas, plot and check.")
    label: Text = Field(description="What it is, in the reader's words.")
    unit: Text | None = Field(default=None, description="Unit, as text.")
    formula: Text = Field(
        description="How it is worked out from inputs and earlier outputs (authors' guide)."
    )
    digits: Digits = Field(default=0, description="Decimals shown.")
    note: Text | None = Field(default=None, description="A few words on how to read it.")


class CalculatorPlot(Part):
    """A curve of outputs against one input, drawn live."""

    model_config = ConfigDict(populate_by_name=True)

    x: Variable = Field(description="The input along the bottom.")
    y: Many[Variable] = Field(min_length=1, max_length=3, description="The outputs drawn.")
    from_: Number | None = Field(default=None, alias="from", description="Where x begins; its min without.")
    to: Number | None = Field(default=None, description="Where x ends; its max without.")
    label: Text = Field(description="What the curve tells, for who cannot see it.")


class CalculatorCase(Part):
    """A case whose results are known: verified at every build."""

    given: dict[str, NumberOrList] = Field(
        default={}, description="Values of inputs; the others keep their defaults."
    )
    expect: dict[str, NumberOrList] = Field(min_length=1, description="Values of outputs, within 0.05%.")


class Calculator(Part):
    """Practice on numbers: the lesson's first, then the reader's own."""

    title: Text = Field(description="What can be worked out.")
    inputs: Many[CalculatorInput] = Field(min_length=1, max_length=8, description="What can be changed.")
    outputs: Many[CalculatorOutput] = Field(
        min_length=1, max_length=8, description="What is worked out, in order."
    )
    plot: CalculatorPlot | None = Field(default=None, description="A curve, where it helps.")
    assumptions: Text = Field(description="What the numbers leave out or assume, in one line.")
    check: Many[CalculatorCase] = Field(
        min_length=1, description="Cases with known results; every output is in one."
    )

"""Blocks that ask the reader for something of her own: a guess before reading, a look at herself."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scripts.model.base import Many, Number, Part, Text

Positive = Annotated[Number, Field(gt=0)]


class Predict(Part):
    """A number to guess before reading; afterwards the reader sees it beside the true one."""

    question: Text = Field(description="Which number is asked for, complete without the lesson.")
    unit: Text | None = Field(default=None, description="Unit shown behind the number, such as 元 or %.")
    truth: Positive = Field(description="The number the lesson gives, in the unit; above 0.")
    tolerance: Positive | None = Field(
        default=None,
        description="How far off still is 很近, in the unit; without it, within a tenth of the truth.",
    )
    lowest: Annotated[Number, Field(ge=0)] = Field(description="Smallest guess that makes sense.")
    highest: Positive = Field(description="Largest guess that makes sense.")
    explanation: Text = Field(description="Where the number comes from, in one or two sentences, Markdown.")


class Statement(Part):
    """One sentence of a self-assessment that the reader marks from 1 to 5."""

    axis: Text = Field(description="Label of the axis it counts for, the same words as in `results`.")
    text: Text = Field(description="The statement, in the first person, observable.")


class AxisResult(Part):
    """What the answers on one axis suggest."""

    axis: Text = Field(max_length=8, description="Label of the axis, at most eight characters.")
    says: Text = Field(
        description="`finds: lowest`: one action when this is the lowest axis. `finds: kind`: what this kind does."
    )


class SelfAssessment(Part):
    """Statements to mark; the result stays on the device and puts no label on anybody."""

    title: Text = Field(description="What the reader looks at in herself or her company.")
    finds: Literal["lowest", "kind"] = Field(
        description="lowest: the axis to begin with and an action; kind: which kind the answers resemble most."
    )
    scale: Literal[5] = Field(default=5, description="How many marks there are; always 5.")
    ends: Annotated[tuple[Text, Text], Field(strict=False)] = Field(
        description="Labels of the lowest and the highest mark."
    )
    statements: Many[Statement] = Field(
        min_length=3,
        description="The statements. Their order is what is stored: only append, never reorder or remove.",
    )
    results: Many[AxisResult] = Field(
        min_length=3, max_length=7, description="One result an axis, in the order of the chart."
    )

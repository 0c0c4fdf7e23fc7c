"""`numeric` items: a number within a tolerance, and known wrong results."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from scripts.model.base import Many, Number, Part, Slug, Text
from scripts.model.kinds.part import KindPart


class Mistake(Part):
    """A wrong number readers arrive at by a known slip, with feedback of its own."""

    value: Number = Field(description="The wrong result.")
    feedback: Text = Field(description="Which slip leads there and how to do it right.")
    misconception: Slug | None = Field(default=None, description="Id in quizzes/misconceptions.yml.")


class Numeric(KindPart):
    """What a numeric item accepts and says."""

    answer: Number = Field(description="The right number, in the item's unit.")
    tolerance: Annotated[Number, Field(ge=0)] = Field(
        description="Largest accepted distance from the answer."
    )
    unit: Text | None = Field(default=None, description="Unit shown behind the field, such as 元 or %.")
    right: Text = Field(description="Feedback to a right number.")
    wrong: Text = Field(description="Feedback to any other number.")
    mistakes: Many[Mistake] = Field(default=(), description="Known wrong results with their own feedback.")

"""`short_answer` items: a few sentences, which the reader compares with a model answer herself."""

from __future__ import annotations

from pydantic import Field

from scripts.model.base import Many, Text
from scripts.model.kinds.part import KindPart


class ShortAnswer(KindPart):
    """A model answer and what a good answer says; the reader ticks what hers says."""

    model: Text = Field(description="A good answer, in Markdown, shown once the reader has written hers.")
    rubric: Many[Text] = Field(
        min_length=2,
        max_length=4,
        description="What a good answer says, a line each; one can tell of each whether it is there.",
    )

"""`order` items: parts to be put into their right order."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.kinds.part import Answer, KindPart, ids_of


class OrderPart(Part):
    """One of the things to be put in order."""

    id: Slug = Field(description="Id of the part, unique in its item and never reused.")
    text: Text = Field(description="The part as the reader sees it (at most 16 characters).")
    feedback: Text = Field(description="Why it stands where it does, for readers who placed it elsewhere.")
    misconception: Slug | None = Field(
        default=None, description="Id in quizzes/misconceptions.yml that misplacing it stands for."
    )


class Order(KindPart):
    """What an order item shows and says."""

    parts: Many[OrderPart] = Field(description="The parts in the right order; readers get them mixed.")

    def answers(self) -> Iterator[Answer]:
        """The parts."""
        return ids_of(self.parts, "parts")

"""`categorize` items: cards to be sorted into categories, such as 该说 and 不该说."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.kinds.part import Answer, KindPart, ids_of


class Category(Part):
    """Where cards go."""

    id: Slug = Field(description="Id of the category, unique in its item and never reused.")
    text: Text = Field(description="Name of the category, at most six characters.")


class Card(Part):
    """Something to be sorted."""

    id: Slug = Field(description="Id of the card, unique in its item and never reused.")
    text: Text = Field(description="The card as the reader sees it (at most 20 characters).")
    category: Slug = Field(description="Id of the category it belongs to.")
    feedback: Text = Field(description="Why it belongs there, for readers who sorted it otherwise.")
    misconception: Slug | None = Field(
        default=None, description="Id in quizzes/misconceptions.yml that sorting it wrongly stands for."
    )


class Categorize(KindPart):
    """What a categorize item shows and says."""

    categories: Many[Category] = Field(description="The categories, in the order shown.")
    cards: Many[Card] = Field(description="The cards, in the order shown.")

    def answers(self) -> Iterator[Answer]:
        """Categories, then cards."""
        yield from ids_of(self.categories, "categories")
        yield from ids_of(self.cards, "cards")

"""`categorize`: cards, each with its categories to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model import Item
from scripts.view.kinds.kind import KindView, Number


@dataclass(frozen=True, slots=True)
class CategoryView:
    """One category with its permanent number."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class CardView:
    """One card with the category it belongs to."""

    number: int
    text: str
    category: CategoryView
    feedback: str


@dataclass(frozen=True, slots=True)
class CategorizeView:
    """Cards and categories."""

    categories: tuple[CategoryView, ...]
    cards: tuple[CardView, ...]


def categorize(item: Item, number: Number) -> KindView:
    """A row a card; the browser gets each card's category, and all categories."""
    key = item.categorize
    assert key, "the rule item-kind-fields refuses categorize items without their key"
    categories = {
        category.id: CategoryView(number(category.id), category.text) for category in key.categories
    }
    cards = tuple(
        CardView(number(card.id), card.text, categories[card.category], card.feedback) for card in key.cards
    )
    return KindView(
        how="给每张卡片选一类",
        parts=CategorizeView(tuple(categories.values()), cards),
        payload={
            "cards": [[card.number, card.category.number] for card in cards],
            "categories": [category.number for category in categories.values()],
        },
    )

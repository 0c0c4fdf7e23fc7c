"""Items that are arranged rather than picked: enough to arrange, nothing twice, nothing that leads nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from scripts.course import Course
from scripts.reading import characters
from scripts.rules.parts import PlacedItem, items
from scripts.rules.rule import Context, Finding, error, warning

# What a thumb can arrange on one screen of a phone.
ORDER_PARTS = (3, 7)
MATCH_PAIRS = (3, 6)
CATEGORIES = (2, 4)
CARDS = (4, 12)
CARD_CHARACTERS = 20
CATEGORY_CHARACTERS = 6

Named = tuple[tuple[str, ...], Sequence[str]]


@error("arranging-count")
def arranging_count(course: Course, context: Context) -> Iterator[Finding]:
    """Two things in a row are a guess, a dozen do not fit on a phone."""
    for placed in items(course):
        for at, count, (fewest, most) in _counts(placed):
            if not fewest <= count <= most:
                yield Finding(
                    placed.spot.place(*at),
                    f"item {placed.item.id!r} has {count} {at[-1]}; expected {fewest} to {most}",
                    "Add some, or make two items of it.",
                )


def _counts(placed: PlacedItem) -> Iterator[tuple[tuple[str, ...], int, tuple[int, int]]]:
    item = placed.item
    if item.order:
        yield ("order", "parts"), len(item.order.parts), ORDER_PARTS
    if item.match:
        yield ("match", "pairs"), len(item.match.pairs), MATCH_PAIRS
    if item.categorize:
        yield ("categorize", "categories"), len(item.categorize.categories), CATEGORIES
        yield ("categorize", "cards"), len(item.categorize.cards), CARDS


@error("arranging-distinct")
def arranging_distinct(course: Course, context: Context) -> Iterator[Finding]:
    """Two cards with the same words cannot be told apart, and only one place is right for each."""
    for placed in items(course):
        for at, texts in _texts(placed):
            for index, text in enumerate(texts):
                if text in texts[:index]:
                    yield Finding(
                        placed.spot.place(*at, index, "text"),
                        f"text {text!r} repeats entry {texts.index(text) + 1}; expected texts that differ",
                        "Reword or remove one of them.",
                    )


@warning("arranging-length")
def arranging_length(course: Course, context: Context) -> Iterator[Finding]:
    """What is moved about has to be taken in at a glance."""
    for placed in items(course):
        for at, texts in _texts(placed):
            most = CATEGORY_CHARACTERS if at[-1] == "categories" else CARD_CHARACTERS
            for index, text in enumerate(texts):
                if (count := characters(text)) > most:
                    yield Finding(
                        placed.spot.place(*at, index, "text"),
                        f"the text has {count} characters; expected at most {most}",
                        "Keep the words that decide; put the rest into the prompt or the feedback.",
                    )


def _texts(placed: PlacedItem) -> Iterator[Named]:
    item = placed.item
    if item.order:
        yield ("order", "parts"), [part.text for part in item.order.parts]
    if item.match:
        yield ("match", "pairs"), [pair.text for pair in item.match.pairs]
        yield ("match", "options"), [option.text for option in item.match.options]
    if item.categorize:
        yield ("categorize", "categories"), [category.text for category in item.categorize.categories]
        yield ("categorize", "cards"), [card.text for card in item.categorize.cards]


@error("arranging-target")
def arranging_target(course: Course, context: Context) -> Iterator[Finding]:
    """A card that belongs to a category that is not there can never be sorted right."""
    for placed in items(course):
        match, categorize = placed.item.match, placed.item.categorize
        if match:
            options = [option.id for option in match.options]
            yield from _astray(placed, ("match", "pairs"), "to", [pair.to for pair in match.pairs], options)
        if categorize:
            known = [category.id for category in categorize.categories]
            wanted = [card.category for card in categorize.cards]
            yield from _astray(placed, ("categorize", "cards"), "category", wanted, known)


def _astray(
    placed: PlacedItem, at: tuple[str, ...], key: str, wanted: Sequence[str], known: Sequence[str]
) -> Iterator[Finding]:
    for index, target in enumerate(wanted):
        if target not in known:
            yield Finding(
                placed.spot.place(*at, index, key),
                f"{key} {target!r} does not exist in this item; expected one of {', '.join(known)}",
                "Correct the id.",
            )


@error("category-used")
def category_used(course: Course, context: Context) -> Iterator[Finding]:
    """A category without a card gives part of the answer away."""
    for placed in items(course):
        if not placed.item.categorize:
            continue
        used = Counter(card.category for card in placed.item.categorize.cards)
        for index, category in enumerate(placed.item.categorize.categories):
            if not used[category.id]:
                yield Finding(
                    placed.spot.place("categorize", "categories", index, "id"),
                    f"no card belongs to category {category.id!r}; expected at least one",
                    "Add a card that belongs there, or remove the category.",
                )


RULES = (arranging_count, arranging_distinct, arranging_length, arranging_target, category_used)

"""What `order`, `match`, `categorize` and `dialogue` items can say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.author.group import RIGHT, WRONG, Group, Row
from scripts.model import Item, Reply


def order(item: Item) -> Iterator[Group]:
    """The parts in their right order."""
    if item.order:
        parts = enumerate(item.order.parts, start=1)
        rows = (Row("", f"{at}. {part.text}", part.feedback, part.misconception) for at, part in parts)
        yield Group("Right order", rows=tuple(rows))


def match(item: Item) -> Iterator[Group]:
    """Pairs, and options that belong to nothing."""
    if item.match is None:
        return
    options = {option.id: option.text for option in item.match.options}
    pairs = [
        Row("", f"{pair.text} — {options[pair.to]}", pair.feedback, pair.misconception)
        for pair in item.match.pairs
    ]
    used = {pair.to for pair in item.match.pairs}
    spare = [Row("", text, label="Belongs to nothing") for id, text in options.items() if id not in used]
    yield Group("Pairs", rows=(*pairs, *spare))


def categorize(item: Item) -> Iterator[Group]:
    """The cards of each category."""
    if item.categorize is None:
        return
    for category in item.categorize.categories:
        cards = (card for card in item.categorize.cards if card.category == category.id)
        rows = (Row("", card.text, card.feedback, card.misconception) for card in cards)
        yield Group("Category", category.text, tuple(rows))


def dialogue(item: Item) -> Iterator[Group]:
    """Every turn with its replies and what comes of them."""
    turns = item.dialogue.turns if item.dialogue else ()
    places = {turn.id: at for at, turn in enumerate(turns, start=1)}
    for turn in turns:
        rows = tuple(_reply(reply, places) for reply in turn.replies)
        yield Group("The customer says", f"［{places[turn.id]}］{turn.says}", rows)


def _reply(reply: Reply, places: Mapping[str, int]) -> Row:
    after = ("Goes on with", f"［{places[reply.next]}］") if reply.next else ("The talk ends", "")
    more = (("The customer answers", reply.reaction), after)
    sign = RIGHT if reply.correct else WRONG
    return Row(sign, reply.text, reply.feedback, reply.misconception, more=more)

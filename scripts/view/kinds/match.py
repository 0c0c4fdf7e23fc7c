"""`match`: two lists, what belongs together."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model import Item
from scripts.view.kinds.kind import KindView, Number


@dataclass(frozen=True, slots=True)
class OptionView:
    """Something on the right, lettered for paper."""

    number: int
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class PairView:
    """Something on the left with what belongs to it."""

    number: int
    text: str
    option: OptionView
    feedback: str


@dataclass(frozen=True, slots=True)
class MatchView:
    """Both sides."""

    pairs: tuple[PairView, ...]
    options: tuple[OptionView, ...]


def match(item: Item, number: Number) -> KindView:
    """Rows to be joined; the browser gets the pairs and all options."""
    key = item.match
    assert key, "the rule item-kind-fields refuses match items without their key"
    options = {
        option.id: OptionView(number(option.id), chr(ord("A") + index), option.text)
        for index, option in enumerate(key.options)
    }
    pairs = tuple(PairView(number(pair.id), pair.text, options[pair.to], pair.feedback) for pair in key.pairs)
    return KindView(
        how="左右连起来",
        parts=MatchView(pairs, tuple(options.values())),
        payload={
            "pairs": [[pair.number, pair.option.number] for pair in pairs],
            "options": [option.number for option in options.values()],
        },
    )

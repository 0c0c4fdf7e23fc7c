"""What each kind adds to an item: how to answer, parts for its template, numbers for the browser; a file a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scripts.model import Item
from scripts.view.kinds.categorize import categorize
from scripts.view.kinds.choices import choices
from scripts.view.kinds.cloze import cloze
from scripts.view.kinds.dialogue import dialogue
from scripts.view.kinds.fill import fill
from scripts.view.kinds.hotspot import hotspot
from scripts.view.kinds.kind import KindView, Number
from scripts.view.kinds.match import match
from scripts.view.kinds.numeric import numeric
from scripts.view.kinds.order import order
from scripts.view.kinds.short_answer import short_answer

__all__ = ["KindView", "kind_view"]

# By the key that holds what the kind needs.
_VIEWS: Mapping[str, Callable[[Item, Number], KindView]] = {
    "choices": choices,
    "numeric": numeric,
    "order": order,
    "match": match,
    "categorize": categorize,
    "hotspot": hotspot,
    "dialogue": dialogue,
    "fill": fill,
    "cloze": cloze,
    "short_answer": short_answer,
}


def kind_view(item: Item, number: Number) -> KindView:
    """What an item's kind adds; `number` gives the permanent number of an answer's id."""
    return _VIEWS[item.key](item, number)

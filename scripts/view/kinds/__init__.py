"""What each kind adds to an item: how to answer, parts for its template, numbers for the browser; a file a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scripts.model import Item
from scripts.view.kinds.choices import choices
from scripts.view.kinds.kind import KindView, Number
from scripts.view.kinds.numeric import numeric

__all__ = ["KindView", "kind_view"]

# By the key that holds what the kind needs.
_VIEWS: Mapping[str, Callable[[Item, Number], KindView]] = {
    "choices": choices,
    "numeric": numeric,
}


def kind_view(item: Item, number: Number) -> KindView:
    """What an item's kind adds; `number` gives the permanent number of an answer's id."""
    return _VIEWS[item.key](item, number)

"""`short_answer`: a few sentences, compared with a model answer by the reader."""

from __future__ import annotations

from scripts.model import Item
from scripts.view.kinds.kind import KindView, Number


def short_answer(item: Item, number: Number) -> KindView:
    """Room to write; the browser gets only how many criteria there are."""
    key = item.short_answer
    assert key, "the rule item-kind-fields refuses short_answer items without their key"
    return KindView("写两三句，再对照要点自己评", key, {"criteria": len(key.rubric)})

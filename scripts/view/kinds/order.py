"""`order`: parts in a mixed order, the same for everybody who has no script."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from scripts.model import Item, OrderPart
from scripts.view.kinds.kind import KindView, Number


@dataclass(frozen=True, slots=True)
class OrderPartView:
    """One part with its permanent number."""

    number: int
    text: str
    feedback: str


@dataclass(frozen=True, slots=True)
class OrderView:
    """The parts as they are first shown, and as they belong."""

    mixed: tuple[OrderPartView, ...]
    right: tuple[OrderPartView, ...]


def order(item: Item, number: Number) -> KindView:
    """Rows to be moved; the browser gets the right order."""
    key = item.order
    assert key, "the rule item-kind-fields refuses order items without their key"
    views = {part.id: OrderPartView(number(part.id), part.text, part.feedback) for part in key.parts}
    right = tuple(views.values())
    return KindView(
        how="排出先后",
        parts=OrderView(tuple(views[part.id] for part in mixed(item.id, key.parts)), right),
        payload={"key": [view.number for view in right]},
    )


def mixed(item_id: str, parts: tuple[OrderPart, ...]) -> tuple[OrderPart, ...]:
    """The parts in an order that depends on their ids only, and never is the right one."""
    shuffled = sorted(parts, key=lambda part: hashlib.sha256(f"{item_id}/{part.id}".encode()).digest())
    if tuple(shuffled) == parts:
        shuffled = [*shuffled[1:], shuffled[0]]
    return tuple(shuffled)

"""What a kind adds to an item."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

# Id of something the item can be answered with → its permanent number.
Number = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class KindView:
    """`how` tells the reader what to do, `parts` is for the kind's template, `payload` for its code in the browser."""

    how: str
    parts: object
    payload: Mapping[str, object]

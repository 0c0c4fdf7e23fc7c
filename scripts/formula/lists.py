"""What the language does with whole lists. Additions go from the first entry to the last, in both languages."""

from __future__ import annotations

import math

from scripts.formula.arithmetic import finite
from scripts.formula.failure import Unworkable
from scripts.formula.functions import MOST_ENTRIES

Entries = tuple[float, ...]


def running(entries: Entries) -> Entries:
    """The sums of the first entry, the first two, and so on."""
    sums: list[float] = []
    total = 0.0
    for entry in entries:
        total = finite(total + entry)
        sums.append(total)
    return tuple(sums)


def total(entries: Entries) -> float:
    """The sum. Python's own `sum` corrects rounding from 3.12 on, which browsers do not."""
    return running(entries)[-1]


def count(entries: Entries) -> float:
    """How many entries."""
    return float(len(entries))


def quantile(entries: Entries, p: float) -> float:
    """With linear interpolation between the two entries around it, as PERCENTILE.INC of spreadsheets."""
    if p < 0 or p > 1:
        raise Unworkable("probability-range")
    ordered = sorted(entries)
    place = p * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return finite(ordered[below] + (place - below) * (ordered[above] - ordered[below]))


def item(entries: Entries, place: float) -> float:
    """The entry at a place counted from 1."""
    if place != math.floor(place) or place < 1 or place > len(entries):
        raise Unworkable("item-range")
    return entries[int(place) - 1]


def ranks(entries: Entries) -> Entries:
    """1 for the smallest entry; of equal ones the earlier first."""
    return tuple(
        1.0 + sum(1 for other, at in _placed(entries) if (other, at) < (entry, own))
        for entry, own in _placed(entries)
    )


def _placed(entries: Entries) -> list[tuple[float, int]]:
    return [(entry, at) for at, entry in enumerate(entries)]


def series(first: float, last: float) -> Entries:
    """Whole numbers from the first to the last."""
    count = last - first + 1
    if first != math.floor(first) or last != math.floor(last) or count < 1 or count > MOST_ENTRIES:
        raise Unworkable("series-range")
    return tuple(first + step for step in range(int(count)))

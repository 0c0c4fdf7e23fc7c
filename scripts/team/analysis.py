"""Item analysis for authors: of items with first tries by five members and more. Mirrors app/desk/analysis.ts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from scripts.team.answer_key import KeyedItem
from scripts.team.canonical import rounded
from scripts.team.content import Picked
from scripts.team.difficulty import Row
from scripts.team.ledger import Judged, Ledger, sum_of

# Below this many people, shares say more about single persons than about the group.
FEWEST = 5


def item_analysis(ledger: Ledger) -> list[Row]:
    """In the order of the assignment and of each quiz."""
    rows = (_row(ledger, item) for item in ledger.items.values())
    return [row for row in rows if row["members"] >= FEWEST]


def _row(ledger: Ledger, item: KeyedItem) -> Row:
    firsts = [member.first for member in ledger.members if item.number in member.first]
    tries = [first[item.number] for first in firsts]
    points = [one.points for one in tries]
    rest = [sum_of(first) - own for first, own in zip(firsts, points, strict=True)]
    return {
        "item": item.number,
        "members": len(tries),
        "difficulty": rounded(sum(points), len(points)) if points else 0,
        "discrimination": correlation(points, rest),
        "dead": _dead(item, tries),
    }


def correlation(xs: Sequence[int], ys: Sequence[int]) -> int | None:
    """Pearson's r in thousandths, halves up; None when one side does not vary. Exact up to the last steps."""
    size = len(xs)
    sum_x, sum_y = sum(xs), sum(ys)
    spread_x = size * sum(x * x for x in xs) - sum_x * sum_x
    spread_y = size * sum(y * y for y in ys) - sum_y * sum_y
    if spread_x == 0 or spread_y == 0:
        return None
    together = float(size * sum(x * y for x, y in zip(xs, ys, strict=True)) - sum_x * sum_y)
    share = together / (math.sqrt(spread_x) * math.sqrt(spread_y))
    return math.floor(share * 1000 + 0.5)


def _dead(item: KeyedItem, tries: Sequence[Judged]) -> list[int]:
    responses = (one.response for one in tries)
    picked = {number for one in responses if isinstance(one, Picked) for number in one.numbers}
    return sorted(set(_wrong_ones(item)) - picked)


def _wrong_ones(item: KeyedItem) -> Iterable[int]:
    """Wrong choices, wrong options of gaps, and replies that are not good; none for other kinds."""
    entry = item.entry
    offered = [*entry.get("choices", ()), *(number for gap in entry.get("gaps", ()) for number in gap)]
    yield from (number for number in offered if number not in entry["key"])
    yield from (number for turn in entry.get("turns", ()) for number, good, _ in turn if good != 1)

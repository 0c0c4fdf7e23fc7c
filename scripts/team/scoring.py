"""Grades a response by the key a page carries. Mirrors app/quiz/kinds/*.ts and app/quiz/partial.ts."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Literal

from scripts.folding import fold
from scripts.folding.typed import BROWSER_SPACES, read_number

Entry = Mapping[str, Any]  # an item of a quiz's payload, as scripts/view/quiz.py makes it
Numbers = Sequence[int]
Response = Numbers | str
# A share from 0 to 1; None for what cannot be scored, "open" for what only the reader herself can judge.
Score = float | Literal["open"] | None

FULL_POINTS = 10_000
# Room for the last binary digit: 0.1 + 0.2 lies within 0 of 0.3.
_ROUNDING = 1e-9


def score(entry: Entry, response: Response) -> Score:
    """What became of a response."""
    return _KINDS[entry["kind"]](entry, response)


def ten_thousandths(share: float) -> int:
    """A share as a whole number of ten-thousandths, halves up."""
    return math.floor(share * FULL_POINTS + 0.5)


def variants_of_entry(entry: Entry) -> Mapping[str, str]:
    """Traditional characters of a fill item and what they stand for; none for other kinds."""
    points = entry.get("variants", ())
    return {chr(points[at]): chr(points[at + 1]) for at in range(0, len(points) - 1, 2)}


def pairs_of(flat: Sequence[int]) -> dict[int, int]:
    """The pairs of a flat list; a number left over at its end is nothing."""
    return {flat[at]: flat[at + 1] for at in range(0, len(flat) - 1, 2)}


def follow(entry: Entry, response: Response) -> tuple[list[list[int]], int | None]:
    """The replies of a dialogue that the talk has, and the turn they lead to: None once it is over."""
    replies: list[list[int]] = []
    turn: int | None = 0
    for number in () if isinstance(response, str) else response:
        turns = entry["turns"]
        here = turns[turn] if turn is not None and turn < len(turns) else ()
        reply = next((one for one in here if one[0] == number), None)
        if reply is None:
            break
        replies.append(reply)
        turn = reply[2] if reply[2] >= 0 else None
    return replies, turn


def stays(key: Sequence[int], given: Sequence[int]) -> list[int]:
    """The most parts of an order that can stay where they are while the others are moved."""
    ranks = [key.index(part) if part in key else -1 for part in given]
    best: list[int] = []
    ending_at: list[list[int]] = []
    for at, rank in enumerate(ranks):
        before = [ending_at[i] for i in range(at) if 0 <= ranks[i] < rank]
        longest: list[int] = max(before, key=len) if before else []
        ending_at.append([] if rank < 0 else [*longest, given[at]])
        best = ending_at[at] if len(ending_at[at]) > len(best) else best
    return best


def _net_share(picked: Sequence[int], right: Sequence[int]) -> float:
    """Each right pick adds a share, each wrong one takes one away."""
    hits = sum(pick in right for pick in picked)
    return max(0, hits - (len(picked) - hits)) / len(right)


def _choices(entry: Entry, response: Response) -> Score:
    if not response:
        return None
    picked = () if isinstance(response, str) else response
    if entry["kind"] == "multiple":
        return _net_share(picked, entry["key"])
    return 1 if len(picked) == 1 and picked[0] in entry["key"] else 0


def _hotspot(entry: Entry, response: Response) -> Score:
    return _net_share(response, entry["key"]) if response and not isinstance(response, str) else None


def _numeric(entry: Entry, response: Response) -> Score:
    value = read_number(response) if isinstance(response, str) else None
    return None if value is None else int(is_near(value, entry["answer"], entry["tolerance"]))


def is_near(value: float, target: float, tolerance: float) -> bool:
    """Whether a typed number counts as the target."""
    return abs(value - target) <= tolerance + _ROUNDING * max(1, abs(target))


def _fill(entry: Entry, response: Response) -> Score:
    variants = variants_of_entry(entry)
    given = fold(response, variants) if isinstance(response, str) else ""
    return int(given in {fold(text, variants) for text in entry["accepts"]}) if given else None


def _order(entry: Entry, response: Response) -> Score:
    key = entry["key"]
    if isinstance(response, str) or len(response) < len(key):
        return None
    return max(0, len(stays(key, response)) - 1) / (len(key) - 1)


def _pairs(name: str, entry: Entry, response: Response) -> Score:
    key = dict(entry[name])
    given = {} if isinstance(response, str) else pairs_of(response)
    if not given or any(left not in given for left in key):
        return None
    return sum(given[left] == right for left, right in key.items()) / len(key)


def _cloze(entry: Entry, response: Response) -> Score:
    key = entry["key"]
    if isinstance(response, str) or len(response) < len(key) or 0 in response:
        return None
    return sum(response[gap] == option for gap, option in enumerate(key)) / len(key)


def _dialogue(entry: Entry, response: Response) -> Score:
    replies, turn = follow(entry, response)
    if not replies or turn is not None:
        return None
    return sum(good for _, good, _ in replies) / len(replies)


def _short_answer(_entry: Entry, response: Response) -> Score:
    return "open" if isinstance(response, str) and response.strip(BROWSER_SPACES) else None


_KINDS: Mapping[str, Callable[[Entry, Response], Score]] = {
    "single": _choices,
    "multiple": _choices,
    "true_false": _choices,
    "numeric": _numeric,
    "fill": _fill,
    "cloze": _cloze,
    "short_answer": _short_answer,
    "order": _order,
    "match": partial(_pairs, "pairs"),
    "categorize": partial(_pairs, "cards"),
    "hotspot": _hotspot,
    "dialogue": _dialogue,
}

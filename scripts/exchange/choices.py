"""Choices as question files list them: text, share of the points, feedback."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.exchange.collect import Collector
from scripts.exchange.oddity import shown
from scripts.exchange.placeholders import Data

_CLOSE = 0.02  # files round 100/3 in several ways


def choice_data(
    rows: Sequence[tuple[str, float, str]], *, has_one: bool, line: int, found: Collector
) -> Data:
    """Kind and choices. `has_one` says that one choice is to be picked; otherwise several can be."""
    right = [share for _, share, _ in rows if share > 0]
    is_single = has_one and sum(share >= 100 for share in right) <= 1
    if is_single:
        for text, share, _ in rows:
            if share not in (0, 100):
                fix = "It counts as wrong now, without a share of the points."
                found.say(line, f"{share:g} % for {shown(text)}", "100 % or nothing in a single choice", fix)
        chosen = [share >= 100 for _, share, _ in rows]
    else:
        chosen = [share > 0 for _, share, _ in rows]
        if right and any(abs(share - 100 / len(right)) > _CLOSE and not has_one for share in right):
            fix = "Each right choice earns the same share here."
            given = ", ".join(f"{share:g} %" for share in right)
            found.say(line, f"shares of {given}", "equal shares", fix)
    choices = [
        {"id": f"choice-{at}", "text": text, "correct": is_right, "feedback": feedback}
        for at, ((text, _, feedback), is_right) in enumerate(zip(rows, chosen, strict=True), 1)
    ]
    if not any(chosen):
        found.say(line, "no right choice", "at least one", "Mark the right one in the draft.")
    return {"kind": "single" if is_single else "multiple", "choices": choices}

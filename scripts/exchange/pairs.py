"""What belongs together, as question files list it: pairs of texts; a left side left blank is a spare option."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.exchange.placeholders import Data


def match_data(rows: Sequence[tuple[str, str]]) -> Data:
    """Pairs, and each option once: needed ones first, then those that belong to nothing."""
    needed = [right for left, right in rows if left]
    order = list(dict.fromkeys([*needed, *(right for left, right in rows if not left)]))
    ids = {text: f"option-{at}" for at, text in enumerate(order, 1)}
    pairs = [
        {"id": f"pair-{at}", "text": left, "to": ids[right]}
        for at, (left, right) in enumerate(((left, right) for left, right in rows if left), 1)
    ]
    return {"pairs": pairs, "options": [{"id": ids[text], "text": text} for text in order]}

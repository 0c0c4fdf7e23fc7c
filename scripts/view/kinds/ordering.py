"""Which lists of options stay as written instead of standing in an order of each reader's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.model import Item

# A number with a few characters around it: 约 3 天, 20%, 1,200 元.
_NUMBER = re.compile(r"\D{0,3}?(-?\d[\d,]*(?:\.\d+)?)\D{0,6}")


def keeps_order(item: Item, texts: Sequence[str]) -> bool:
    """Whether the author wants it so, it is a matter of true or false, or the options are numbers in order."""
    return item.keep_order or item.kind == "true_false" or _is_ascending(texts)


def _is_ascending(texts: Sequence[str]) -> bool:
    found = [_NUMBER.fullmatch(text.strip()) for text in texts]
    numbers = [float(match[1].replace(",", "")) for match in found if match]
    return len(numbers) == len(texts) and numbers == sorted(set(numbers))

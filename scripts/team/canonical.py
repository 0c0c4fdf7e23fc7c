"""The one way a report is written and ordered, so that Python's and the browser's can be compared byte by byte."""

from __future__ import annotations

import json


def canonical_json(value: object) -> str:
    """Keys sorted, no spaces, nothing escaped that need not be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def browser_order(text: str) -> bytes:
    """Sorts texts as the browser's `<` does: by UTF-16 units."""
    return text.encode("utf-16-be", "surrogatepass")


def rounded(total: int, parts: int) -> int:
    """A mean as a whole number, halves up."""
    return (2 * total + parts) // (2 * parts)

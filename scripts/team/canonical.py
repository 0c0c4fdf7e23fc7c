"""The one way a report is written and rounded, so that Python's and the browser's can be compared byte by byte."""

from __future__ import annotations

import json


def canonical_json(value: object) -> str:
    """Keys sorted, no spaces, nothing escaped that need not be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def rounded(total: int, parts: int) -> int:
    """floor(total / parts + 0.5), exactly."""
    return (2 * total + parts) // (2 * parts)

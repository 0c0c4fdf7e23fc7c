"""Numbers as tables and question files hold them."""

from __future__ import annotations

import math
import unicodedata


def number_text(value: float) -> str:
    """The shortest text that reads as the same number: 108, 0.5, -3."""
    return repr(value).removesuffix(".0")


def number_in(text: str) -> float | None:
    """The number a text holds, full-width digits and thousands commas included; None when it is none."""
    plain = unicodedata.normalize("NFKC", text).strip().replace("−", "-")
    if "," in plain and all(len(part) == 3 for part in plain.partition(".")[0].split(",")[1:]):
        plain = plain.replace(",", "")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if math.isfinite(value) and "_" not in plain else None

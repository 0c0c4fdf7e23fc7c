"""Texts measured as the browser measures them: in UTF-16 units."""

from __future__ import annotations


def cut(text: str, units: int) -> str:
    """The beginning of a text; a character that does not fit whole is left out."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")

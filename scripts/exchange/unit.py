"""A unit, for forms without a place for one: in brackets at the end of the question, where reading finds it."""

from __future__ import annotations

import re

_UNIT = re.compile(r"（单位：([^（）\n]+)）$")


def with_unit(prompt: str, unit: str | None) -> str:
    """The question with its unit."""
    return f"{prompt}（单位：{unit}）" if unit else prompt


def without_unit(prompt: str) -> tuple[str, str | None]:
    """The question and its unit, as `with_unit` was given them."""
    found = _UNIT.search(prompt)
    return (prompt[: found.start()], found[1]) if found else (prompt, None)

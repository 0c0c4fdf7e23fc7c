"""A unit, for forms without a place for one: in brackets at the end of the question, where reading finds it."""

from __future__ import annotations

import re

_UNIT = re.compile(r"（单位：([^（）\n]+)）$")


def with_unit(prompt: str, unit: str | None) -> str:
    """The question with its unit."""
    return f"{prompt}（单位：{unit}）" if unit else prompt


def without_unit(prompt: str) -> tuple[str, str | None]:
    """The question and its unit, as `with_unit` was given them. Brackets that are all of a question stay in it."""
    found = _UNIT.search(prompt)
    before = prompt[: found.start()].rstrip() if found else ""
    return (before, found[1]) if found and before else (prompt, None)

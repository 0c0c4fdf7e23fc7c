"""What is wrong with a formula as written, for its author."""

from __future__ import annotations

from typing import NamedTuple


class Mistake(NamedTuple):
    """One finding: the rule it breaks, its index in the formula, what was found and expected, and the fix."""

    rule: str
    at: int
    message: str
    fix: str


class FormulaMistake(Exception):
    """The text is not a formula; carries the first mistake, after which nothing is certain."""

    def __init__(self, mistake: Mistake) -> None:
        """Carry the mistake."""
        super().__init__(mistake.message)
        self.mistake = mistake

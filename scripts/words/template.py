"""Texts with named gaps, such as `the issue takes {minutes} minutes`: recognised, and filled again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_GAP = re.compile(r"\{([a-z_0-9]*)\}")


@dataclass(frozen=True)
class Template:
    """One text of a catalogue that has gaps, with its translation."""

    original: str
    translation: str

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the gaps, in the order of the original."""
        return tuple(_GAP.findall(self.original))

    @cached_property
    def literal(self) -> tuple[str, ...]:
        """What stands between the gaps."""
        return tuple(_GAP.split(self.original)[::2])

    @property
    def weight(self) -> int:
        """How much of a text the template itself says: of two that fit, the heavier one was meant."""
        return sum(map(len, self.literal))

    @cached_property
    def longest(self) -> str:
        """The longest piece between the gaps: a text without it need not be looked at."""
        return max(self.literal, key=len)

    @cached_property
    def _shape(self) -> re.Pattern[str]:
        return re.compile("(.+?)".join(map(re.escape, self.literal)), re.DOTALL)

    def match(self, text: str) -> dict[str, str] | None:
        """What fills the gaps in a text; None when the text has another shape."""
        found = self._shape.fullmatch(text) if self.longest in text else None
        return dict(zip(self.names, found.groups(), strict=True)) if found else None

    def filled(self, found: dict[str, str]) -> str:
        """The translation with its gaps filled."""
        return _GAP.sub(lambda gap: found[gap[1]], self.translation)


def gaps_of(text: str) -> list[str]:
    """Names of the gaps of a text."""
    return _GAP.findall(text)

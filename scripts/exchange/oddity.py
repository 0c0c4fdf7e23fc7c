"""What a reader of a foreign file tells its author: one finding, with its line, and how to put it right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Oddity:
    """One finding. `line` counts from 1 (of a table: the row); `where` says more, such as the column."""

    line: int
    found: str
    expected: str
    fix: str
    where: str = ""
    is_loss: bool = True

    def words(self, name: str, say: Callable[[str], str] = str) -> str:
        """The finding on two lines, as `course check` reports: place and fact, then the fix; `say` translates."""
        place = f"{name}:{self.line}" + (f" ({self.where})" if self.where else "")
        note = "" if self.is_loss else "note: "
        fact = say(f"{self.found}; expected {self.expected}")
        return f"{place}: {note}{fact}\n    {say(self.fix)}"


def shown(text: str, characters: int = 24) -> str:
    """A text in quotes, cut to a length that fits a message."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= characters else line[:characters] + '…'}`"

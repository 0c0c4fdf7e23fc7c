"""Answers with what is said to them. Labels are English and put into words where they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

RIGHT, WRONG = "right", "wrong"


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: how it counts, its own words or a label for them, what is said to it, what it stands for."""

    sign: str
    text: str
    feedback: str = ""
    misconception: str | None = None
    label: str = ""
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Answers that belong together, such as those of one gap."""

    label: str
    text: str = ""
    rows: tuple[Row, ...] = ()


class Option(Protocol):
    """Something to pick, whatever its kind calls it."""

    @property
    def text(self) -> str: ...  # noqa: D102 - said where it is made
    @property
    def correct(self) -> bool: ...  # noqa: D102 - said where it is made
    @property
    def feedback(self) -> str: ...  # noqa: D102 - said where it is made
    @property
    def misconception(self) -> str | None: ...  # noqa: D102 - said where it is made


def rows_of(options: Sequence[Option]) -> tuple[Row, ...]:
    """Options that count as right or wrong."""
    return tuple(
        Row(RIGHT if option.correct else WRONG, option.text, option.feedback, option.misconception)
        for option in options
    )

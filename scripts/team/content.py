"""What a receipt says, as its member's device wrote it: everything in it is her own report."""

from __future__ import annotations

from dataclasses import dataclass

# Points in a receipt are twentieths of an item.
FULL_CLAIM = 20
LONGEST_TYPED = 24  # bytes


@dataclass(frozen=True, slots=True)
class Picked:
    """Permanent numbers of what was picked, placed or said."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """Typed text, cut when more was typed than a receipt holds.

    `claimed` counts only where nobody but the reader can judge.
    """

    text: str
    is_cut: bool = False
    claimed: int = 0


Response = Picked | Typed


@dataclass(frozen=True, slots=True)
class Answer:
    """First and last response to an item; `lesson` is the place of its lesson in the assignment."""

    item: int
    lesson: int
    first: Response
    last: Response


@dataclass(frozen=True, slots=True)
class Content:
    """The whole of a receipt. Times are epoch milliseconds by the member's clock, in whole minutes."""

    nonce: int
    build: str
    alias: str
    made_at: int
    offset: int
    finished_at: int | None
    completed: tuple[bool, ...]
    answers: tuple[Answer, ...] = ()

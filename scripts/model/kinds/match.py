"""`match` items: what belongs together."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.kinds.part import Answer, KindPart, ids_of


class MatchOption(Part):
    """Something on the right-hand side."""

    id: Slug = Field(description="Id of the option, unique in its item and never reused.")
    text: Text = Field(description="The option as the reader sees it (at most 16 characters).")


class MatchPair(Part):
    """Something on the left-hand side, with what belongs to it."""

    id: Slug = Field(description="Id of the left side, unique in its item and never reused.")
    text: Text = Field(description="The left side as the reader sees it (at most 16 characters).")
    to: Slug = Field(description="Id of the option that belongs to it.")
    feedback: Text = Field(description="Why they belong together, for readers who matched it otherwise.")
    misconception: Slug | None = Field(
        default=None, description="Id in quizzes/misconceptions.yml that a wrong match stands for."
    )


class Match(KindPart):
    """What a match item shows and says."""

    pairs: Many[MatchPair] = Field(description="The left side, in the order shown.")
    options: Many[MatchOption] = Field(
        description="The right side, in the order shown; one may belong to nothing, none to two."
    )

    def answers(self) -> Iterator[Answer]:
        """Left sides, then options."""
        yield from ids_of(self.pairs, "pairs")
        yield from ids_of(self.options, "options")

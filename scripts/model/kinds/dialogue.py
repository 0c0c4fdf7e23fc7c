"""`dialogue` items: a customer speaks, the reader chooses a reply and sees what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.kinds.part import Answer, KindPart, ids_of


class Reply(Part):
    """One thing to say."""

    id: Slug = Field(description="Id of the reply, unique in its item and never reused.")
    text: Text = Field(description="The reply, word for word.")
    correct: bool = Field(default=False, description="Whether it is a good reply.")
    reaction: Text = Field(description="What the customer says or does then.")
    next: Slug | None = Field(
        default=None, description="Id of the turn that follows; without it the talk ends."
    )
    feedback: Text = Field(description="What the reader learns from having said it (25 to 50 characters).")
    misconception: Slug | None = Field(
        default=None, description="Id in quizzes/misconceptions.yml this reply stands for."
    )


class Turn(Part):
    """One message of the customer with the replies to choose from."""

    id: Slug = Field(description="Id of the turn, unique in its item.")
    says: Text = Field(description="What the customer says; the first turn may begin with the situation.")
    replies: Many[Reply] = Field(description="What the reader can say, in the order shown.")


class Dialogue(KindPart):
    """What a dialogue item shows and says."""

    turns: Many[Turn] = Field(
        description="Up to four turns; the talk begins with the first and only goes on."
    )

    def answers(self) -> Iterator[Answer]:
        """The replies of all turns."""
        for index, turn in enumerate(self.turns):
            yield from ids_of(turn.replies, "turns", index, "replies")

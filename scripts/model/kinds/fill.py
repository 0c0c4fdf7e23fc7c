"""`fill` items: a word or a number to type, with synonyms and known wrong answers."""

from __future__ import annotations

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.kinds.part import KindPart


class WrongWords(Part):
    """Wrong answers readers are known to give, with feedback of their own."""

    words: Many[Text] = Field(min_length=1, description="The wrong words and their synonyms.")
    feedback: Text = Field(description="What the mix-up is and which word belongs here.")
    misconception: Slug | None = Field(default=None, description="Id in quizzes/misconceptions.yml.")


class Fill(KindPart):
    """What a fill item accepts and says. Width, case, spaces, script and kind of numeral make no difference."""

    accepts: Many[Text] = Field(
        min_length=1, description="Accepted answers; the first is the one shown, the others are synonyms."
    )
    right: Text = Field(description="Feedback to an accepted answer.")
    wrong: Text = Field(description="Feedback to any other answer.")
    mistakes: Many[WrongWords] = Field(default=(), description="Known wrong answers with their own feedback.")

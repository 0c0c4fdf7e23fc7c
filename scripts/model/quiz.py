"""Quizzes: what `quizzes/<track>/<slug>.yml` and `quizzes/issues/NNN.yml` hold."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scripts.model.base import Day, Many, Number, Part, Slug, Text

ItemKind = Literal["single", "multiple", "true_false", "numeric"]


class Choice(Part):
    """One option of an item. Wrong choices are distractors."""

    id: Slug = Field(description="Id of the choice, unique in its item and never reused.")
    text: Text = Field(description="The option as the reader sees it.")
    correct: bool = Field(default=False, description="Whether picking it is right.")
    feedback: Text = Field(description="What the reader learns from having picked it (25 to 50 characters).")
    misconception: Slug | None = Field(
        default=None, description="Id in quizzes/misconceptions.yml this distractor stands for."
    )


class Mistake(Part):
    """A wrong number readers arrive at by a known slip, with feedback of its own."""

    value: Number = Field(description="The wrong result.")
    feedback: Text = Field(description="Which slip leads there and how to do it right.")
    misconception: Slug | None = Field(default=None, description="Id in quizzes/misconceptions.yml.")


class Numeric(Part):
    """What a numeric item accepts and says."""

    answer: Number = Field(description="The right number, in the item's unit.")
    tolerance: Annotated[Number, Field(ge=0)] = Field(
        description="Largest accepted distance from the answer."
    )
    unit: Text | None = Field(default=None, description="Unit shown behind the field, such as 元 or %.")
    right: Text = Field(description="Feedback to a right number.")
    wrong: Text = Field(description="Feedback to any other number.")
    mistakes: Many[Mistake] = Field(default=(), description="Known wrong results with their own feedback.")


class Item(Part):
    """One question with a frozen id and a declared kind."""

    id: Slug = Field(description="Id of the item, unique in its quiz, never reused for another question.")
    kind: ItemKind = Field(description="single, multiple, true_false or numeric; declared, never inferred.")
    daily: bool = Field(default=False, description="The one item of the quiz that the daily read shows.")
    prompt: Text = Field(
        description="The question, complete without its choices (at most 45 characters plus case)."
    )
    hint: Text | None = Field(default=None, description="Help before answering.")
    choices: Many[Choice] = Field(default=(), description="Options of single, multiple and true_false items.")
    numeric: Numeric | None = Field(default=None, description="Answer of a numeric item.")
    explanation: Text = Field(description="Shown after a response: why, and how it carries over.")


class Correction(Part):
    """A correction of an item's key; readers who answered hear of it."""

    item: Slug = Field(description="Id of the corrected item.")
    corrected_on: Day = Field(description="When the key was corrected.")
    what: Text = Field(description="What was wrong and what holds now, for the reader.")
    accepts: Many[Slug] = Field(default=(), description="Choice ids that now count as right.")


class Quiz(Part):
    """The items of one lesson, or the closing item of an issue."""

    items: Many[Item] = Field(min_length=1, description="Items in order.")
    corrections: Many[Correction] = Field(default=(), description="Corrections of keys, oldest first.")


class Misconception(Part):
    """A way of thinking that leads to wrong answers, with the better thought."""

    id: Slug = Field(description="Id used by choices and mistakes.")
    thought: Text = Field(description="The mistaken thought, as somebody would say it.")
    better: Text = Field(description="The better thought, in one line.")


class Misconceptions(Part):
    """quizzes/misconceptions.yml."""

    misconceptions: Many[Misconception] = Field(description="The vocabulary of misconceptions.")

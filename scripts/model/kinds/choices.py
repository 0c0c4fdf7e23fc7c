"""Choices: what `single`, `multiple` and `true_false` items are answered with, and the options of other kinds."""

from __future__ import annotations

from pydantic import Field

from scripts.model.base import Part, Slug, Text


class Choice(Part):
    """One option of an item. Wrong choices are distractors."""

    id: Slug = Field(description="Id of the choice, unique in its item and never reused.")
    text: Text = Field(description="The option as the reader sees it.")
    correct: bool = Field(default=False, description="Whether picking it is right.")
    feedback: Text = Field(description="What the reader learns from having picked it (25 to 50 characters).")
    misconception: Slug | None = Field(
        default=None, description="Id in quizzes/misconceptions.yml this distractor stands for."
    )

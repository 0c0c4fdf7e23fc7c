"""Quizzes: what `quizzes/<track>/<slug>.yml` and `quizzes/issues/NNN.yml` hold."""

from __future__ import annotations

from pydantic import Field

from scripts.model.base import Day, Many, Part, Slug, Text
from scripts.model.item import Item
from scripts.model.stimulus import Stimulus


class Correction(Part):
    """A correction of an item's key; readers who answered hear of it."""

    item: Slug = Field(description="Id of the corrected item.")
    corrected_on: Day = Field(description="When the key was corrected.")
    what: Text = Field(description="What was wrong and what holds now, for the reader.")
    accepts: Many[Slug] = Field(default=(), description="Choice ids that now count as right.")


class Quiz(Part):
    """The items of one lesson, or the closing item of an issue."""

    items: Many[Item] = Field(min_length=1, description="Items in order.")
    stimuli: Many[Stimulus] = Field(
        default=(), description="Cases, tables or pictures that several items ask about."
    )
    corrections: Many[Correction] = Field(default=(), description="Corrections of keys, oldest first.")


class Misconception(Part):
    """A way of thinking that leads to wrong answers, with the better thought."""

    id: Slug = Field(description="Id used by choices and mistakes.")
    thought: Text = Field(description="The mistaken thought, as somebody would say it.")
    better: Text = Field(description="The better thought, in one line.")


class Misconceptions(Part):
    """quizzes/misconceptions.yml."""

    misconceptions: Many[Misconception] = Field(description="The vocabulary of misconceptions.")

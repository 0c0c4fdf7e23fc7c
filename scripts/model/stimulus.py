"""Stimuli: one case, table or picture that several items of a quiz ask about."""

from __future__ import annotations

from pydantic import Field

from scripts.model.base import Part, Slug, Text
from scripts.model.block import Figure, Table


class Stimulus(Part):
    """What several items are about, shown once above the first of them. It has a text, a table or a picture."""

    id: Slug = Field(description="Id of the stimulus, unique in its quiz.")
    title: Text = Field(description="What it shows, in a few words; items refer to it by this.")
    text: Text | None = Field(default=None, description="The case, in Markdown.")
    table: Table | None = Field(default=None, description="A small table.")
    figure: Figure | None = Field(default=None, description="One picture.")

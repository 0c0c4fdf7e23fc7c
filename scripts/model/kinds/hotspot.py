"""`hotspot` items: find the places in a picture. The list of places is an equal way to answer."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.block import Box
from scripts.model.kinds.part import Answer, KindPart, ids_of


class HotspotRegion(Part):
    """A numbered place in the picture that can be picked."""

    id: Slug = Field(description="Id of the region, unique in its item and never reused.")
    box: Box = Field(description="Place in the picture: left, top, width, height, as fractions from 0 to 1.")
    text: Text = Field(description="What is to be seen there, understandable without the picture.")
    correct: bool = Field(default=False, description="Whether picking it is right.")
    feedback: Text = Field(description="What the reader learns from having picked it (25 to 50 characters).")
    misconception: Slug | None = Field(
        default=None, description="Id in quizzes/misconceptions.yml that picking it stands for."
    )


class Hotspot(KindPart):
    """What a hotspot item shows and says."""

    image: Text = Field(description="SVG file below docs/assets/images/.")
    alt: Text = Field(description="What the picture shows, at most 60 characters, for who cannot see it.")
    regions: Many[HotspotRegion] = Field(
        description="Regions that can be picked, right ones and others, in reading order."
    )

    def answers(self) -> Iterator[Answer]:
        """The regions."""
        return ids_of(self.regions, "regions")

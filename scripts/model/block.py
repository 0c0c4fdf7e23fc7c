"""Blocks: the typed parts of a lesson's body. Each block is a mapping with exactly one key, its kind."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.calculator import Calculator
from scripts.model.practice import Predict, SelfAssessment

Fraction = Annotated[float, Field(ge=0, le=1, strict=False)]
Box = Annotated[tuple[Fraction, Fraction, Fraction, Fraction], Field(strict=False)]


class Case(Part):
    """A short story or worked example, set apart from the argument."""

    title: Text = Field(description="What the case is about, in a few words.")
    text: Text = Field(description="The story, in Markdown.")


class Contrast(Part):
    """现状 → 改良: what is usual now beside what works better."""

    topic: Text = Field(description="What is being contrasted.")
    now: Many[Text] = Field(min_length=1, description="现状: how it is usually done, a line each.")
    better: Many[Text] = Field(min_length=1, description="改良: what to do instead, a line each.")


class Region(Part):
    """A numbered place in a picture. It has either a fault with its fix, or a merit."""

    id: Slug = Field(description="Id of the region, unique in its picture.")
    box: Box = Field(description="Place in the picture: left, top, width, height, as fractions from 0 to 1.")
    fault: Text | None = Field(
        default=None, description="What is wrong here, understandable without the picture."
    )
    fix: Text | None = Field(default=None, description="What to do about the fault.")
    merit: Text | None = Field(default=None, description="What is right here (in the strong picture).")


class CritiquePicture(Part):
    """One picture of a critique with its numbered regions."""

    id: Slug = Field(description="Id of the picture, unique in its block.")
    title: Text = Field(description="Short name, such as 甲店.")
    note: Text | None = Field(default=None, description="A few words beside the title.")
    image: Text = Field(description="SVG file below docs/assets/images/.")
    alt: Text = Field(description="What the picture tells, at most 60 characters, for who cannot see it.")
    regions: Many[Region] = Field(min_length=1, description="Numbered regions, in reading order.")


class Critique(Part):
    """Pictures with numbered regions: find the faults, then see the strong version."""

    pictures: Many[CritiquePicture] = Field(
        min_length=1, description="The weak picture first, then the strong."
    )


class Figure(Part):
    """One picture that carries part of the argument."""

    image: Text = Field(description="SVG file below docs/assets/images/.")
    alt: Text = Field(description="What the picture tells, at most 60 characters, for who cannot see it.")
    caption: Text | None = Field(default=None, description="A line below the picture.")


class Table(Part):
    """A small table; the first column names the row."""

    caption: Text | None = Field(default=None, description="What the table shows.")
    columns: Many[Text] = Field(min_length=2, description="Column headings.")
    rows: Many[Many[Text]] = Field(
        min_length=1, description="Rows with one cell a column; numbers in quotes."
    )


class Quote(Part):
    """A short quotation (at most 20 characters of the original wording), attributed."""

    text: Text = Field(description="The quoted words.")
    by: Text = Field(description="Who said it, when and where.")
    source: Slug | None = Field(default=None, description="Id of the lesson's source it comes from.")


class Action(Part):
    """What to try in your own shop today."""

    do: Text = Field(description="The action, in one or two sentences.")
    minutes: int = Field(ge=1, le=60, description="How long it takes, in minutes.")
    measure: Text | None = Field(default=None, description="The number to look at afterwards.")


class Block(Part):
    """One block of a lesson's body: a mapping with exactly one of these keys."""

    text: Text | None = Field(default=None, description="A paragraph or two of Markdown on one thing.")
    case: Case | None = Field(default=None, description="A story or worked example.")
    contrast: Contrast | None = Field(default=None, description="现状 → 改良.")
    critique: Critique | None = Field(default=None, description="Pictures with numbered faults and merits.")
    figure: Figure | None = Field(default=None, description="One picture.")
    steps: Many[Text] | None = Field(
        default=None, min_length=2, description="Ordered steps, Markdown, a line each."
    )
    table: Table | None = Field(default=None, description="A small table.")
    quote: Quote | None = Field(default=None, description="A short attributed quotation.")
    tip: Text | None = Field(default=None, description="A practical trick in one or two sentences, Markdown.")
    predict: Predict | None = Field(
        default=None,
        description="A number to guess before reading; at most one a lesson, as its first block.",
    )
    self_assessment: SelfAssessment | None = Field(
        default=None, description="Statements to mark, with a chart before and after; at most one a lesson."
    )
    calculator: Calculator | None = Field(default=None, description="Practice on the reader's own numbers.")
    action: Action | None = Field(
        default=None, description="What to try today; every lesson has one, as its last block."
    )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The keys that are set, in schema order; a valid block has exactly one."""
        return tuple(name for name in type(self).model_fields if getattr(self, name) is not None)

    @property
    def kind(self) -> str:
        """The block's kind. Only for blocks that passed the `block-one-kind` rule."""
        return self.kinds[0]

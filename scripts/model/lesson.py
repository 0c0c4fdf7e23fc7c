"""Lessons: what `lessons/<track>/<slug>.yml` holds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scripts.model.base import Day, LessonId, Many, Part, Slug, Text
from scripts.model.block import Block


class SeriesPart(Part):
    """A lesson's place in a series."""

    id: Slug = Field(description="Id of the series in course.yml.")
    part: int = Field(ge=1, description="Which part this lesson is, from 1.")


class Source(Part):
    """Where a statement comes from."""

    id: Slug = Field(description="Id of the source, unique in the lesson.")
    title: Text = Field(description="Title of the work, law or article, without 《》.")
    by: Text | None = Field(default=None, description="Author or publisher.")
    year: int | None = Field(
        default=None, ge=1800, le=2100, description="Year published, or year the law took force."
    )
    where: Text | None = Field(
        default=None, description="Journal, page, article of the law, or other locator."
    )
    url: Annotated[str, Field(pattern=r"^https://")] | None = Field(
        default=None, description="Address, https only."
    )
    fact: Annotated[str, Field(pattern=r"^[A-Z]+[0-9]*(-[A-Z0-9]+)*$")] | None = Field(
        default=None, description="Id of the fact in the content kit's fact bank."
    )
    example: Annotated[str, Field(pattern=r"^W\d{2}$")] | None = Field(
        default=None, description="Id of the worked example in the content kit."
    )
    note: Text | None = Field(default=None, description="What the reader should know about this source.")


class Lesson(Part):
    """One short module in one track: the unit that is read, assigned and tracked."""

    title: Text = Field(max_length=40, description="At most 18 characters; an action or a conclusion.")
    objective: Text = Field(description="What the reader can do afterwards; begins with 能.")
    kind: Literal["idea", "method", "rule"] = Field(
        description="idea, method, or rule (law or platform rules: needs reviewed_on and review_by, and expires)."
    )
    series: SeriesPart | None = Field(default=None, description="The series this lesson continues.")
    body: Many[Block] = Field(min_length=1, description="Typed blocks, in reading order.")
    takeaways: Many[Text] = Field(
        (), description="What to keep, each readable alone (at most 28 characters)."
    )
    sources: Many[Source] = Field(default=(), description="Where the statements come from.")
    aliases: Many[LessonId] = Field(
        (), description="Earlier ids (track/slug) of this lesson, so progress follows it."
    )
    reviewed_on: Day | None = Field(
        default=None, description="When an editor last checked the lesson against its sources."
    )
    review_by: Day | None = Field(
        default=None, description="When a rule lesson must be checked again, at the latest."
    )
    second_reader: Text | None = Field(
        default=None,
        description="Who besides its author read the lesson; `course review` lists those without.",
    )

"""The register of facts and worked examples that lessons may cite: `lessons/sources.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scripts.model.base import Many, Part, Text

FactId = Annotated[str, Field(pattern=r"^[A-Z]+[0-9]*(-[A-Z0-9]+)*$")]
ExampleId = Annotated[str, Field(pattern=r"^W\d{2}$")]
FactStatus = Literal["confirmed", "general", "derived", "seed"]


class KnownFact(Part):
    """A fact of the fact bank."""

    id: FactId = Field(description="Id of the fact, as sources cite it.")
    status: FactStatus = Field(
        description="confirmed: found in the source; general: widely held, hedge it; derived: computed; "
        "seed: said by the founding articles, attribute it."
    )


class KnownExample(Part):
    """A worked example whose numbers were checked."""

    id: ExampleId = Field(description="Id of the example, as sources cite it.")
    title: Text = Field(description="What the example computes.")


class SourceRegister(Part):
    """lessons/sources.yml."""

    facts: Many[KnownFact] = Field(default=(), description="Facts that sources may cite.")
    examples: Many[KnownExample] = Field(default=(), description="Worked examples that sources may cite.")

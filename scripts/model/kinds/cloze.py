"""`cloze` items: a text with gaps, each filled from a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import Field

from scripts.model.base import Many, Part, Slug, Text
from scripts.model.kinds.choices import Choice
from scripts.model.kinds.part import Answer, KindPart, ids_of

# A gap in the text: the id of the gap in braces.
GAP = re.compile(r"\{([a-z0-9-]+)\}")


class Gap(Part):
    """One gap of a cloze item; exactly one option is right."""

    id: Slug = Field(description="Id of the gap, as it stands in braces in the text.")
    options: Many[Choice] = Field(min_length=2, description="What the gap can be filled with.")


class Cloze(KindPart):
    """A text with gaps, such as `每一单要加 {cost}。`, and the options of each gap."""

    text: Text = Field(description="The text, each gap as its id in braces: {cost}.")
    gaps: Many[Gap] = Field(min_length=1, description="The gaps, in the order of the text.")

    def answers(self) -> Iterator[Answer]:
        """The options of all gaps."""
        for at, gap in enumerate(self.gaps):
            yield from ids_of(gap.options, "gaps", at, "options")

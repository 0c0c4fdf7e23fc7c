"""Alternative text: what is said instead of a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.course import Course
from scripts.reading import characters
from scripts.rules.parts import pictures
from scripts.rules.rule import Context, Finding, warning

ALT_CHARACTERS = 60

_ANNOUNCEMENT = re.compile(r"(这|本|此|上|下)?(张|幅)?(图片|图像|插图|配图|图为|图中|如图|示意图|图示)")


@warning("alt-length")
def alt_length(course: Course, context: Context) -> Iterator[Finding]:
    """Alternative text is heard in one go; what takes longer belongs in the lesson."""
    for placed in pictures(course):
        if (count := characters(placed.picture.alt)) > ALT_CHARACTERS:
            yield Finding(
                placed.spot.place("alt"),
                f"the alternative text has {count} characters; expected at most {ALT_CHARACTERS}",
                "Say the one thing the picture tells; put the rest into the text or the caption.",
            )


@warning("alt-opening")
def alt_opening(course: Course, context: Context) -> Iterator[Finding]:
    """A screen reader already says that it is a picture; the text says what it tells."""
    for placed in pictures(course):
        opening = _ANNOUNCEMENT.match(placed.picture.alt)
        if opening:
            yield Finding(
                placed.spot.place("alt"),
                f"the alternative text begins with {opening[0]!r}; expected what the picture tells",
                "Leave the announcement out and begin with the content.",
            )


RULES = (alt_length, alt_opening)

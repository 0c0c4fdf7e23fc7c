"""Drafts: what an import left for the author to write."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.model.draft import UNFINISHED
from scripts.rules.prose import prose
from scripts.rules.rule import Context, Finding, error
from scripts.rules.wording import quoted


@error("draft-unfinished")
def draft_unfinished(course: Course, context: Context) -> Iterator[Finding]:
    """A placeholder of `course import` holds the place of words that only the author knows; readers must not see it."""
    for text in prose(course):
        if UNFINISHED in text.text:
            at = text.text.index(UNFINISHED)
            yield Finding(
                text.place(at, at + len(UNFINISHED)),
                f"the placeholder {quoted(text.text[at : at + 24])}; expected the author's words",
                f"Write what it asks for, and remove {UNFINISHED}.",
            )


RULES = (draft_unfinished,)

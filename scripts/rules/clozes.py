"""Cloze items: the gaps of the text are the gaps declared, and each has one right option among others."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.course import Course
from scripts.model import GAP, Cloze
from scripts.rules.parts import PlacedItem, items
from scripts.rules.rule import Context, Finding, error
from scripts.rules.wording import same_words

MOST_OPTIONS = 5


@error("cloze-gaps")
def cloze_gaps(course: Course, context: Context) -> Iterator[Finding]:
    """A gap without options cannot be filled; options without a gap are shown to nobody."""
    for placed, cloze in _clozes(course):
        written, declared = GAP.findall(cloze.text), [gap.id for gap in cloze.gaps]
        if written != declared:
            found = "".join(f"{{{name}}}" for name in written) or "no gap"
            expected = "".join(f"{{{name}}}" for name in declared)
            yield Finding(
                placed.spot.place("cloze", "text"),
                f"the text has {found}; expected {expected}, the declared gaps in their order, each once",
                "Write the id of each gap in braces where it belongs, and declare the gaps in that order.",
            )


@error("cloze-options")
def cloze_options(course: Course, context: Context) -> Iterator[Finding]:
    """A gap has one right option; two that read the same, or too many, test patience."""
    for placed, cloze in _clozes(course):
        for index, gap in enumerate(cloze.gaps):
            right = sum(option.correct for option in gap.options)
            distinct = len({same_words(option.text) for option in gap.options})
            if right != 1:
                problem = f"has {right} right options; expected exactly one"
            elif distinct < len(gap.options):
                problem = "has two options that read the same; expected options that differ in words"
            elif len(gap.options) > MOST_OPTIONS:
                problem = f"has {len(gap.options)} options; expected at most {MOST_OPTIONS}"
            else:
                continue
            yield Finding(
                placed.spot.place("cloze", "gaps", index, "options"),
                f"gap {gap.id!r} {problem}",
                "Write 'correct: true' at one option, and keep wrong ones that somebody would choose.",
            )


def _clozes(course: Course) -> Iterator[tuple[PlacedItem, Cloze]]:
    for placed in items(course):
        if placed.item.cloze:
            yield placed, placed.item.cloze


RULES = (cloze_gaps, cloze_options)
